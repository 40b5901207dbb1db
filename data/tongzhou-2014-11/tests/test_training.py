"""A session's times, and which clauses are for whom."""

from __future__ import annotations

import posixpath
from itertools import pairwise

import pytest
from lxml import html

from macros.core.handbook import Handbook
from macros.features import FEATURES
from macros.features.training.audience import audiences, posts_of
from macros.features.training.downloads import plan_downloads
from macros.features.training.model import TRAINING_YML, find_session
from macros.features.training.read_aloud import characters
from macros.features.training.view import cited, session_view
from macros.site.downloads import Downloads


@pytest.mark.parametrize(("id", "minutes"), [("study-group", 60), ("school-class", 180), ("briefing", 15)])
def test_times_run_through(id: str, minutes: int, handbook: Handbook) -> None:
    steps = session_view(handbook, find_session(handbook, id)).steps
    assert steps[0].begin == 0 and steps[-1].end == minutes
    assert all(one.end == two.begin for one, two in pairwise(steps))


def test_the_study_group_has_its_four_parts(handbook: Handbook) -> None:
    session = find_session(handbook, "study-group")
    assert [step.title for step in session.steps] == ["领学", "重点发言", "交流研讨", "总结讲话"]
    assert session.forms == ("record", "sign-in")


def test_the_class_shows_every_duty_of_the_nine_posts(handbook: Handbook) -> None:
    """52 items and the nine opening words, and what articles 13 to 17 say of them."""
    shown = {id for step in find_session(handbook, "school-class").steps for id in step.clauses}
    items = {c.id for c in handbook.clauses.values() if c.kind == "item"}
    assert len(items) == 52 and items <= shown
    assert {f"art-{number}-p1" for number in range(4, 13)} <= shown
    assert {"art-13-p1", "art-13-p2", "art-15-p1-s2", "art-15-p1-s3", "art-16-p1-s3"} <= shown
    assert any(step.is_break for step in find_session(handbook, "school-class").steps)


def test_a_whole_article_is_named_as_one(handbook: Handbook) -> None:
    ids = ["art-9-p1", "art-9-1", "art-9-2", "art-9-3", "art-9-4", "art-7-2", "art-14-p1-s3"]
    named = cited(handbook, [handbook.clause(id) for id in ids])
    assert [clause.label for clause in named] == ["第九条", "第七条第（二）项", "第十四条第三句"]


def test_clauses_are_chosen_by_level(handbook: Handbook) -> None:
    choices = session_view(handbook, find_session(handbook, "school-class")).choices
    chosen = {
        choice.step.id: {level.id: [c.id for c in clauses] for level, clauses in choice.levels}
        for choice in choices
    }
    assert chosen == {
        "principals": {"district": ["art-4"], "department": ["art-7"], "township": ["art-10"]},
        "safety-deputies": {"district": ["art-5"], "department": ["art-8"], "township": ["art-11"]},
        "deputies": {"district": ["art-6"], "department": ["art-9"], "township": ["art-12"]},
        "common": {"district": [], "department": ["art-13"], "township": ["art-13"]},
        "oversight": {
            "district": ["art-16-p1-s2"],
            "department": [],
            "township": ["art-15-p1-s3", "art-16-p1-s2"],
        },
    }
    (oversight,) = [choice for choice in choices if choice.step.id == "oversight"]
    assert [clause.id for clause in oversight.common] == ["art-15-p1-s2", "art-16-p1-s3", "art-17-p1-s2"]
    briefing = session_view(handbook, find_session(handbook, "briefing")).choices
    assert [choice.common for choice in briefing] == [()], "第十三条 does not speak of the district's leaders"


def test_the_classes_pack_holds_the_papers_themselves(handbook: Handbook) -> None:
    """Papers for all posts and for each of three levels, a key each, one answer sheet; no zip in the zip."""
    scopes = ("", "district-", "department-", "township-")
    papers = {f"exam-{scope}{part}.docx" for scope in scopes for part in ("A", "B", "C", "key")}
    files = Downloads(FEATURES, handbook)
    names = {
        id: {name for _, name in files.members(f"training-{id}.zip")}
        for id in ("school-class", "study-group")
    }
    assert papers | {"exam-answer-sheet.docx"} <= names["school-class"]
    assert not [name for name in names["school-class"] if name.endswith(".zip")]
    assert not [name for name in names["study-group"] if name.startswith("exam-")]


