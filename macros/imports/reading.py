"""A file as people have it -> its lines: text in UTF-8 or GB 18030, or a Word file."""

from __future__ import annotations

import re
import zlib
from pathlib import Path
from zipfile import BadZipFile, is_zipfile

from macros.core.problems import DataError, Problem, reason
from macros.core.reader import MAX_BYTES
from macros.imports.docx import read_docx
from macros.imports.line import Line, Remark

MOST_BYTES = 10_000_000
"""Of a Word file, pictures included."""


def read_lines(path: Path) -> tuple[list[Line], list[Remark]]:
    """Return the lines of a file, and what is to be told of how it was read.

    Raises:
        DataError: the file cannot be read, is too large, or is neither text nor a Word file.
    """
    try:
        if path.is_dir():
            raise _refused(path, "这是一个文件夹，请写要导入的文件")
        if path.stat().st_size > MOST_BYTES:
            raise _refused(path, f"文件超过{MOST_BYTES // 1_000_000}MB，没有读取")
        if is_zipfile(path):
            return read_docx(path)
        raw = path.read_bytes()
        if len(raw) > MAX_BYTES:
            raise _refused(path, f"文字超过{MAX_BYTES // 1_000_000}MB，没有读取")
    except OSError as error:
        raise _refused(path, f"读不了这个文件（{reason(error)}）") from None
    except ValueError as error:
        raise _refused(path, f"不是能读的Word文件（.docx）：{error}") from None
    except (BadZipFile, zlib.error, EOFError, RuntimeError):  # the last: a password, XML nested without end
        raise _refused(path, "不是能读的Word文件（.docx）：文件已损坏，或者加了密") from None
    return _text_lines(path, raw)


def _text_lines(path: Path, raw: bytes) -> tuple[list[Line], list[Remark]]:
    remarks = []
    if raw.startswith(b"\xd0\xcf\x11\xe0"):
        raise _refused(path, "这是旧的Word文件（.doc），请用Word或WPS另存为.docx")
    if raw.startswith(b"%PDF"):
        raise _refused(path, "这是PDF文件，请把里面的文字复制到文本文件里")
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        text, said = _decoded(raw, "utf-16"), "UTF-16"
    else:
        text, said = _decoded(raw, "utf-8-sig"), ""
        if text is None:
            text, said = _decoded(raw, "gb18030"), "GB18030"
    if text is None or "\0" in text:
        raise _refused(path, "不是文本文件，也不是Word文件（.docx）")
    if not text.strip():
        raise _refused(path, "文件是空的")
    if said:
        remarks.append(Remark(0, f"文件是{said}编码，已转成UTF-8", asks=False))
    lines = re.split(r"\r\n|[\n\r\v\f\x85\u2028\u2029]", text)
    return [Line(number, line) for number, line in enumerate(lines, 1)], remarks


def _decoded(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        return None


def _refused(path: Path, message: str) -> DataError:
    return DataError([Problem(path.as_posix(), 0, message)])
