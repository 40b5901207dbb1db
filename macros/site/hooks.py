"""MkDocs' events, and nothing else: load the data, add its pages, set the navigation.

MkDocs puts this file's folder on the module path only while loading it, so the project's root is added here.
"""

import logging
import os
import sqlite3
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

ROOT = Path(__file__).resolve().parent.parent.parent
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from mkdocs.config.defaults import MkDocsConfig  # noqa: E402
from mkdocs.exceptions import Abort  # noqa: E402
from mkdocs.plugins import event_priority  # noqa: E402
from mkdocs.structure.files import File, Files  # noqa: E402
from mkdocs.structure.pages import Page  # noqa: E402
from mkdocs.structure.toc import AnchorLink  # noqa: E402

from macros.core.configured import listed  # noqa: E402
from macros.core.console import speak  # noqa: E402
from macros.core.feature import Prose, active  # noqa: E402
from macros.core.handbook import Handbook  # noqa: E402
from macros.core.problems import DataError, Problem, digest, named, reason  # noqa: E402
from macros.core.shelf import between, site_of  # noqa: E402
from macros.features import FEATURES, load_handbook  # noqa: E402
from macros.site.bundle import OVERRIDES, is_source, manifest, page_bundle  # noqa: E402
from macros.site.data import write_site_data  # noqa: E402
from macros.site.downloads import Downloads  # noqa: E402
from macros.site.handwritten import check_pages  # noqa: E402
from macros.site.mistakes import Mistakes  # noqa: E402
from macros.site.navigation import navigation  # noqa: E402
from macros.site.policy import policy, write_policy  # noqa: E402
from macros.site.prose import own_words  # noqa: E402
from macros.site.render import templates  # noqa: E402
from macros.site.several import build_others, taken  # noqa: E402
from macros.site.swap import beside, take_place  # noqa: E402
from macros.site.theme import STYLE, headings, is_unused, literal, with_heading  # noqa: E402

log = logging.getLogger("mkdocs.handbook")

LOST = OVERRIDES / "404.html"
"""The page for an address that is not there: it may be shown at any depth, so it holds its own style and script."""

REFUSALS = (OSError, sqlite3.OperationalError)
"""What the system refuses: a full disk, a folder's rights."""

