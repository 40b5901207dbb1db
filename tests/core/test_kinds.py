"""What the kinds of role are called: by the data, or in words that fit every document."""

from __future__ import annotations

from dataclasses import replace

from macros.core.handbook import Handbook
from macros.core.kinds import Kinds
from macros.features.matrix.axes import axes
from macros.features.matrix.tools import tools_view
from macros.features.roles.view import other_headings
from macros.site.kind_names import names

RIVERS = Kinds(post="河长", group="各级河长", members="河长", body="成员单位", committee="总河长办公室")


def called(handbook: Handbook) -> tuple[str, ...]:
    """What the pages that show several kinds call them."""
    filters = {name: dict(values) for name, _, values in tools_view(handbook).filters}
    return (
        *filters["kind"].values(),
        other_headings(handbook)[0],
        axes(handbook)["level"].note.split("，")[0],
    )


def test_words_that_fit_every_document_stand_in_for_missing_ones(sample: Handbook) -> None:
    assert called(sample) == (
        "岗位",
        "人员范围",
        "单位和机构",
        "共同承担的职责",
        "人员范围列入其所含岗位的各层级",
    )


def test_the_documents_own_words_stand_everywhere(sample: Handbook) -> None:
    own = replace(sample, kinds=RIVERS)
    assert called(own) == (
        "河长",
        "河长等人员",
        "成员单位",
        "河长共同承担的职责",
        "河长列入其所含岗位的各层级",
    )
    body = next(role for role in own.roles if role.kind == "body")
    assert own.group_of(body) == "成员单位"
    assert "单位和总河长办公室列入其负责人所在的层级" in axes(own)["level"].note


def test_a_name_means_nothing_to_markdown() -> None:
    assert names(Kinds(post="*岗*{{ x }}", body="a\tb"))["post"] == "&#42;岗&#42;&#123;&#123; x &#125;&#125;"
    assert names(RIVERS) == {
        "post": "河长",
        "group": "各级河长",
        "groups": "各级河长",
        "body": "成员单位",
        "members": "河长",
    }