def test_a_class_of_one_rank_reads_its_own(handbook: Handbook) -> None:
    """主要负责人 of three levels: 第四条、第七条、第十条, two steps of others, one question of others."""
    session = find_session(handbook, "school-class")
    (audience,) = [each for each in audiences(handbook, session) if each.id == "principal"]
    view = session_view(handbook, session, audience)
    cited_in = {row.step.id: [clause.id for clause in row.cited] for row in view.steps}
    assert cited_in["principals"] == ["art-4", "art-7", "art-10"] and cited_in["safety-deputies"] == []
    assert cited_in["common"] == ["art-13", "art-14-p1-s2", "art-14-p1-s3"]
    assert [row.step.id for row in view.steps if row.idle] == ["safety-deputies", "deputies"]
    assert (view.idle, view.left_out, view.shares) == (18 + 10, 1, ())
    asked = [question.discussion.question for _, group in view.talks for question in group]
    assert len(asked) == 4 and not any("不分管安全生产工作的负责人" in question for question in asked)


def test_every_post_is_told_what_it_reads(handbook: Handbook) -> None:
    """In a mixed class: its article, and of 第十三条 to 第十七条 those that speak of it."""
    view = session_view(handbook, find_session(handbook, "school-class"))
    shares = {share.post.id: share for share in view.shares}
    assert len(shares) == 9
    assert [c.id for c in shares["district-deputy"].clauses] == ["art-6", "art-16-p1-s2"]
    assert [c.id for c in shares["department-head"].clauses] == ["art-7", "art-13"]
    assert shares["township-deputy"].questions == (3, 4, 5)
    assert view.idle == view.left_out == 0


@pytest.mark.parametrize(
    ("id", "names"),
    [
        ("study-group", ["区政府工作部门", "乡镇政府、街道办事处", "区政府"]),
        (
            "school-class",
            [
                "区政府",
                "区政府工作部门",
                "乡镇政府、街道办事处",
                "主要负责人（各层级）",
                "分管安全生产工作的负责人（各层级）",
                "其他负责人（各层级）",
            ],
        ),
        ("briefing", ["区政府工作部门", "乡镇政府、街道办事处", "区政府"]),
    ],
)
def test_audiences_are_such_as_exist(id: str, names: list[str], handbook: Handbook) -> None:
    """A unit's leading group, a level, a rank; no class of the one 区长, nor a plan for it."""
    session = find_session(handbook, id)
    found = audiences(handbook, session)
    assert [each.name for each in found] == names
    assert all(len(each.posts) == 3 for each in found)
    files = [file.name for _, file in plan_downloads(handbook, session)]
    assert files == [f"training-{id}-plan-{each.id}.docx" for each in found]
    offered = set(Downloads(FEATURES, handbook).files)
    assert not [
        f"plan-{post.id}" for post in handbook.posts if f"training-{id}-plan-{post.id}.docx" in offered
    ]


def test_only_the_class_is_mixed(handbook: Handbook) -> None:
    """A study group is one unit's leading group; 第十四条第二句 names three kinds of units, the first comes first."""
    assert find_session(handbook, "school-class").mixed == "混合编班（各层级、各岗位）"
    group = find_session(handbook, "study-group")
    assert group.mixed is None and find_session(handbook, "briefing").mixed is None
    assert group.levels[0] == "department"
    assert handbook.clause("art-14-p1-s2").words.startswith(
        "区政府各工作部门、各乡镇政府、各街道办事处要采取中心组集体学习"
    )
    assert group.audience_note and "没有写区政府" in group.audience_note


def test_the_half_day_has_time_for_more_than_the_text(handbook: Handbook) -> None:
    """Half of 180 minutes for the text; the law, the situation and the case are the teacher's."""
    steps = {step.id: step for step in find_session(handbook, "school-class").steps}
    blank = [step for step in steps.values() if step.fill]
    assert [step.title for step in blank] == ["本地区安全生产形势", "上位法和现行要求", "教师自选案例"]
    assert all(len(step.fill) == 3 and not step.clauses and step.minutes >= 15 for step in blank)
    assert sum(step.minutes for step in steps.values() if step.clauses) == 90
    assert steps["case"].spare and "填写案例分析表" in steps["case"].spare
    assert "case" in find_session(handbook, "school-class").forms
    (own,) = [step for step in find_session(handbook, "briefing").steps if step.fill]
    assert own.title == "本单位、本行业的安全要求"


