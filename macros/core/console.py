"""What a terminal or a pipe takes of our Chinese sentences."""

import io
import sys


def speak() -> None:
    """Let standard output and error take every character, whatever the system says of their encoding.

    An encoding without Chinese is a setting left over from another language; terminals read UTF-8.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            try:
                "岗".encode(stream.encoding)
            except (UnicodeEncodeError, LookupError):
                stream.reconfigure(encoding="utf-8")
            stream.reconfigure(errors="backslashreplace")
