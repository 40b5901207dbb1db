"""Who holds what: the look-ups that pages rest on, against the document."""

from __future__ import annotations

import pytest

from macros.core.handbook import Handbook
from macros.core.judged import JUDGED_YML
from macros.features import FEATURES
from macros.features.checklist.model import checks_of

ITEMS = {4: 7, 5: 7, 6: 5, 7: 5, 8: 5, 9: 4, 10: 7, 11: 7, 12: 5}
"""Article -> its items, counted in the document by hand."""


def test_nine_posts_hold_their_articles_items(handbook: Handbook) -> None:
    assert [handbook.clause(post.clause).article for post in handbook.posts] == [
        f"art-{number}" for number in ITEMS
    ]
    for post, (article, count) in zip(handbook.posts, ITEMS.items(), strict=True):
        items = [duty for duty in handbook.duties_of(post) if handbook.clause(duty.clause).kind == "item"]
        assert [duty.clause for duty in items] == [f"art-{article}-{n}" for n in range(1, count + 1)]


def test_posts_fill_levels_by_ranks(handbook: Handbook) -> None:
    assert [(post.level, post.rank) for post in handbook.posts] == [
        (level.id, rank.id) for level in handbook.levels for rank in handbook.ranks
    ]


@pytest.mark.parametrize(
    ("role", "clauses"),
    [
        ("district-head", ["art-14-p1-s3"]),
        ("district-deputy", ["art-14-p1-s3"]),
        ("department-head", ["art-13-p1", "art-14-p1-s3", "art-16-p1-s3"]),
        ("township-deputy", ["art-13-p1", "art-14-p1-s3", "art-16-p1-s3"]),
        ("township-department-leaders", ["art-14-p1-s3"]),
        ("district-committee", []),
    ],
)
def test_collective_duties_bind_whom_their_subject_names(
    handbook: Handbook, role: str, clauses: list[str]
) -> None:
    """13 (first paragraph), 16 and 17 name departments, townships, streets: not the district posts."""
    assert [duty.clause for duty in handbook.collective_duties_of(handbook.role(role))] == clauses


def test_accountability_concerns_those_whom_the_words_reach(handbook: Handbook) -> None:
    """监察部门问责 names departments and townships; 有关人员和领导 and 领导干部年度考核 name no level."""

    def concerned(role: str) -> set[str]:
        return {duty.id for duty in handbook.duties_concerning(handbook.role(role))}

    assert "art-17-p1-s2--supervision" in concerned("department-deputy") & concerned("township-head")
    assert "art-17-p1-s2--supervision" not in concerned("district-head")
    for id in (
        *(post.id for post in handbook.posts),
        "unit-leaders",
        "township-department-leaders",
        "leaders",
    ):
        assert {"art-17-p1-s2--unnamed", "art-16-p1-s3--unnamed"} <= concerned(id)
    assert "art-15-p1-s3" in concerned("township-department-leaders")  # 各工作部门


def test_sentences_without_a_subject_say_so(handbook: Handbook) -> None:
    unnamed = [duty for duty in handbook.duties if duty.role is None]
    assert {duty.clause for duty in unnamed} == {"art-16-p1-s3", "art-17-p1-s2"}
    assert all("未写明" in (duty.no_subject or "") for duty in unnamed)
    assert all(checks_of(handbook, duty) == () for duty in unnamed)


def test_fixed_times_are_the_documents_own(handbook: Handbook) -> None:
    """Two periods and one deadline stand in the text; 定期 and 及时 are never turned into figures."""
    fixed = {
        (duty.clause, cadence.words, cadence.months or cadence.month)
        for duty in handbook.duties
        for cadence in duty.cadences
        if cadence.kind in ("period", "deadline")
    }
    assert fixed == {
        ("art-4-2", "每季度至少一次", 3),
        ("art-10-2", "每季度至少一次", 3),
        ("art-16-p1-s2", "每年1月底前", 1),
    }


@pytest.mark.parametrize("title", ["书记", "党政一把手", "人大主席", "纪委书记", "开发区", "垂直管理单位"])
def test_titles_outside_the_text_lead_to_no_post(handbook: Handbook, title: str) -> None:
    entry = next(t for t in handbook.titles if title in (t.title, *t.also))
    assert entry.outside
    assert entry.choices == ()
    assert {"art-3-p1", "art-19-p1"} <= set(entry.clauses)
    assert not any(title in role.titles for role in handbook.roles)


@pytest.mark.parametrize("title", ["副区长", "副镇长", "副局长", "主任"])
def test_ambiguous_titles_ask_one_question(handbook: Handbook, title: str) -> None:
    entry = next(t for t in handbook.titles if title in (t.title, *t.also))
    assert entry.ask
    assert len({choice.role for choice in entry.choices}) >= 2


def test_every_feature_is_there_and_nothing_is_left_out(handbook: Handbook) -> None:
    """What other handbooks may go without, this one has: every file, a sheet for every duty, each post in its grid.
    No earlier edition of it is known, and it stands in its site alone."""
    assert [feature.name for feature in FEATURES if not feature.is_on(handbook)] == ["editions", "volumes"]
    assert JUDGED_YML.name in handbook.parts
    assert not [line for feature in FEATURES for line in feature.gaps(handbook)]
    assert all(post.level and post.rank and post.responsibilities for post in handbook.posts)
    assert all(duty.themes for duty in handbook.duties)
