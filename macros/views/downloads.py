"""Which files the site offers, under which names. What writes them and what lists them both ask here."""

from __future__ import annotations

from dataclasses import dataclass, replace

from macros.model import DraftUnit, Handbook, Inspector, Role, Session
from macros.model.training import FormKind
from macros.views.exam_paper import paper_scopes
from macros.views.forms import form_title
from macros.views.session_deck import session_deck_id


@dataclass(frozen=True)
class Download:
    name: str
    """File name below `downloads/`: it stands on printed sheets and other sites, so it never changes."""

    kind: str
    """What a person takes it for: Word简表."""

    note: str
    """What one does with it, in a few words."""

    at_root: bool = False
    """Whether it stands beside the home page instead."""


SCHEMA = "self-check.schema.json"
"""The form of an exported self-check record, for other programs; it stands below docs/."""

QUESTIONS = "questions.json"
QUESTIONS_SCHEMA = "questions.schema.json"
"""The form of the question bank; it stands below docs/."""

QUESTIONS_XLSX = "questions.xlsx"
QUESTIONS_GIFT = "questions.gift.txt"
QUESTIONS_ANKI = "questions.apkg"
SCORM = "scorm-course.zip"

EXAM_SCHEMA = "exam-record.schema.json"
"""The form of an exported record of a class exercise; it stands below docs/."""

HANDBOOK = "handbook.json"
HANDBOOK_SCHEMA = "handbook.schema.json"
"""The whole handbook as data, and the form of that file, which stands below docs/."""

ALL_PDF = "all-checklists.pdf"
ALL_XLSX = "all-checklists.xlsx"


def short_docx(role: Role) -> str:
    return f"{role.id}-checklist.docx"


def full_docx(role: Role) -> str:
    return f"{role.id}-checklist-full.docx"


def xlsx(role: Role) -> str:
    return f"{role.id}-checklist.xlsx"


def pdf(role: Role) -> str:
    return f"{role.id}-checklist.pdf"


def deck_download(id: str) -> Download:
    """The slides of a deck."""
    return Download(f"{id}.pptx", "PPT课件", "用WPS或者PowerPoint放映、修改，备注里有讲稿")


def role_downloads(role: Role) -> tuple[Download, ...]:
    """The files of one role that has questions."""
    return (
        Download(short_docx(role), "Word简表", "逐题勾选，签字"),
        Download(full_docx(role), "Word详表", "另有佐证材料、存在问题、整改时限"),
        Download(xlsx(role), "Excel", "附条文原文，下拉选择自查结果"),
        Download(pdf(role), "PDF简表", "直接打印，页码在文件里"),
    )


def all_downloads() -> tuple[Download, ...]:
    """The files that hold every role."""
    return (
        Download(ALL_PDF, "PDF合订本", "全部简表，每张单独编页"),
        Download(ALL_XLSX, "Excel合订本", "全部自查表，另有岗位与主题对照表"),
    )


def calendar_download(role: Role) -> Download:
    """The calendar file of a role that holds a fixed time."""
    return Download(f"{role.id}.ics", "日历文件", "用日历软件打开即可导入")


ANSWER_SHEET = "exam-answer-sheet.docx"
EXAM_PACK = "exam-papers.zip"


def form_docx(scope: str, letter: str) -> str:
    """One form of a ready-made paper; `scope` is a level's id, or "" for all posts."""
    return f"exam-{scope}-{letter}.docx" if scope else f"exam-{letter}.docx"


def key_docx(scope: str) -> str:
    return f"exam-{scope}-key.docx" if scope else "exam-key.docx"


def exam_downloads(handbook: Handbook) -> tuple[tuple[str, tuple[Download, ...]], ...]:
    """Whose papers, and the papers: a row a scope, then what serves them all."""
    use = "Word文件，打印或者修改"
    rows = [
        (
            scope,
            (
                *(
                    Download(form_docx(id, letter), f"{letter}卷", use)
                    for letter in handbook.training.paper.forms
                ),
                Download(key_docx(id), "参考答案", "各卷的答案和依据的条款，供教师使用"),
            ),
        )
        for id, scope in paper_scopes(handbook)
    ]
    common = (
        Download(ANSWER_SHEET, "答题卡", "一页，各卷通用"),
        Download(EXAM_PACK, "全部打包", "压缩包，内有全部试卷、答题卡和参考答案"),
    )
    return (*rows, ("各卷通用", common))


def exam_files(handbook: Handbook) -> tuple[Download, ...]:
    """What the pack of the ready-made papers holds, each file named by whose paper it is."""
    return tuple(
        replace(file, kind=f"{scope}：{file.kind}")
        for scope, files in exam_downloads(handbook)
        for file in files
        if file.name != EXAM_PACK
    )


