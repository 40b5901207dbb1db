"""Sessions of study."""

from macros.core.feature import Export, Feature, NavEntry, Partial, Section, Task
from macros.core.handbook import Handbook
from macros.core.phrases import bare, joined
from macros.features.checklist.view import holders
from macros.features.training import view
from macros.features.training.downloads import (
    listings,
    pack_download,
    plan_downloads,
    slides_file,
    slides_files,
)
from macros.features.training.downloads import session_papers as papers_of
from macros.features.training.forms import form_title
from macros.features.training.materials import check_materials
from macros.features.training.model import TRAINING_YML, find_session
from macros.features.training.pages import pages, session_address
from macros.features.training.rules import check_training


def session_list(handbook: Handbook) -> Partial:
    """The sessions of study: for whom, how long, what papers there are."""
    rows = [
        (
            view.session_view(handbook, session),
            view.session_deck_id(session),
            (*papers_of(handbook, session), pack_download(handbook, session)),
        )
        for session in handbook.part(TRAINING_YML).sessions
    ]
    return Partial("session-list", {"rows": rows})


def session(handbook: Handbook, id: str) -> Partial:
    """The head of a session's plan: for whom, what for, how."""
    return _session("session", handbook, id)


def session_table(handbook: Handbook, id: str) -> Partial:
    """Its timetable, and which clauses are for whom."""
    return _session("session-table", handbook, id)


def session_steps(handbook: Handbook, id: str) -> Partial:
    """Its steps, each with what is done and the clauses shown."""
    return _session("session-steps", handbook, id)


def session_discussion(handbook: Handbook, id: str) -> Partial:
    """Its questions, each with the clauses that answer it."""
    return _session("session-discussion", handbook, id)


def session_homework(handbook: Handbook, id: str) -> Partial:
    """What to think over afterwards."""
    return _session("session-homework", handbook, id)


def session_papers(handbook: Handbook, id: str) -> Partial:
    """Its materials, papers and forms."""
    found = find_session(handbook, id)
    return Partial(
        "session-papers",
        {
            "session": found,
            "papers": (*papers_of(handbook, found), pack_download(handbook, found)),
            "plans": plan_downloads(handbook, found),
            "posts": [holder for holder in holders(handbook) if holder.kind == "post"],
            "paper": view.paper_query(handbook),
            "deck": view.session_deck_id(found),
            "slides": slides_file(found),
            "own_slides": slides_files(handbook, found),
        },
    )


def _session(template: str, handbook: Handbook, id: str) -> Partial:
    return Partial(template, {"view": view.session_view(handbook, find_session(handbook, id))})


def session_names(handbook: Handbook) -> str:
    """中心组集体学习和集中培训."""
    return joined(*(bare(session.name) for session in handbook.part(TRAINING_YML).sessions))


def form_titles(handbook: Handbook) -> str:
    """学习记录和签到表: the blank forms of all sessions."""
    used = (kind for session in handbook.part(TRAINING_YML).sessions for kind in session.forms)
    return joined(*(form_title(kind) for kind in dict.fromkeys(used)))


FEATURE = Feature(
    name="training",
    file=TRAINING_YML,
    present=lambda handbook: bool(handbook.part(TRAINING_YML).sessions),
    rules=(check_training,),
    pages=pages,
    sections=(Section("学习培训", 50),),
    nav=(NavEntry("training/index.md", 10, "学习安排", section="学习培训"),),
    macros=(
        session_list,
        session,
        session_table,
        session_steps,
        session_discussion,
        session_homework,
        session_papers,
    ),
    said=(session_names, form_titles),
    addresses={"session": session_address},
    downloads=listings,
    download_kinds=(
        "training",
        "plan",
    ),
    export=Export("training", "学习培训的安排、讲稿和研讨题"),
    site_rules=check_materials,
    bundle="training",
    tasks=(Task("teacher", 10, "选用学习安排和讲稿", "training/index.html"),),
)
