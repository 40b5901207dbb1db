"""What the summary of handed-in self-checks is told by the build."""

from macros.core.handbook import Handbook
from macros.features.summary.view import summary_view


def test_roles_clauses_and_themes_stand_in_order(handbook: Handbook) -> None:
    view = summary_view(handbook)
    posts = [id for id, *_ in view.roles][:9]
    assert posts == [post.id for post in handbook.posts]
    assert view.clauses[0] == "art-4-p1" and view.clauses[-1] == "art-16-p1-s3"
    places = list(handbook.clauses)
    assert [places.index(id) for id in view.clauses] == sorted(places.index(id) for id in view.clauses)
    assert "应急救援" in [name for _, name in view.themes]
    assert view.title == "安全生产“一岗双责”自查汇总"
    assert view.area == "北京市通州区"