def test_what_is_left_blank_names_no_law(handbook: Handbook) -> None:
    """The handbook does not say which laws hold today."""
    for session in handbook.part(TRAINING_YML).sessions:
        for step in session.steps:
            if step.fill:
                said = "".join((step.title, step.text or "", step.notes or "", *step.fill))
                assert not set("《》〔〕") & set(said) and not any(char.isdigit() for char in said), step.id


def test_nobody_chants(handbook: Handbook) -> None:
    said = handbook.part(TRAINING_YML).model_dump_json()
    assert not [word for word in ("跟读", "跟着读", "齐读", "朗读") if word in said]
    assert "教师逐项解读，学员对照条文" in said


def test_nothing_is_said_twice_of_whether_the_document_still_holds(handbook: Handbook) -> None:
    """Each script says it once, in the words of edition.yml, which the build adds."""
    assert "2014年3月12日成文" in handbook.edition.status_spoken
    for session in handbook.part(TRAINING_YML).sessions:
        assert not [text for step in session.steps for text in step.speech if "现行效力" in text], session.id


def test_leaders_of_departments_are_told_to_inspect(handbook: Handbook) -> None:
    """第七条 has no item on inspections, but 第十三条第一款 binds its leaders too."""
    (step,) = [step for step in find_session(handbook, "school-class").steps if step.id == "principals"]
    (said,) = [text for text in step.speech if "第七条没有单列督促检查" in text]
    assert "第十三条第一款" in said and "“开展安全生产工作检查指导”" in said


@pytest.mark.parametrize(
    ("clause", "levels"),
    [
        ("art-2-p1", ()),
        ("art-14-p1-s3", ()),
        ("art-13-p1", ("department", "township")),
        ("art-16-p1-s2", ("district", "township")),
        ("art-16-p1-s3", ()),  # 领导干部年度考核
        ("art-17-p1-s2", ()),  # 有关人员和领导
        ("art-19-p1", ()),
    ],
)
def test_to_whom_a_clause_speaks(clause: str, levels: tuple[str, ...], handbook: Handbook) -> None:
    expected = tuple(post.id for post in handbook.posts if post.level in levels)
    assert posts_of(handbook, handbook.clause(clause)) == expected


def test_a_script_is_measured(handbook: Handbook) -> None:
    """第十九条 has 19 characters; 问答's script and it are read in a minute of two."""
    assert characters(handbook.clause("art-19-p1").words) == 19
    view = session_view(handbook, find_session(handbook, "briefing"))
    (ask,) = [row for row in view.steps if row.step.id == "ask"]
    assert ask.reading and (ask.reading.clauses, ask.reading.minutes, ask.reading.left) == (19, 1, 1)
    assert ask.reading.line.endswith("约需1分钟；其余约1分钟：参加人员提问，宣讲人对照条文回答。")
    for session in handbook.part(TRAINING_YML).sessions:
        for row in session_view(handbook, session).steps:
            if row.reading:
                assert row.reading.minutes + row.reading.left == row.step.minutes


RANKS = ("principal", "safety-deputy", "deputy")
SESSIONS = {"study-group": 60, "school-class": 180, "briefing": 15}


def text(element: html.HtmlElement) -> str:
    return "".join(element.text_content().split())


@pytest.mark.parametrize(("id", "minutes"), SESSIONS.items())
def test_the_timetable_adds_up(id: str, minutes: int, page) -> None:
    root = page(f"training/{id}.html")
    rows = root.xpath("//tr[@data-step]")
    assert sum(int(row.xpath("./td/@data-minutes")[0]) for row in rows) == minutes
    assert rows[-1].xpath("./td[@data-label='起止']")[0].text.endswith(f"—{minutes}")
    assert text(root.xpath("//tfoot//td[@data-label='分钟']")[0]) == str(minutes)
    assert len(root.xpath("//section[@class='hb-step']")) == len(rows)


