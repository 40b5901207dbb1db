"""Mistakes of handwritten pages: each a Chinese sentence with page and line, all before the build stops."""

from __future__ import annotations

import errno
import logging
import os
import re
import sqlite3
from pathlib import Path
from types import SimpleNamespace

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from mkdocs.exceptions import Abort

from macros import define_env
from macros.core.handbook import Handbook
from macros.features import FEATURES
from macros.site import hooks
from macros.site.downloads import Downloads
from macros.site.handwritten import check_pages
from macros.site.mistakes import Mistakes
from macros.site.navigation import navigation
from tests.conftest import ROOT, SAMPLE, build, copy_project

WRONG = (
    ('{{ role("district-boss") }}', "没有id为“district-boss”的岗位"),
    ('{{ clause("art-99") }}', "没有id为“art-99”的条款"),
    ('{{ matrix("role-moon") }}', "没有名为“role-moon”的对照表"),
    ('{{ checklist_list("nope") }}', "没有“nope”类的自查表，可用的有：post、group、body"),
    ('{{ role_list("nope") }}', "没有“nope”类的岗位，可用的有：post、group、body"),
    ('{{ download_list("nope") }}', "没有“nope”类的文件"),
    ("{{ duties() }}", "参数不对，应写作duties(id)"),
    ('{{ principle("p1", 2) }}', "参数不对，应写作principle(id)"),
    ('{{ matrix(nome="role-theme") }}', "参数不对，应写作matrix(name)"),
    ("{{ calendar(1) }}", "参数不对，应写作calendar()"),
    ("{{ glossary_term(3) }}", "没有id为“3”的术语"),
    ('{{ articles("chapter-9") }}', "没有编号为“chapter-9”的编、章、节"),
)
"""Macro calls that cannot be answered, and what is said of them."""

FORM = "花括号里的写法有误，请核对花括号、括号、引号是否成对"

BRACES = (
    ("{{ role( }}", 0, FORM),
    ('{{ role("x")\n\n一段话\n', 0, FORM),
    ("{% if 1 %}\n\n一段话\n\n{{ 1 }}\n", 0, "标签“if”没有与它成对的结束标签"),
    ("一段话\n\n{% endfor %}", 2, "不认识的标签“endfor”，或者没有与它成对的标签"),
    ("{% nosuch %}", 0, "不认识的标签“nosuch”，或者没有与它成对的标签"),
    ("一段话\n\n{{ 1 | nosuch }}", 2, "没有名为“nosuch”的过滤器"),
    ("{{ 1 is nosuch }}", 0, "没有名为“nosuch”的判断"),
    ("{{ nosuch }}", 0, "没有名为“nosuch”的宏或者变量"),
    ("一段话\n\n{{ nosuch(1) }}", 2, "没有名为“nosuch”的宏或者变量"),
    ("```\n{{ nosuch(1) }}\n```", 1, "没有名为“nosuch”的宏或者变量"),
    ("{{ role.nosuch.x }}", 0, "没有“nosuch”"),
    ("一段话\n\n{{ 1/0 }}", 2, "除数是零"),
    ("{{ 1 + 'x' }}", 0, "花括号里的内容算不出来，请核对"),
    ('{% include "nosuch.md" %}', 0, "没有要引入的文件“nosuch.md”"),
    ('{% import "nosuch.md" as x %}', 0, "没有要引入的文件“nosuch.md”"),
    ('{% include "gbk.md" %}', 0, "引入的文件不是UTF-8编码"),
    ('{% include "folder" %}', 0, "没有要引入的文件“folder”"),
)
"""What stands on a page, how many lines below the first the mistake is, and what is said of it."""

PAGE = "---\ntitle: 试\n---\n\n# 试\n\n"
"""Its text begins on line 7."""

ENGLISH = re.compile(r"\b(?:Error|Traceback|expected|undefined|argument|invalid|not found)\b", re.I)


class Rendered:
    """Pages rendered with the macros of the sample handbook, as the macros plugin does."""

    def __init__(self, docs: Path, handbook: Handbook) -> None:
        self.mistakes = Mistakes(docs)
        extra = {"handbook": handbook, "downloads": Downloads(FEATURES, handbook), "mistakes": self.mistakes}
        self.plugin = SimpleNamespace(
            conf={"extra": extra},
            env=Environment(loader=FileSystemLoader(docs), undefined=StrictUndefined),
            variables={},
            macro=lambda macro, name: self.plugin.env.globals.update({name: macro}),
        )
        define_env(self.plugin)

    def __call__(self, text: str, page: str = "about.md") -> str:
        """Render a page whose front matter is that of `PAGE`."""
        body = text.removeprefix("---\ntitle: 试\n---\n\n")
        file = SimpleNamespace(src_uri=page, content_string=text)
        self.plugin.page = SimpleNamespace(url="about.html", markdown=body, file=file)
        return self.mistakes.render(self.plugin, body)

    def said(self) -> list[str]:
        return [str(problem) for problem in sorted(self.mistakes.found)]


