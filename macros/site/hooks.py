"""MkDocs' events, and nothing else: load the data, add its pages, set the navigation.

MkDocs puts this file's folder on the module path only while loading it, so the project's root is added here.
"""

import logging
import os
import re
import shutil
import sys
from pathlib import Path
from typing import Any, Literal

ROOT = Path(__file__).resolve().parent.parent.parent
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

import mkdocs  # noqa: E402
from mkdocs.config.defaults import MkDocsConfig  # noqa: E402
from mkdocs.exceptions import Abort  # noqa: E402
from mkdocs.plugins import event_priority  # noqa: E402
from mkdocs.structure.files import File, Files  # noqa: E402
from mkdocs.structure.pages import Page  # noqa: E402

from macros.core.feature import Prose  # noqa: E402
from macros.core.handbook import Handbook  # noqa: E402
from macros.core.problems import DataError, Problem  # noqa: E402
from macros.features import FEATURES, load_handbook  # noqa: E402
from macros.site.bundle import OVERRIDES, is_source, manifest, page_bundle  # noqa: E402
from macros.site.data import write_site_data  # noqa: E402
from macros.site.downloads import Downloads  # noqa: E402
from macros.site.navigation import navigation  # noqa: E402
from macros.site.policy import policy, write_policy  # noqa: E402
from macros.site.render import templates  # noqa: E402
from macros.site.swap import beside, take_place  # noqa: E402
from macros.site.theme import literal, script_hashes  # noqa: E402

log = logging.getLogger("mkdocs.handbook")

LUNR = Path(mkdocs.__file__).parent / "contrib" / "search" / "templates" / "search" / "lunr.js"
"""lunr.js, shipped with MkDocs; reads the index written by lunr for Python."""

_serving = False
_prose: list[Prose] = []
_last_good: Handbook | None = None
_problems: list[Problem] = []
"""Problems of the data being served; repeated after each build."""


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Remember whether a server must be kept alive on invalid data."""
    global _serving
    _serving = command == "serve"


@event_priority(100)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Load the handbook before the macros plugin asks for it."""
    extra: Any = config.extra
    folder = Path(config.config_file_path).parent / extra["regulation"]
    handbook = _handbook(folder, Path(config.docs_dir))
    edited = handbook.edition.time
    os.environ["SOURCE_DATE_EPOCH"] = str(int(edited.timestamp()))
    extra["handbook"] = handbook
    extra["downloads"] = Downloads(FEATURES, handbook)
    extra["serving"] = _serving
    extra["header"] = [templates()[feature.header] for feature in FEATURES if feature.header]
    extra["policy"] = policy(script_hashes(config))
    config.site_name = literal(handbook.edition.name)
    config.site_description = handbook.edition.description
    extra["pages"] = {page.source: page for feature in FEATURES for page in feature.pages(handbook)}
    config.nav = navigation(FEATURES, [*extra["pages"].values()], extra["nav_limit"])
    if not _serving:
        extra["site"] = Path(config.site_dir)
        config.site_dir = str(beside(extra["site"]))
    config.plugins["macros"].config["on_error_fail"] = not _serving
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the generated pages; remove the sources of the bundles."""
    _prose.clear()
    for file in list(files):
        if file.src_dir == str(OVERRIDES) and is_source(file.src_uri):
            files.remove(file)
    for page in config.extra["pages"].values():
        files.append(File.generated(config, page.source, content=page.markdown))
    return files


@event_priority(100)
def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> None:
    """Give a generated page its title and description; remember the text of a handwritten one, for search."""
    if made := config.extra["pages"].get(page.file.src_uri):
        page.meta = {
            "title": literal(made.title),
            "description": made.description,
            "hide": made.hide,
        }
    else:
        text = re.sub(r"{[{%#].*?[}%#]}|[#*`|-]+|\[|\]\([^)]*\)", " ", markdown)
        meta = page.meta
        _prose.append(
            Prose(page.url, str(page.title), str(meta.get("description", "")), " ".join(text.split()))
        )


def on_page_context(context: dict[str, Any], *, page: Page, config: MkDocsConfig, nav: object) -> None:
    """Pass this page's bundle to main.html."""
    context["bundle"] = page_bundle(page.content or "", manifest())


def on_post_build(config: MkDocsConfig) -> None:
    """Write the data files, the downloads (under `serve` only the quick ones) and the policy; take the site's place."""
    site = Path(config.site_dir)
    handbook: Handbook = config.extra["handbook"]
    write_site_data(FEATURES, handbook, _prose, site)
    shutil.copyfile(LUNR, site / "search" / "lunr.js")
    config.extra["downloads"].write(site / "downloads", quick=_serving)
    if not _serving:
        _check_site(config, handbook, site)
    write_policy(config.extra["policy"], site)
    if not _serving:
        take_place(site, config.extra["site"])
    if _problems:
        _say_problems()


def _handbook(folder: Path, docs: Path | None = None) -> Handbook:
    """Load the data; under `serve`, fall back to the last valid handbook."""
    global _last_good
    mended = bool(_problems)
    _problems.clear()
    try:
        _last_good = load_handbook(folder, docs=docs)
    except DataError as error:
        if not _serving or _last_good is None:
            for problem in error.problems:
                log.error(str(problem))
            raise Abort(f"数据有{len(error.problems)}处问题，没有生成手册。") from None
        _problems.extend(error.problems)
    else:
        if mended:
            log.info("数据已改正。")
    return _last_good


def _check_site(config: MkDocsConfig, handbook: Handbook, site: Path) -> None:
    """Stop if the data refers to something missing from the site."""

    def exists(address: str) -> bool:
        return (site / address).is_file()

    found = [
        Problem(f"{config.extra['regulation']}/{location.file}", location.line, message)
        for feature in FEATURES
        if feature.site_rules
        for location, message in feature.site_rules(handbook, exists)
    ]
    for problem in found:
        log.error(str(problem))
    if found:
        raise Abort(f"数据有{len(found)}处问题，手册没有生成完。")


def _say_problems() -> None:
    for problem in _problems:
        log.error(str(problem))
    log.error("数据有%d处问题，仍显示上一次正确的手册；改正后会自动更新。", len(_problems))
