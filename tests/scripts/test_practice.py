"""The bank as the practice page reads it, in Node."""

from __future__ import annotations

from typing import Any

from macros.core.handbook import Handbook
from macros.features import FEATURES
from macros.features.questions.question_json import questions_data
from macros.site.handbook_json import handbook_data
from tests.sources import in_node


def of_bank(handbook: Handbook, function: str, *arguments: Any) -> Any:
    """What a function makes of the bank."""
    return in_node(
        f"(source, data, book, ...given) => ({function})(source, source.bank(data, book), ...given)",
        questions_data(handbook),
        handbook_data(FEATURES, handbook),
        *arguments,
        file="features/practice/bank.js",
    )


def test_a_wrong_option_that_is_the_documents_says_where_it_stands(handbook: Handbook) -> None:
    """依法进行问责 is what article 17 asks of 监察部门; 及时 stands nearly everywhere; 每半年至少一次 nowhere."""
    found = of_bank(
        handbook,
        """(source, bank, texts) => texts.map(text => {
            const { role, clauses } = bank.source(text);
            return [role ? role.id : '', ...clauses.map(clause => clause.id)];
        })""",
        ["依法进行问责", "及时", "每半年至少一次", "区政府其他负责人", "认真组织落实事故调查处理意见"],
    )
    assert found[0][0] == ""
    assert all(id.startswith("art-17") for id in found[0][1:])
    assert len(found[0]) > 1
    assert found[1:3] == [[""], [""]]
    assert found[3] == ["district-deputy", "art-6-p1"]
    assert found[4][1:] == ["art-7-5"]


def test_a_round_asks_another_clause_before_the_same_one_again(handbook: Handbook) -> None:
    ids = of_bank(
        handbook,
        "({ pick }, bank) => pick(bank.chosen({role: 'township-head'}), 8).flatMap(each => each.clauses)",
    )
    assert len(set(ids)) == len(ids) >= 8