_serving = False
_prose: list[Prose] = []
_last_good: Handbook | None = None
_problems: list[Problem] = []
"""Problems of the data being served; repeated after each build."""


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Remember whether a server must be kept alive on invalid data."""
    global _serving
    _serving = command == "serve"
    speak()


@event_priority(100)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Load the handbook before the macros plugin asks for it."""
    extra: Any = config.extra
    project = Path(config.config_file_path).parent
    folders, own = _folders(extra)
    handbook = _handbook(project / own, [project / folder for folder in folders])
    features = active(FEATURES, handbook)
    off = [feature for feature in FEATURES if feature not in features]
    edited = handbook.edition.time
    os.environ["SOURCE_DATE_EPOCH"] = str(int(edited.timestamp()))
    extra["handbook"] = handbook
    extra["own"] = own
    extra["others"] = folders if own == folders[0] and not _serving else folders[:1]
    extra["downloads"] = Downloads(features, handbook, tuple(off))
    extra["header"] = [templates()[feature.header] for feature in features if feature.header]
    extra["policy"] = policy(LOST.read_text(encoding="utf-8"))
    extra["style"] = STYLE
    config.site_name = literal(handbook.edition.name)
    config.site_description = handbook.edition.description
    extra["pages"] = {page.source: page for feature in features for page in feature.pages(handbook)}
    extra["menu"] = navigation(
        FEATURES, extra["pages"].values(), extra["nav_limit"], extra["downloads"].absent
    )
    config.nav = extra["menu"].sources
    _read_pages(config)
    if not _serving:
        extra["site"] = Path(config.site_dir)
        config.site_dir = str(beside(extra["site"]))
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the generated pages; remove the sources of the bundles, the pages of features that are off, and faulty files."""
    _prose.clear()
    downloads, written = config.extra["downloads"], config.extra["written"]
    made = {page.source: page.markdown for page in config.extra["pages"].values()}
    made |= {page: text for page, text in written.instead.items() if not downloads.lacks(page)}
    for file in list(files):
        source = file.src_dir == str(OVERRIDES) and is_source(file.src_uri)
        faulty = file.src_uri in written.instead or file.src_uri in written.lost
        if source or faulty or is_unused(file.src_uri) or downloads.lacks(file.src_uri):
            files.remove(file)
    for page, text in made.items():
        files.append(File.generated(config, page, content=text))
    return files


@event_priority(100)
def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> None:
    """Give a page its title and description; remember that it is handwritten, for search."""
    if made := config.extra["pages"].get(page.file.src_uri):
        page.meta = {
            "title": literal(made.title),
            "description": made.description,
            "hide": made.hide,
        }
    else:
        meta = dict(config.extra["written"].fronts[page.file.src_uri])
        if said := str(meta.get("description", "")):
            meta["description"] = config.extra["mistakes"].describe(config.plugins["macros"], page, said)
        page.meta = meta
        if "search" not in meta.get("hide", ()):
            _prose.append(Prose(page.url, str(page.title), str(meta.get("description", "")), ""))


def on_env(env: object, *, config: MkDocsConfig, files: Files) -> None:
    """Say what is wrong with the pages, now that all are read; a build stops at it."""
    if found := sorted(config.extra["mistakes"].found):
        stopped = _stopped(found, "页面")
        if not _serving:
            raise stopped


def on_build_error(error: Exception, **_: object) -> None:
    """Say in a sentence what the system refused: a full disk, a folder's rights."""
    if isinstance(error, REFUSALS) and not _serving:
        place = getattr(error, "filename", None)
        raise Abort(
            f"{named(f'{place}：') if place else ''}写不了或者读不了（{reason(error)}），没有生成手册。"
        ) from None


def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Let the skip link reach the page's heading; list in the contents what macros draw below headings."""
    if made := config.extra["pages"].get(page.file.src_uri):
        _list_contents(page.toc.items, made.contents)
        page.toc.items[:0] = [AnchorLink(literal(name), id, 2) for id, name in made.contents.get("", ())]
    for place, prose in enumerate(_prose):
        if prose.address == page.url:
            _prose[place] = replace(prose, text=own_words(html)).with_headings(headings(html))
    found, page.meta["heading"] = with_heading(html)
    return found


def _list_contents(items: list[AnchorLink], contents: Mapping[str, Sequence[tuple[str, str]]]) -> None:
    for item in items:
        _list_contents(item.children, contents)
        below = contents.get(item.id, ())
        item.children[:0] = [AnchorLink(literal(name), id, item.level + 1) for id, name in below]


def on_page_context(context: dict[str, Any], *, page: Page, config: MkDocsConfig, nav: object) -> None:
    """Pass main.html this page's bundle, and where in the navigation it stands."""
    source = page.file.src_uri
    context["bundle"] = page_bundle(page.content or "", manifest())
    context["area"], context["stop"] = config.extra["menu"].places.get(source, (None, None))
    made = config.extra["pages"].get(source)
    context["whole_status"] = page.is_homepage or (made is not None and made.whole_status)


def on_post_build(config: MkDocsConfig) -> None:
    """Write the data files, the downloads (under `serve` only the quick ones) and the policy; take the site's place."""
    site = Path(config.site_dir)
    handbook: Handbook = config.extra["handbook"]
    write_site_data(config.extra["downloads"].features, handbook, _prose, site)
    config.extra["downloads"].write(site / "downloads", quick=_serving)
    if not _serving:
        _check_site(config, handbook, site)
    write_policy(config.extra["policy"], site)
    if not _serving:
        _add_others(config, site)
        take_place(site, config.extra["site"])
    if _problems:
        _say_problems()


