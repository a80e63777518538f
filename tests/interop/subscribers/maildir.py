"""Prints what stands in the mails that rss2email left in a folder: a JSON array of id, title, at, text.

A reply tells of a change and has the time of the change; the release keeps that of its first mail.
"""

import email.header
import email.utils
import json
import mailbox
import sys

seen = {}
mails = list(mailbox.Maildir(sys.argv[1], create=False))
for mail in sorted(mails, key=lambda mail: "In-Reply-To" in mail):
    release = seen.setdefault(mail["X-RSS-ID"], {"id": mail["X-RSS-ID"]})
    release.setdefault("at", email.utils.parsedate_to_datetime(mail["Date"]).timestamp() * 1000)
    release["title"] = str(email.header.make_header(email.header.decode_header(mail["Subject"])))
    release["text"] = mail.get_payload(decode=True).decode(mail.get_content_charset("utf-8"))
json.dump(list(seen.values()), sys.stdout)
