"""What other programs read: data and the forms of data."""

from __future__ import annotations

from macros.core.download import Download

SCHEMA = "self-check.schema.json"
"""The form of an exported self-check record, for other programs; it stands below docs/."""

EXAM_SCHEMA = "exam-record.schema.json"
"""The form of an exported record of a class exercise; it stands below docs/."""

HANDBOOK = "handbook.json"

HANDBOOK_SCHEMA = "handbook.schema.json"
"""The whole handbook as data, and the form of that file, which stands below docs/."""

OFFICE_SCHEMA = "office.schema.json"
"""The form of the file with all that an office entered; it stands below docs/."""


def program_downloads() -> tuple[tuple[str, tuple[Download, ...]], ...]:
    """What other programs read, as (what it is about, files)."""
    return (
        (
            "手册数据",
            (
                Download(HANDBOOK, "JSON", "全部条文、岗位、职责和自查题", at_root=True),
                Download(HANDBOOK_SCHEMA, "JSON Schema", "手册数据的格式，供编写程序使用"),
            ),
        ),
        ("自查记录", (Download(SCHEMA, "JSON Schema", "自查记录文件的格式，供编写程序使用"),)),
        (
            "课堂练习记录",
            (Download(EXAM_SCHEMA, "JSON Schema", "课堂练习记录文件的格式，供编写程序使用"),),
        ),
        (
            "办公室数据",
            (Download(OFFICE_SCHEMA, "JSON Schema", "办公室数据文件的格式，供编写程序使用"),),
        ),
    )