@pytest.fixture
def docs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of pages; problems name them from here."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "docs"
    (folder / "folder").mkdir(parents=True)
    (folder / "gbk.md").write_bytes("岗责".encode("gbk"))
    return folder


@pytest.fixture
def rendered(docs: Path, sample: Handbook) -> Rendered:
    return Rendered(docs, sample)


def test_a_wrong_macro_call_is_named_with_page_and_line(rendered: Rendered) -> None:
    """And shown in the page, for a server."""
    shown = rendered(PAGE + "".join(f"{call}\n\n" for call, _ in WRONG))
    for number, ((call, reason), said) in enumerate(zip(WRONG, rendered.said(), strict=True)):
        name = re.findall(r"\w+", call)[0]
        assert said.startswith(f"docs/about.md:{7 + 2 * number}: 宏{name}没有成功：{reason}"), said
        assert said in shown
        assert not ENGLISH.search(said)


@pytest.mark.parametrize(("text", "below", "reason"), BRACES)
def test_what_stands_in_braces_is_named_with_page_and_line(
    text: str, below: int, reason: str, rendered: Rendered
) -> None:
    shown = rendered(PAGE + text)
    assert rendered.said() == [f"docs/about.md:{7 + below}: {reason}"]
    assert reason in shown


def test_all_mistakes_of_all_pages_are_collected(rendered: Rendered) -> None:
    """What is no template at all hides the rest of its own page alone."""
    rendered(
        f"{PAGE}{{{{ nosuch }}}}\n\n{{{{ 1/0 }}}}\n\n{{{{ other(2) }}}}\n\n{WRONG[0][0]}\n\n{{{{ 2/0 }}}}\n"
    )
    rendered(f"{PAGE}{{{{ (1 }}}}\n", "mine.md")
    rendered(f"{PAGE}{{{{ 1/0 }}}}\n", "pack.md")
    assert [said.split(": ")[0] for said in rendered.said()] == [
        "docs/about.md:7",
        "docs/about.md:9",
        "docs/about.md:11",
        "docs/about.md:13",
        "docs/about.md:15",
        "docs/mine.md:7",
        "docs/pack.md:7",
    ]


def test_a_sound_page_is_rendered(rendered: Rendered) -> None:
    text = rendered(PAGE + '{% set x = "ab" %}{% for y in x %}{{ y }}{% endfor %} {{ facts() }}')
    assert text.startswith("# 试\n\nab <")
    assert rendered.said() == []


FILES: tuple[tuple[str, bytes, str], ...] = (
    ("gbk", "# 岗责".encode("gbk"), "a.md:1: 不是UTF-8编码，请用UTF-8另存"),
    ("nul", b"# a\n\nb\0c\n", "a.md:3: 文字里有不能用的字符U+0000，请删去"),
    ("direction", "# a\n\n\u202eb\n".encode(), "a.md:3: 文字里有不能用的字符U+202E，请删去"),
    ("empty", b" \n", "a.md:1: 文件是空的"),
    ("front alone", b"---\ntitle: a\n---\n\n", "a.md:4: 这一页没有内容"),
    ("not closed", b"---\ntitle: a\n\n# a\n", "a.md:1: 开头的说明要放在两行“---”之间"),
    ("not opened", b"title: a\n---\n\n# a\n", "a.md:1: 开头的说明要放在两行“---”之间"),
    ("quote", b'---\ntitle: "a\n---\n\n# a\n', "a.md:2: 引号或括号没有配对"),
    (
        "list",
        b"---\n- a\n---\n\n# a\n",
        "a.md:1: “文件内容”应为“键: 值”的形式，可以写“title”（页面的标题）、“description”（一句话说明）、“hide”（这一页不用的部分）",
    ),
    ("no text", b"---\ntitle: [a]\n---\n\n# a\n", "a.md:2: “title”（页面的标题）应为一段文字"),
    ("signs", b"# a\n\n" + b"- " * 2000 + b"x\n", "a.md:3: 嵌套超过20层"),
    ("spaces", b"".join(b"    " * depth + b"- x\n" for depth in range(300)), "a.md:21: 嵌套超过20层"),
    ("key", b"---\ntitle: a\ntemplate: a.html\n---\n\n# a\n", "a.md:3: 不认识的键“template”，请核对拼写"),
    (
        "hidden",
        b"---\r\nhide: [nav]\r\n---\r\n\r\n# a\r\n",
        "a.md:2: “hide”（这一页不用的部分）第1项只能是toc、search之一，现为“nav”",
    ),
)


