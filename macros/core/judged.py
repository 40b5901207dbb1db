"""`judged.yml`: hashes of the words on which whoever cites a clause without quoting it has judged."""

from pydantic import Field

from macros.core.base import Entry, Id, Text
from macros.core.data_file import DataFile
from macros.core.handbook import Handbook
from macros.core.notices import words_hash
from macros.core.regulation import Clause

DIGITS = 8
HEAD = """\
# 各处引用条款时所依据的文字：words 是条文的指纹。条文改了，check 会指出引用它的每一处；
# 逐处核对以后，运行 python -m macros judged 重写本文件。
"""


class Judged(Entry):
    """The words of one clause."""

    clause: Id = Field(description="条款的编号")
    """A clause that is lost is named where it is cited; here only after that."""

    words: Text = Field(description="条文的指纹")
    """Their hash."""


JUDGED_YML: DataFile[tuple[Judged, ...]] = DataFile(
    "judged.yml",
    tuple[Judged, ...],
    purpose="条文改动以后，能指出哪些引用要重新核对；用python -m macros judged写成",
)


def hash_of(clause: Clause) -> str:
    """Return what stands for the words of a clause in the file."""
    return words_hash(clause.words)[:DIGITS]


def judged_file(handbook: Handbook) -> str:
    """Return the file for the present words of all clauses."""
    return HEAD + "".join(f"- {row(clause)}\n" for clause in handbook.clauses.values())


def row(clause: Clause) -> str:
    """Return an entry of the file."""
    return f"{{clause: {clause.id}, words: {hash_of(clause)}}}"
