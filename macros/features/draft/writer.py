"""A sentence of the draft -> runs, with placeholders filled in and blanks separate.

A blank has a `slot` where the form may fill it: `unit`, or `titles:<role id>` for the titles of those who hold a post
(no id: posts that the document does not provide for).
"""

from macros.core.handbook import Handbook
from macros.core.notices import SECRECY
from macros.core.regulation import Clause
from macros.core.roles import Role
from macros.documents.plan import Part
from macros.features.draft.model import DRAFT_YML, DraftUnit, Quotation, split_blanks

HINT = "编者提示（定稿时删除）："
UNIT = "〔单位名称〕"


class Writer:
    """Turns sentences of the data into runs, for one kind of unit."""

    def __init__(self, handbook: Handbook, unit: DraftUnit) -> None:
        self.handbook, self.unit = handbook, unit
        regulation = handbook.regulation
        self.values = {
            "regulation": regulation.title,
            "number": handbook.edition.cited,
            "area": unit.area,
            "title": handbook.part(DRAFT_YML).title,
        }

    def runs(self, text: str, post: Role | None = None) -> list[Part]:
        """Return the sentence with placeholders filled in, blanks and slots as separate runs."""
        found: list[Part] = []
        for piece in split_blanks(text):
            if piece == "{unit}":
                found.append({"text": UNIT, "look": "Blank", "slot": "unit"})
            elif piece == "{titles}":
                blank = f"〔{self.handbook.part(DRAFT_YML).members.columns[1]}〕"
                found.append({"text": blank, "look": "Blank", "slot": f"titles:{post.id if post else ''}"})
            elif piece.startswith("〔"):
                filled = "".join(self._value(inner, post) for inner in split_blanks(piece[1:-1]))
                found.append({"text": f"〔{filled}〕", "look": "Blank"})
            elif found and "look" not in found[-1]:
                found[-1]["text"] += self._value(piece, post)
            else:
                found.append({"text": self._value(piece, post)})
        return found

    def hint(self, *sentences: str) -> Part:
        """A hint for the writer, to be deleted in the end, with the status line."""
        runs = [{"text": HINT}]
        for sentence in (*sentences, SECRECY):
            runs += self.runs(sentence)
        return {"style": "Hint", "runs": [*runs, {"text": f"{self.handbook.edition.status}。"}]}

    def quoted(self, quotation: Quotation) -> Part:
        clause = self.handbook.clause(quotation.clause)
        words = quotation.quote or clause.words
        reference = f"（{self.handbook.part(DRAFT_YML).short}{self._label(clause.id)}）"
        return {"style": "Quote", "runs": [{"text": words}, {"text": reference, "look": "Reference"}]}

    def cited(self, clause: Clause) -> list[Part]:
        return [
            {"text": f"{clause.label}　", "look": "Reference"},
            {"text": clause.words, "look": "Quotation"},
        ]

    def _value(self, piece: str, post: Role | None) -> str:
        if not piece.startswith("{"):
            return piece
        name = piece[1:-1]
        if name == "post" and post:
            return post.term
        if name == "basis" and post:
            return self._label(post.clause)
        return self.values[name] if name in self.values else self._label(name)

    def _label(self, id: str) -> str:
        """How officials cite the clause: by paragraph or item, never by 句."""
        clause = self.handbook.clause(id)
        return self._label(clause.parent) if clause.kind == "sentence" and clause.parent else clause.label