BROKEN = (
    ("---\ntitle: [a]\n---\n\n# a\n", "\n\n\n\n# a\n"),
    ("---\ntitle: a\n\n# a\n", "---\ntitle: a\n\n# a\n"),
    ("---\ntitle: a\n---\n\n", "这一页没有内容\n\n"),
    (f"# a\n\n{'- ' * 99}x\n", "嵌套超过20层\n\n"),
)
"""A page that is not as it should be, and what is rendered for it."""


@pytest.mark.parametrize(("text", "instead"), BROKEN)
def test_a_broken_page_is_rendered_as_far_as_it_can_be(text: str, instead: str, docs: Path) -> None:
    """On its own lines, so that its other mistakes are named with theirs; one that is not there, too."""
    (docs / "gbk.md").write_text(text, encoding="utf-8")
    written = check_pages(docs, ["missing.md"])
    assert written.instead == {"gbk.md": instead, "missing.md": "缺少这个页面\n\n"}
    assert written.fronts == {"gbk.md": {}, "missing.md": {}}
    assert len(written.problems) == 2


@pytest.mark.parametrize(("content", "said"), [case[1:] for case in FILES], ids=[case[0] for case in FILES])
def test_a_page_is_read_before_anything_is_built(content: bytes, said: str, docs: Path) -> None:
    (docs / "gbk.md").write_bytes(content)
    assert [str(problem) for problem in check_pages(docs, []).problems] == [
        f"docs/{said}".replace("a.md", "gbk.md")
    ]


def test_what_is_no_file_is_not_read(docs: Path) -> None:
    """Reading a pipe would wait for ever."""
    (docs / "gbk.md").unlink()
    os.mkfifo(docs / "a.md")
    os.mkfifo(docs / "folder" / "b.png")
    (docs / "c.md").symlink_to("c.md")
    (docs / "d.png").symlink_to("d.png")
    assert sorted(map(str, check_pages(docs, ["missing.md"]).problems)) == [
        "docs/a.md:1: 这里应是一个文件，现为管道或者设备",
        "docs/c.md:1: 读不了这个文件（链接绕成了圈）",
        "docs/d.png:1: 读不了这个文件（链接绕成了圈）",
        "docs/folder/b.png:1: 这里应是一个文件，现为管道或者设备",
        "docs/missing.md:1: 缺少这个页面",
    ]


def test_front_matter_is_text(docs: Path) -> None:
    """YAML would make a number and a truth of these."""
    (docs / "gbk.md").write_text(
        "---\ntitle: 2014\ndescription: no\nhide: [toc]\n---\n\n# a\n", encoding="utf-8"
    )
    written = check_pages(docs, [])
    assert (written.problems, written.instead) == ((), {})
    assert written.fronts == {"gbk.md": {"title": "2014", "description": "no", "hide": ("toc",)}}


def test_our_own_pages_are_sound(handbook: Handbook) -> None:
    made = [page for feature in FEATURES for page in feature.pages(handbook)]
    linked = set(navigation(FEATURES, made, 999).sources) - {page.source for page in made}
    written = check_pages(ROOT / "docs", linked)
    assert (written.problems, written.instead, written.lost) == ((), {}, frozenset())
    assert written.fronts["macros.md"]["title"] == "可用的宏"
    assert linked <= written.fronts.keys()


LINKS = (
    ("[x](nosuch.md)", "Doc file 'gbk.md' contains a link 'nosuch.md', but the target is not found among …"),
    ("![x](no.png)", "Doc file 'gbk.md' contains a link 'no.png', but the target 'no.png' is not found …"),
)


