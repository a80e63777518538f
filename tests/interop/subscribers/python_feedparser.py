"""Prints what Python's feedparser sees at an address: a JSON array of id, title, at, text."""

import calendar
import json
import sys

import feedparser

feed = feedparser.parse(sys.argv[1])
if feed.bozo:
    sys.exit(f"not well-formed: {feed.bozo_exception}")
json.dump(
    [
        {
            "id": entry.id,
            "title": entry.title,
            "at": calendar.timegm(entry.published_parsed) * 1000,
            "text": entry.content[0].value,
        }
        for entry in feed.entries
    ],
    sys.stdout,
)