@pytest.mark.parametrize("id", SESSIONS)
def test_every_clause_shown_is_verbatim(id: str, handbook: Handbook, page) -> None:
    root = page(f"training/{id}.html")
    shown = root.xpath("//*[@data-clause]")
    for node in shown:
        clause = handbook.clause(node.get("data-clause"))
        assert text(node.xpath(".//blockquote")[0]) == "".join(clause.words.split())
        assert text(node.xpath(".//a")[0]) == clause.label
    session = find_session(handbook, id)
    for step in session.steps:
        ids = root.xpath(f"//*[@id='step-{step.id}']//@data-clause")
        assert ids == list(step.clauses), step.id
    questions = root.xpath("//*[@class='hb-session-discussion']//li[./details]")
    assert [text(li.xpath("./p")[0]) for li in questions] == [d.question for d in session.discussion]
    assert [li.xpath(".//@data-clause") for li in questions] == [list(d.clauses) for d in session.discussion]
    assert all(li.xpath(".//@data-clause") for li in questions)


def test_a_clause_carries_its_post(page) -> None:
    root = page("training/school-class.html")
    posts = {
        node.get("data-clause"): node.get("data-posts")
        for node in root.xpath("//*[@class='hb-session-steps']//*[@data-clause]")
    }
    assert posts["art-4-2"] == "district-head" and posts["art-9-3"] == "department-deputy"
    assert posts["art-14-p1-s3"] is None and posts["art-2-p1"] is None
    assert "district" not in posts["art-13-p1"] and len(posts["art-13-p1"].split()) == 6


def test_materials_and_papers_are_there(handbook: Handbook, page, site) -> None:
    for session in handbook.part(TRAINING_YML).sessions:
        root = page(f"training/{session.id}.html")
        links = root.xpath("//*[@class='hb-session-papers']//a/@href")
        targets = {posixpath.normpath(f"training/{link}") for link in links}
        assert {material.address for material in session.materials} <= targets
        assert f"../downloads/training-{session.id}.zip" in links
        for link in links:
            assert (site / "training" / link.partition("#")[0]).resolve().is_file(), link


def test_the_index_quotes_article_14(handbook: Handbook, page) -> None:
    root = page("training/index.html")
    said = text(root.xpath("//article")[0])
    for id in ("art-14-p1-s2", "art-14-p1-s3"):
        assert handbook.clause(id).words in said
    for session in handbook.part(TRAINING_YML).sessions:
        assert root.xpath(f"//a[@href='{session.id}.html']"), session.id


def test_what_is_ours_is_marked(page) -> None:
    for id in SESSIONS:
        root = page(f"training/{id}.html")
        note = text(root.xpath("//*[@class='hb-note']")[0])
        speeches = {text(each) for each in root.xpath("//*[@class='hb-step__speech']/summary")}
        assert [f"本页的安排和{speech}由编者整理" in note for speech in speeches] == [True]


def test_what_needs_scripts_leads_to_the_paper_and_stands_in_the_navigation(page) -> None:
    for name in ("exam", "practice"):
        assert page(f"training/{name}.html").xpath("//noscript//a[@href='paper.html']"), name
    listed = page("training/index.html").xpath("//nav[@class='hb-rail']//a/@href")
    assert {f"{name}.html" for name in ("practice", "exam", "paper", "results", *SESSIONS)} <= set(listed)


def test_every_script_says_how_its_minutes_are_filled(handbook: Handbook, page) -> None:
    for id in SESSIONS:
        for step in find_session(handbook, id).steps:
            lines = page(f"training/{id}.html").xpath(
                f"//*[@id='step-{step.id}']/p[@class='hb-step__reading'][not(@data-chosen-only)]"
            )
            assert len(lines) == bool(step.notes), step.id
            assert all("讲稿约" in text(line) and (step.spare or "") in text(line) for line in lines)


def test_an_exercise_can_be_of_a_rank(handbook: Handbook, page) -> None:
    """The link of a class of one rank names its posts; the page has them as one choice."""
    ranks = [each for each in audiences(handbook, find_session(handbook, "school-class")) if each.id in RANKS]
    for name in ("exam", "paper"):
        options = set(page(f"training/{name}.html").xpath("//select[@name='role']//option/@value"))
        assert {" ".join(each.posts) for each in ranks} <= options
