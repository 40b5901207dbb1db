"""Words for sentences of ours that name what a handbook has, and nothing that it has not."""

import re


def joined(*parts: str | bool | None, last: str = "和") -> str:
    """Return the parts that are there in a row: 岗位、主题和术语.

    Args:
        parts: words; whatever is empty is left out, as in `themes and "主题"`.
        last: what stands before the last one.
    """
    words = [str(part) for part in parts if part]
    return last.join(filter(None, ("、".join(words[:-1]), *words[-1:])))


def bare(title: str) -> str:
    """Return a title without what stands in brackets at its end: 上年度工作报告（提纲）."""
    return re.sub("（[^（）]*）$", "", title)
