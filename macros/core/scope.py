"""Whom the definition and the principles are about."""

from macros.core.handbook import Handbook
from macros.core.numerals import chinese_number


def scope(handbook: Handbook) -> str:
    """Say whom all principles bind, so that nobody takes what is attached to each for all that it asks.

    Empty where the document defines no term or lays down no principle.
    """
    definition = handbook.definition
    if not (definition and handbook.principles):
        return ""
    number = chinese_number(len(handbook.principles))
    return (
        f"{number}项原则适用于{handbook.clause(definition.clause).label}所称的“{definition.applies}”；"
        "各项职责只按条款的字面归类，没有归到某项原则的，不表示不适用该原则。"
    )
