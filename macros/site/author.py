"""The macros that page authors call; each picks data and draws a component.

Those in `PUBLIC` are documented, with live examples, on the page `macros.html`.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from macros.core import duty_view as duty
from macros.core.addresses import TAKES_ROLES, Links, role_page, session_page
from macros.core.handbook import Handbook
from macros.core.ties import group
from macros.features.calendar import view as calendar
from macros.features.checklist import view as checklist
from macros.features.checklist.sheet import basis_line
from macros.features.compare import twins
from macros.features.compare import view as compare
from macros.features.draft import view as draft
from macros.features.exam import form as exam_paper
from macros.features.exam import view as exam
from macros.features.glossary import view as glossary
from macros.features.inspection import view as inspection
from macros.features.matrix import tools as matrix_tools
from macros.features.matrix import view as matrix
from macros.features.mine import view as mine
from macros.features.office import view as office
from macros.features.pack import view as pack
from macros.features.practice import view as practice
from macros.features.regulation import view as regulation
from macros.features.reports import view as report
from macros.features.roles import position as place
from macros.features.roles import view as role
from macros.features.slides import decks
from macros.features.slides.session_deck import session_deck_id
from macros.features.summary import view as summary
from macros.features.themes import path
from macros.features.themes import view as theme
from macros.features.training import view as training
from macros.site import download_names as downloads
from macros.site import render as drawing


@dataclass(frozen=True)
class Author:
    """The macros as seen from one page."""

    handbook: Handbook
    page: str
    """Address of the page, from the site's root."""

    PUBLIC = ("role", "duties", "clause", "matrix", "checklist", "principle", "glossary_term")
    MACROS = (
        *PUBLIC,
        "place",
        "collective",
        "neighbours",
        "compare",
        "pager",
        "post_grid",
        "finder",
        "mine_page",
        "role_list",
        "title_list",
        "chapter",
        "article_index",
        "document_head",
        "document_foot",
        "facts",
        "definition",
        "theme_list",
        "theme_summary",
        "theme_path",
        "theme",
        "glossary",
        "checklist_list",
        "download_list",
        "search_page",
        "report",
        "draft",
        "unit_list",
        "summary",
        "inspection",
        "register",
        "pack",
        "matrix_tools",
        "calendar",
        "slides",
        "deck_list",
        "session_list",
        "session",
        "session_table",
        "session_steps",
        "session_discussion",
        "session_homework",
        "session_papers",
        "practice",
        "exam",
        "exam_results",
        "exam_paper",
    )

    def role(self, id: str) -> str:
        """岗位卡片: term, responsibility, clause, titles of role `id`."""
        holder = self.handbook.role(id)
        count = role.all_checks_count(self.handbook, holder)
        return self._draw("role-card", view=role.role_view(self.handbook, holder), count=count)

    def duties(self, id: str) -> str:
        """职责列表: the duties that role `id` itself holds, verbatim."""
        holder = self.handbook.role(id)
        views = duty.duty_views(self.handbook, self.handbook.duties_of(holder))
        mentions = [self.handbook.clause(clause) for clause in (holder.clause, *holder.named_in)]
        return self._draw("duty-list", duties=views, mentions=mentions)

    def clause(self, id: str) -> str:
        """条款引文: the words of clause `id`, with its reference."""
        return self._draw("clause", clause=self.handbook.clause(id))

    def matrix(self, name: str) -> str:
        """对照表: one of `matrix.TABLES`."""
        view = matrix.matrix_view(self.handbook, name)
        return self._draw("matrix", matrix=view, short=matrix.short_reference)

    def checklist(self, id: str) -> str:
        """自查表: every question that role `id` answers."""
        holder = self.handbook.role(id)
        return self._draw(
            "checklist",
            list=checklist.checklist_view(self.handbook, holder),
            files=downloads.role_downloads(holder),
            fingerprint=checklist.fingerprint,
        )

    def principle(self, id: str) -> str:
        """原则: the words of principle `id`, and the duties that the editors attach to it."""
        found = self.handbook.principle(id)
        return self._draw(
            "principle",
            principle=found,
            clause=self.handbook.clause(found.clause),
            duties=theme.principle_duties(self.handbook, id),
        )

    def glossary_term(self, id: str) -> str:
        """术语: term `id`, its note and every clause where it occurs."""
        return self._draw("glossary-term", view=glossary.term_view(self.handbook, self.handbook.term(id)))

    def place(self, id: str) -> str:
        """Where role `id` stands among the posts and bodies."""
        return self._draw("place", view=place.place_view(self.handbook, self.handbook.role(id)))

    def collective(self, id: str) -> str:
        """What binds role `id` with others, what its body must do, and what is directed at it."""
        holder = self.handbook.role(id)
        return self._draw("collective", groups=role.other_duties(self.handbook, holder))

    def neighbours(self, id: str) -> str:
        """What role `id` shares with its rank at other levels, and where the words differ."""
        holder = self.handbook.role(id)
        peers, found = twins.peers(self.handbook, holder), twins.neighbours(self.handbook, holder)
        return self._draw("neighbours", role=holder, peers=peers, neighbours=found)

    def compare(self) -> str:
        """The page that sets two or three roles side by side."""
        return self._draw("compare", view=compare.compare_view(self.handbook))

    def pager(self, id: str) -> str:
        """Previous and next role."""
        return self._draw("pager", view=role.role_view(self.handbook, self.handbook.role(id)))

    def post_grid(self) -> str:
        """The leadership posts by rank and level."""
        return self._draw("post-grid", grid=role.post_grid(self.handbook))

    def finder(self, interpreter: str) -> str:
        """Find one's post by a typed title or in the grid; clause `interpreter` says whom to ask about the rest."""
        return self._draw(
            "finder", grid=role.post_grid(self.handbook), interpreter=self.handbook.clause(interpreter)
        )

    def mine_page(self) -> str:
        """The duties of several posts merged, chosen by the page's address or remembered on this machine."""
        return self._draw("mine-page", people=mine.people(self.handbook), headings=role.OTHER_HEADINGS)

    def role_list(self, kind: str) -> str:
        """The roles of a kind (`post`, `group` or `body`) with the number of their duties."""
        roles = [
            (holder, len(self.handbook.duties_of(holder)))
            for holder in self.handbook.roles
            if holder.kind == kind
        ]
        if not roles:
            raise LookupError(f"没有“{kind}”类的岗位，可用的有：post、group、body")
        return self._draw("role-list", roles=roles)

    def title_list(self) -> str:
        """Titles that may mean several posts, or none."""
        titles = [
            (
                title,
                [(c.answer, self.handbook.role(c.role) if c.role else None) for c in title.choices],
                [self.handbook.clause(id) for id in title.clauses],
            )
            for title in self.handbook.titles
        ]
        return self._draw("title-list", titles=titles, levels=self.handbook.levels)

    def chapter(self, number: int) -> str:
        """Chapter `number` (from 1) in full."""
        return self._draw("regulation", chapter=regulation.chapter_view(self.handbook, number))

    def article_index(self) -> str:
        """All articles, each with the posts that it is about."""
        posts = group(self.handbook.posts, lambda post: self._article(post.clause))
        articles = [
            (clause, posts.get(clause.article, ()))
            for clause in self.handbook.clauses.values()
            if clause.kind == "article"
        ]
        return self._draw("article-index", articles=articles)

    def document_head(self) -> str:
        """The document up to its first chapter."""
        return self._draw("document-head", regulation=self.handbook.regulation)

    def document_foot(self) -> str:
        """What follows the last article."""
        return self._draw("document-foot", regulation=self.handbook.regulation)

    def facts(self) -> str:
        """What the document says of itself."""
        return self._draw("facts", regulation=self.handbook.regulation)

    def definition(self) -> str:
        """The document's definition of its key term."""
        found = self.handbook.definition
        return self._draw("definition", definition=found, clause=self.handbook.clause(found.clause))

    def theme_list(self) -> str:
        """All themes with the number of their duties."""
        counts = Counter(theme for duty in self.handbook.duties for theme in duty.themes)
        themes = [(theme, counts[theme.id]) for theme in self.handbook.themes]
        return self._draw("theme-list", themes=themes)

    def theme_summary(self, id: str) -> str:
        """What theme `id` gathers."""
        return self._draw("theme-summary", theme=self.handbook.theme(id))

    def theme_path(self, id: str) -> str:
        """How theme `id` runs through the levels, as a picture and in words."""
        return self._draw("path", view=path.path_view(self.handbook, self.handbook.theme(id)))

    def theme(self, id: str) -> str:
        """Who holds what under theme `id`."""
        return self._draw("theme", view=theme.theme_view(self.handbook, self.handbook.theme(id)))

    def glossary(self) -> str:
        """All terms."""
        return self._draw("glossary", groups=glossary.glossary_groups(self.handbook))

    def checklist_list(self, kind: str) -> str:
        """The checklists of the roles of a kind, with the number of questions."""
        roles = [
            (holder, role.all_checks_count(self.handbook, holder))
            for holder in role.holders(self.handbook)
            if holder.kind == kind
        ]
        return self._draw("checklist-list", roles=roles)

    def calendar(self) -> str:
        """What the document says of time, with the calendar files."""
        return self._draw("calendar", view=calendar.calendar_view(self.handbook))

    def download_list(self, kind: str) -> str:
        """The files of the roles of a kind, a row a role; `all`: every role in one; or of another kind, named below."""
        rows: list[tuple[str, tuple[downloads.Download, ...]]]
        if kind == "all":
            rows = [("全部岗位", downloads.all_downloads())]
        elif kind == "text":
            rows = [("文件全文", (downloads.regulation_download(),))]
        elif kind == "calendar":
            timed = calendar.timed_roles(self.handbook)
            rows = [(holder.short, (downloads.calendar_download(holder),)) for holder in timed]
        elif kind == "slides":
            rows = [(deck.title, (downloads.deck_download(deck.id),)) for deck in decks.decks(self.handbook)]
        elif kind == "training":
            rows = list(downloads.training_downloads(self.handbook))
        elif kind == "plan":
            rows = list(downloads.plan_rows(self.handbook))
        elif kind == "draft":
            rows = [(unit.name, (downloads.draft_download(unit),)) for unit in self.handbook.draft.units]
        elif kind == "office":
            rows = list(downloads.office_downloads(self.handbook))
        elif kind == "program":
            rows = list(downloads.program_downloads())
        elif kind == "exam":
            rows = list(downloads.exam_downloads(self.handbook))
        elif kind == "question":
            rows = [("题库", downloads.question_downloads())]
        else:
            held = [holder for holder in role.holders(self.handbook) if holder.kind == kind]
            rows = [(holder.short, downloads.role_downloads(holder)) for holder in held]
        if not rows:
            raise LookupError(
                f"没有“{kind}”类的文件，可用的有："
                "text、all、post、group、body、calendar、draft、office、training、plan、slides、exam、program、question"
            )
        headings = {
            "exam": "范围",
            "office": "表格",
            "plan": "学习对象",
            **dict.fromkeys(("text", "program", "training", "slides", "question"), "内容"),
        }
        heading = headings.get(kind, "岗位")
        return self._draw("download-list", rows=rows, heading=heading)

    def search_page(self) -> str:
        """The search page: its box, filters and results."""
        book = self.handbook
        filters = (
            (
                "kind",
                "类别",
                [
                    ("clause", "条款"),
                    ("role", "岗位"),
                    ("theme", "主题"),
                    ("principle", "原则"),
                    ("term", "术语"),
                    ("page", "页面"),
                ],
            ),
            ("level", "层级", [(level.id, level.name) for level in book.levels]),
            ("rank", "岗位类别", [(rank.id, rank.name) for rank in book.ranks]),
            ("theme", "主题", [(theme.id, theme.name) for theme in book.themes]),
        )
        return self._draw("search-page", filters=filters)

    def report(self) -> str:
        """The page that drafts reports from a person's own records."""
        book = self.handbook
        reports = [
            (each, book.clause(each.clause), [book.role(id) for id in report.report_roles(book, each)])
            for each in book.reports
        ]
        return self._draw(
            "report",
            reports=reports,
            data=report.report_data(book),
            themes=[(theme.id, theme.name) for theme in book.themes],
            blanks=list(dict.fromkeys(blank for each in book.reports for blank in each.blanks)),
        )

    def slides(self, id: str) -> str:
        """课件: the slides of deck `id`, to read, to show and to print."""
        deck = decks.deck(self.handbook, id)
        homes = {role.id: ("岗位职责", role_page(role.id)) for role in self.handbook.roles} | {
            session_deck_id(session): (session.plan, session_page(session.id))
            for session in self.handbook.training.sessions
        }
        groups = training.posts_by_level(self.handbook)
        sessions = [each for each in self.handbook.training.sessions if session_deck_id(each) == id]
        return self._draw(
            "slides",
            deck=deck,
            file=downloads.deck_download(id),
            home=homes[id],
            groups=groups,
            session=sessions[0] if sessions else None,
        )

    def deck_list(self, kind: str) -> str:
        """The decks of the sessions (`session`) or of the roles of a kind, each with its file."""
        found = (
            decks.session_decks(self.handbook) if kind == "session" else decks.role_decks(self.handbook, kind)
        )
        if not found:
            raise LookupError(f"没有“{kind}”类的课件，可用的有：session、post、group、body")
        return self._draw("deck-list", decks=[(deck, downloads.deck_download(deck.id)) for deck in found])

    def session_list(self) -> str:
        """The sessions of study: for whom, how long, what papers there are."""
        rows = [
            (
                training.session_view(self.handbook, session),
                session_deck_id(session),
                (*downloads.session_papers(session), downloads.pack_download(session)),
            )
            for session in self.handbook.training.sessions
        ]
        return self._draw("session-list", rows=rows)

    def session(self, id: str) -> str:
        """The head of a session's plan: for whom, what for, how."""
        return self._session("session", id)

    def session_table(self, id: str) -> str:
        """Its timetable, and which clauses are for whom."""
        return self._session("session-table", id)

    def session_steps(self, id: str) -> str:
        """Its steps, each with what is done and the clauses shown."""
        return self._session("session-steps", id)

    def session_discussion(self, id: str) -> str:
        """Its questions, each with the clauses that answer it."""
        return self._session("session-discussion", id)

    def session_homework(self, id: str) -> str:
        """What to think over afterwards."""
        return self._session("session-homework", id)

    def session_papers(self, id: str) -> str:
        """Its materials, papers and forms."""
        found = self.handbook.session(id)
        deck = session_deck_id(found)
        return self._draw(
            "session-papers",
            session=found,
            papers=(*downloads.session_papers(found), downloads.pack_download(found)),
            plans=downloads.plan_downloads(self.handbook, found),
            posts=[holder for holder in role.holders(self.handbook) if holder.kind == "post"],
            takes={material.address: TAKES_ROLES.get(material.address) for material in found.materials},
            paper=training.paper_query(self.handbook),
            deck=deck,
            slides=downloads.deck_download(deck),
        )

    def exam(self) -> str:
        """A class exercise in the browser: set up, sat, marked."""
        return self._draw("exam", view=exam.exam_view(self.handbook), workbook=downloads.QUESTIONS_XLSX)

    def exam_paper(self) -> str:
        """The ready-made paper of all posts to print; in the browser, any other."""
        return self._draw(
            "exam-paper",
            paper=exam_paper.exam_papers(self.handbook)[0],
            view=exam.exam_view(self.handbook),
            title=exam_paper.paper_title(self.handbook),
            basis=basis_line(self.handbook),
            blanks=exam_paper.BLANKS,
            note=exam_paper.NOTE,
            key_note=exam_paper.KEY_NOTE,
            sheet_note=exam_paper.SHEET_NOTE,
            short=exam_paper.SHORT,
        )

    def exam_results(self) -> str:
        """What a class got wrong most often, summed up from its records."""
        decks = [holder.id for holder in role.holders(self.handbook)]
        return self._draw("exam-results", workbook=downloads.QUESTIONS_XLSX, decks=decks)

    def _session(self, component: str, id: str) -> str:
        return self._draw(component, view=training.session_view(self.handbook, self.handbook.session(id)))

    def unit_list(self) -> str:
        """The office's list of units: pasted once, kept in the browser, out and in as a file."""
        return self._draw("unit-list", kinds=office.kinds_data(self.handbook))

    def summary(self) -> str:
        """The page that sums up the self-checks that units hand in."""
        return self._draw(
            "summary",
            view=summary.summary_view(self.handbook),
            legend=summary.LEGEND,
            kinds=office.kinds_data(self.handbook),
            workbook=downloads.ALL_XLSX,
        )

    def inspection(self) -> str:
        """The record of an inspection, the opinion that its findings give, and the records kept."""
        book, views = self.handbook, inspection.inspector_views(self.handbook)
        return self._draw(
            "inspection",
            views=views,
            plans={view.inspector.id: inspection.plan(book, view) for view in views},
            clauses=inspection.clauses_data(book),
            posts=inspection.posts_data(book),
            files=[downloads.inspection_download(view.inspector) for view in views],
        )

    def register(self, id: str) -> str:
        """登记表 `id`: a table that the office fills in."""
        view = office.register_view(self.handbook, self.handbook.register(id))
        return self._draw("register", view=view, file=downloads.registers_download())

    def draft(self) -> str:
        """The page that drafts a unit's own measures."""
        return self._draw(
            "draft",
            view=draft.draft_view(self.handbook),
            files=[(unit, downloads.draft_download(unit)) for unit in self.handbook.draft.units],
        )

    def pack(self) -> str:
        """The page that puts all leaders' sheets of a unit together."""
        return self._draw("pack", view=pack.pack_view(self.handbook))

    def practice(self) -> str:
        """Practice with the question bank and with cards; the answers stay on this machine."""
        return self._draw(
            "practice",
            view=practice.practice_view(self.handbook),
            files=downloads.question_downloads(),
        )

    def matrix_tools(self) -> str:
        """What the tables below it on the page need to be switched, filtered, opened and exported."""
        return self._draw("matrix-tools", view=matrix_tools.tools_view(self.handbook))

    def _article(self, clause: str) -> int:
        return self.handbook.clause(clause).article

    def _draw(self, component: str, **values: Any) -> str:
        return drawing.render(component, Links(self.handbook, self.page), **values)
