"""A register: its columns, and what stands above them."""

from dataclasses import dataclass
from typing import Any

from macros.core.handbook import Handbook
from macros.core.notices import SECRECY, words_hash
from macros.core.regulation import Clause
from macros.features.office.model import OFFICE_YML, Register, find_kind

OURS = "表名和栏目由编者拟，不属于文件内容。"


@dataclass(frozen=True)
class RegisterView:
    register: Register
    clause: Clause
    kinds: tuple[str, ...]
    """Names of the kinds of unit whose names can be taken over."""

    widths: tuple[float, ...]
    """Of its columns: every register is as wide as the widest, so that all are printed at one size."""

    lines: tuple[str, ...]
    """What stands between the title of its workbook and the head."""

    @property
    def words_hash(self) -> str:
        """Hash of the clause's words, under which rows are written."""
        return words_hash(self.clause.words)

    @property
    def columns(self) -> list[dict[str, Any]]:
        """The columns as plain values."""
        keys = {"id", "name", "width", "long", "source"}
        return [column.model_dump(include=keys) for column in self.register.columns]


def register_views(handbook: Handbook) -> tuple[RegisterView, ...]:
    """Return every register, in the order of the data."""
    return tuple(register_view(handbook, register) for register in handbook.part(OFFICE_YML).registers)


def register_view(handbook: Handbook, register: Register) -> RegisterView:
    """Return one register with the words that stand above it."""
    clause = handbook.clause(register.clause)
    parent = handbook.clause(clause.parent) if clause.kind == "sentence" and clause.parent else clause
    words = f"依据{handbook.edition.cited}{parent.label}：{register.quote}"
    return RegisterView(
        register,
        clause,
        tuple(find_kind(handbook, id).name for id in register.kinds),
        _widths(handbook, register),
        (words, f"{OURS}{register.note}{SECRECY}", handbook.edition.status),
    )


def _widths(handbook: Handbook, register: Register) -> tuple[float, ...]:
    widest = max(_width(each) for each in handbook.part(OFFICE_YML).registers)
    return tuple(round(column.width * widest / _width(register), 1) for column in register.columns)


def _width(register: Register) -> float:
    return sum(column.width for column in register.columns)
