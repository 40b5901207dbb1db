"""What the summary of handed-in self-checks is told by the build."""

from macros.core.handbook import Handbook
from macros.features.summary.view import summary_view


def test_roles_clauses_and_themes_stand_in_order(handbook: Handbook) -> None:
    view = summary_view(handbook)
    assert [(id, unit) for id, _, unit in view.roles] == [
        ("county-head", False),
        ("township-head", False),
        ("township-unit", True),
    ]
    places = [list(handbook.clauses).index(id) for id in view.clauses]
    assert places == sorted(places) and len(places) > 3
    assert [name for _, name in view.themes] == [theme.name for theme in handbook.themes]


def test_the_area_is_the_issuers(handbook: Handbook) -> None:
    assert summary_view(handbook).area == "示例县"
