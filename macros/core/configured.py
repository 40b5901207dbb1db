"""The data folder that the project's handbook is made of: the one place that names it is mkdocs.yml."""

from pathlib import Path

from macros.core.problems import DataError, Problem
from macros.core.reader import parse_yaml, read_text

CONFIGURATION = "mkdocs.yml"


def data_folder(given: str = "", project: Path = Path()) -> Path:
    """Return the folder that somebody gave, or else the one that `extra.regulation` of mkdocs.yml names.

    Raises:
        DataError: mkdocs.yml cannot be read, or names none.
    """
    if given:
        return Path(given)
    text, problems = read_text(project / CONFIGURATION, CONFIGURATION)
    data, problems = (None, problems) if text is None else parse_yaml(text, CONFIGURATION)
    extra = data.get("extra") if isinstance(data, dict) else None
    named = extra.get("regulation") if isinstance(extra, dict) else None
    if not isinstance(named, str):
        raise DataError(problems or [Problem(CONFIGURATION, 1, "没有写extra.regulation（数据文件夹）")])
    return project / named
