"""Runs the W3C feed validator over one document without network and prints what it says as JSON lines.

feed_events.py VALIDATOR_SRC ADDRESS MEDIA_TYPE FILE
VALIDATOR_SRC holds the Python package feedvalidator; ADDRESS is where the document will stand.
"""

import io
import json
import os
import socket
import sys


def offline(*_arguments, **_names):
    raise OSError("the validator is run without network")


def main(source, address, media_type, path):
    os.environ["LANGUAGE"] = "en"
    socket.gethostbyname = socket.create_connection = offline
    sys.path.insert(0, source)
    import feedvalidator
    from feedvalidator import logging
    from feedvalidator.formatter.base import BaseFormatter

    with open(path, "rb") as document:
        content = io.BytesIO(document.read())
    try:
        result = feedvalidator.validateStream(content, firstOccurrenceOnly=0, contentType=media_type, base=address)
        events, kind = result["loggedEvents"], result["feedType"]
    except logging.ValidationFailure as failure:
        events, kind = [failure.event], 0
    if kind == 0:
        print(json.dumps({"level": "error", "name": "NotAFeed", "line": 1, "text": "no feed was recognised"}))
    words = BaseFormatter([])
    for event in events:
        level = "error" if isinstance(event, logging.Error) else "warning" if isinstance(event, logging.Warning) else None
        if level:
            name, line = type(event).__name__, event.params.get("line", 0)
            print(json.dumps({"level": level, "name": name, "line": line, "text": words.getMessage(event)}))


main(*sys.argv[1:])
