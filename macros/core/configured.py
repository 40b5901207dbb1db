"""The data folders that the project's handbooks are made of: the one place that names them is mkdocs.yml."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from macros.core.loader import name_of
from macros.core.problems import DataError, Problem
from macros.core.reader import parse_yaml, read_text

CONFIGURATION = "mkdocs.yml"


def data_folder(given: str = "", project: Path = Path()) -> Path:
    """Return the folder that somebody gave, or else the first that mkdocs.yml names.

    Raises:
        DataError: mkdocs.yml cannot be read, or names none.
    """
    return Path(given) if given else data_folders(project)[0]


def data_folders(project: Path = Path()) -> list[Path]:
    """Return the folders that mkdocs.yml names, in the order of the site.

    Raises:
        DataError: mkdocs.yml cannot be read, names none, or names two alike.
    """
    text, problems = read_text(project / CONFIGURATION, CONFIGURATION)
    data, problems = (None, problems) if text is None else parse_yaml(text, CONFIGURATION)
    if problems:
        raise DataError(problems)
    extra = data.get("extra") if isinstance(data, dict) else None
    return [project / name for name in listed(extra if isinstance(extra, dict) else {})]


def listed(extra: Mapping[str, Any]) -> list[str]:
    """Return what `extra.regulations` lists, or the one that `extra.regulation` names.

    Raises:
        DataError: there is none, or the list is not what it should be.
    """
    one, several = extra.get("regulation"), extra.get("regulations")
    if several is None and isinstance(one, str):
        return [one]
    if several is None:
        raise _wrong("没有写extra.regulation（数据文件夹），也没有写extra.regulations（几个数据文件夹）")
    if one is not None:
        raise _wrong("extra.regulation和extra.regulations只写一个")
    if not (isinstance(several, list) and several and all(isinstance(each, str) for each in several)):
        raise _wrong("extra.regulations要写成列表，一行一个数据文件夹")
    names = [name_of(Path(each)) for each in several]
    if twice := sorted({name for name in names if names.count(name) > 1}):
        raise _wrong(f"extra.regulations里有同名的数据文件夹：{'、'.join(twice)}，网址要靠名字区分")
    return list(several)


def _wrong(message: str) -> DataError:
    return DataError([Problem(CONFIGURATION, 1, message)])