@pytest.mark.parametrize(("link", "english"), LINKS)
def test_a_broken_link_is_named_with_page_and_line(link: str, english: str, docs: Path) -> None:
    (docs / "gbk.md").write_text(f"{PAGE}{link}\n", encoding="utf-8")
    mistakes = Mistakes(docs)
    record = logging.LogRecord("mkdocs.structure.pages", logging.WARNING, "", 0, english, None, None)
    assert not mistakes.filter(record)
    address = re.findall(r"\((.*)\)", link)[0]
    assert [str(each) for each in mistakes.found] == [
        f"docs/gbk.md:7: 链接“{address}”不对：没有这个页面或者文件"
    ]


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (
            OSError(errno.ENOSPC, "No space left on device", "site/a.html"),
            "site/a.html：写不了或者读不了（磁盘已满）",
        ),
        (PermissionError(errno.EACCES, "Permission denied", "site"), "site：写不了或者读不了（没有权限）"),
        (OSError(errno.EROFS, "Read-only file system"), "写不了或者读不了（所在的磁盘只读）"),
        (sqlite3.OperationalError("database or disk is full"), "写不了或者读不了（磁盘已满或者不能写）"),
    ],
)
def test_what_the_system_refuses_ends_the_build_in_a_sentence(error: Exception, said: str) -> None:
    with pytest.raises(Abort) as stopped:
        hooks.on_build_error(error)
    assert str(stopped.value) == f"{said}，没有生成手册。"
    assert stopped.value.code == 1


def test_a_fault_of_the_program_keeps_its_traceback() -> None:
    hooks.on_build_error(ValueError("a bug"))


@pytest.mark.slow
def test_a_build_says_all_mistakes_of_its_pages_and_stops(tmp_path: Path) -> None:
    """In an encoding without Chinese too, and without a word of MkDocs' or Jinja's."""
    project = copy_project(tmp_path / "project", SAMPLE)
    calls = "".join(f"{call}\n\n" for call, _ in WRONG if "role_" not in call)
    (project / "docs" / "about.md").write_text(
        f'{PAGE}{calls}[x](nosuch.md) ![x](no.png)\n\n{{{{ passage("about") }}}}\n', encoding="utf-8"
    )
    (project / "docs" / "mine.md").write_text(f"{PAGE}{{{{ role( }}}}\n", encoding="utf-8")
    (project / "docs" / "macros.md").write_text(f"{PAGE}{{{{ nosuch() }}}}\n", encoding="utf-8")
    (project / "docs" / "registers.md").write_text(
        "---\ntitle: [试]\nauthor: 试\n---\n\n# 试\n\n{{ nosuch() }}\n\n[x](mine.md) [x](nosuch.md)\n",
        encoding="utf-8",
    )
    (project / "docs" / "glossary.md").write_text("---\ntitle: 试\n\n# 试\n\n{{ 1/0 }}\n", encoding="utf-8")
    (project / "docs" / "compare.md").write_bytes("# 试\n\n试".encode("gbk"))
    (project / "docs" / "search.md").write_text(f"# 试\n\n{'- ' * 900}x\n", encoding="utf-8")
    (project / "docs" / "matrix.md").unlink()
    os.mkfifo(project / "docs" / "pipe.md")
    os.mkfifo(project / "docs" / "pipe.png")
    result = build(project, tmp_path / "site", PYTHONIOENCODING="ascii:strict")
    assert result.returncode == 1
    said = [line for line in result.stderr.splitlines() if line.startswith("ERROR")]
    places = [re.findall(r"docs/(\w+\.\w+:\d+): ", line)[0] for line in said]
    wrong = [f"about.md:{7 + 2 * number}" for number in range(calls.count("{{"))]
    broken = f"about.md:{7 + 2 * calls.count('{{')}"
    fronts = [
        "registers.md:2",
        "registers.md:3",
        "registers.md:8",
        "registers.md:10",
        "glossary.md:1",
        "glossary.md:6",
    ]
    unread = ["compare.md:1", "search.md:3", "matrix.md:1", "pipe.md:1", "pipe.png:1"]
    assert sorted(places) == sorted([*wrong, broken, broken, "mine.md:7", "macros.md:7", *fronts, *unread])
    assert "Traceback" not in result.stderr
    assert "WARNING" not in result.stderr
    assert not [line for line in said if ENGLISH.search(line.removeprefix("ERROR"))]
    assert f"页面有{len(said)}处问题，没有生成手册。" in result.stdout
    assert not (tmp_path / "site").exists()


@pytest.mark.slow
def test_a_full_disk_ends_the_build_in_a_sentence(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project", SAMPLE)
    (project / "sitecustomize.py").write_text(
        "from pathlib import Path\n"
        "written = Path.write_text\n"
        "def full(path, *text, **options):\n"
        "    if path.name == 'data.js': raise OSError(28, 'No space left on device', 'site/data.js')\n"
        "    return written(path, *text, **options)\n"
        "Path.write_text = full\n",
        encoding="utf-8",
    )
    result = build(project, tmp_path / "site", PYTHONPATH=str(project))
    assert result.returncode == 1
    assert "site/data.js：写不了或者读不了（磁盘已满），没有生成手册。" in result.stdout
    assert "Traceback" not in result.stderr
    assert "No space" not in result.stderr