def question_downloads() -> tuple[Download, ...]:
    """The question bank in the forms that other tools take in, and the course for learning platforms."""
    return (
        Download(QUESTIONS_XLSX, "Excel题库", "一题一行，可导入常用的考试系统"),
        Download(QUESTIONS_GIFT, "GIFT题库", "可导入Moodle等学习平台"),
        Download(SCORM, "SCORM课件", "SCORM 1.2，导入学习平台：岗位职责和练习题，记录完成情况和得分"),
        Download(QUESTIONS_ANKI, "Anki卡片", "导入记忆卡片软件Anki，正面是题目，背面是答案和条文"),
        Download(QUESTIONS, "JSON题库", "供编写程序使用"),
        Download(QUESTIONS_SCHEMA, "JSON Schema", "JSON题库的格式"),
    )


def draft_download(unit: DraftUnit) -> Download:
    """The blank draft of a kind of unit's own measures."""
    return Download(f"draft-{unit.id}.docx", "Word空白草稿", "制度文本、两张职责表、报送备案的公文")


REGISTERS_XLSX = "registers.xlsx"
OFFICE_SCHEMA = "office.schema.json"
"""The form of the file with all that an office entered; it stands below docs/."""


def inspection_docx(inspector: Inspector) -> str:
    return f"inspection-{inspector.id}.docx"


def inspection_download(inspector: Inspector) -> Download:
    """The blank papers of an inspection."""
    return Download(inspection_docx(inspector), "Word空白表", "监督检查记录表，另有整改意见草稿")


def registers_download() -> Download:
    """The blank registers."""
    return Download(REGISTERS_XLSX, "Excel空白表", "一张表一页，可以增加行")


FORMS: dict[FormKind, str] = {
    "record": "study-record.docx",
    "case": "case-analysis.docx",
    "feedback": "feedback.docx",
    "sign-in": "sign-in.docx",
}
"""Which file holds a blank form; the sessions share them."""


def plan_docx(session: Session) -> str:
    return f"training-{session.id}-plan.docx"


def script_docx(session: Session) -> str:
    return f"training-{session.id}-script.docx"


def pack_zip(session: Session) -> str:
    return f"training-{session.id}.zip"


def form_download(kind: FormKind) -> Download:
    """The file of a blank form."""
    return Download(FORMS[kind], form_title(kind), "空白表，打印或者直接填写")


def session_papers(session: Session) -> tuple[Download, ...]:
    """The papers of one session: its plan, its script where it has one, its blank forms."""
    papers = [Download(plan_docx(session), session.plan, "Word文件，可以修改")]
    if session.script:
        papers.append(Download(script_docx(session), session.script, "Word文件，可以修改"))
    return (*papers, *(form_download(kind) for kind in session.forms))


def session_files(handbook: Handbook, session: Session) -> tuple[Download, ...]:
    """What its pack holds: its papers, and those of its materials that are files."""
    folder = "downloads/"
    materials: list[Download] = []
    for material in session.materials:
        name = material.address.removeprefix(folder)
        if name == EXAM_PACK:  # a pack within a pack would have to be unpacked twice
            materials += exam_files(handbook)
        elif name != material.address:
            materials.append(Download(name, material.name, ""))
    papers = (*session_papers(session), deck_download(session_deck_id(session)))
    return (*papers, *(file for file in materials if file.name not in {paper.name for paper in papers}))


def pack_download(session: Session) -> Download:
    return Download(pack_zip(session), "全套打包", "压缩包，内有本次学习的全部文件")


def training_downloads(handbook: Handbook) -> tuple[tuple[str, tuple[Download, ...]], ...]:
    """Whose papers, and the papers: a row a session, then the blank forms."""
    sessions = handbook.training.sessions
    used = dict.fromkeys(kind for session in sessions for kind in session.forms)
    rows = [
        (
            session.name,
            tuple(
                file
                for file in (*session_papers(session), pack_download(session))
                if file.name not in FORMS.values()
            ),
        )
        for session in sessions
    ]
    return (*rows, ("空白表", tuple(form_download(kind) for kind in used)))


def program_downloads() -> tuple[tuple[str, tuple[Download, ...]], ...]:
    """What other programs read, as (what it is about, files)."""
    return (
        (
            "手册数据",
            (
                Download(HANDBOOK, "JSON", "全部条文、岗位、职责和自查题", at_root=True),
                Download(HANDBOOK_SCHEMA, "JSON Schema", "手册数据的格式，供编写程序使用"),
            ),
        ),
        ("自查记录", (Download(SCHEMA, "JSON Schema", "自查记录文件的格式，供编写程序使用"),)),
        (
            "课堂练习记录",
            (Download(EXAM_SCHEMA, "JSON Schema", "课堂练习记录文件的格式，供编写程序使用"),),
        ),
        (
            "办公室数据",
            (Download(OFFICE_SCHEMA, "JSON Schema", "办公室数据文件的格式，供编写程序使用"),),
        ),
    )


def office_downloads(handbook: Handbook) -> tuple[tuple[str, tuple[Download, ...]], ...]:
    """The office's blank papers, as (what it is, files)."""
    inspections = [
        (handbook.role(each.role).short, (inspection_download(each),))
        for each in handbook.inspection.inspectors
    ]
    titles = "、".join(register.title for register in handbook.office.registers)
    return (*inspections, (titles, (registers_download(),)))