def _folders(extra: Any) -> tuple[list[str], str]:
    """Return the data folders of the site, and the one whose handbook this build makes: the first, if nothing else is said."""
    try:
        folders = listed(extra)
    except DataError as error:
        raise _stopped(error.problems, "设置") from None
    return folders, extra.get("own", folders[0])


def _handbook(folder: Path, folders: list[Path]) -> Handbook:
    """Load the data; under `serve`, fall back to the last valid handbook.

    Args:
        folders: those of the whole site.
    """
    global _last_good
    mended = bool(_problems)
    _problems.clear()
    try:
        handbook = site_of(folders, load_handbook(folder, unedited=_serving))
        if wrong := list(between(folder, handbook)):
            raise DataError(wrong)
        _last_good = handbook
    except DataError as error:
        if not _serving or _last_good is None:
            raise _stopped(error.problems, "数据") from None
        _problems.extend(error.problems)
    else:
        if mended:
            log.info("数据已改正。")
        if _serving:
            _say_unedited(_last_good)
    return _last_good


def _say_unedited(handbook: Handbook) -> None:
    """Say how much no person has looked at yet, and what is wrong with drafts that are not shown."""
    if handbook.unedited:
        log.info("有%d处待编辑：只在预览里显示，生成的手册里没有。", len(handbook.unedited))
    if handbook.refused:
        log.warning("其中%d处没有通过核对，预览里也没有：", len(handbook.refused))
    for problem in handbook.refused:
        log.warning(str(problem))


def _read_pages(config: MkDocsConfig) -> None:
    """Check the handwritten pages, and have their mistakes collected while they are rendered."""
    extra: Any = config.extra
    docs = Path(config.docs_dir)
    linked = [source for source in extra["menu"].sources if source not in extra["pages"]]
    extra["written"] = check_pages(docs, linked)
    mistakes = extra["mistakes"] = Mistakes(docs, extra["written"].problems)
    mistakes.listen(config.plugins["macros"])
    logging.getLogger("mkdocs.commands.build").filters = [_is_news]


def _is_news(record: logging.LogRecord) -> bool:
    """Tell whether MkDocs says more than that a page failed, for a reason that `on_build_error` gives."""
    return not isinstance(sys.exc_info()[1], REFUSALS)


def _stopped(problems: list[Problem], what: str) -> Abort:
    """Say what is wrong, at most ten of a kind; return what ends the build."""
    for line in digest(problems):
        log.error(line)
    return Abort(f"{what}有{len(problems)}处问题，没有生成手册。")


def _check_site(config: MkDocsConfig, handbook: Handbook, site: Path) -> None:
    """Stop if the data refers to something missing from the site."""

    def exists(address: str) -> bool:
        return (site / address).is_file()

    found = [
        Problem(f"{config.extra['own']}/{location.file}", location.line, message)
        for feature in FEATURES
        if feature.site_rules and feature.has_data(handbook)
        for location, message in feature.site_rules(handbook, exists)
    ]
    if found:
        raise _stopped(found, "数据")


def _add_others(config: MkDocsConfig, site: Path) -> None:
    """Put the other handbooks of the site into folders of its own; the site stands with all of them, or not at all."""
    folders = [Path(folder) for folder in config.extra["others"]]
    if problems := taken(folders, site):
        raise _stopped(problems, "设置")
    wrong = build_others(folders, site, Path(config.config_file_path).parent) if folders[1:] else []
    for said in wrong:
        log.error(said)
    if wrong:
        raise Abort(f"{len(wrong)}部文件的手册没有生成，整个网站没有生成。")


def _say_problems() -> None:
    for line in digest(_problems):
        log.error(line)
    log.error("数据有%d处问题，仍显示上一次正确的手册；改正后会自动更新。", len(_problems))
