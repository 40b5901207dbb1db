"""The sum of the self-checks that units hand in."""

from macros.core.feature import Feature, NavEntry, Partial, Task
from macros.core.handbook import Handbook
from macros.features.checklist.downloads import ALL_XLSX
from macros.features.checklist.view import holders
from macros.features.office.view import kinds_data
from macros.features.summary.view import LEGEND, summary_view


def summary(handbook: Handbook) -> Partial:
    """The page that summarizes self-checks handed in by units."""
    return Partial(
        "summary",
        {
            "view": summary_view(handbook),
            "legend": LEGEND,
            "kinds": kinds_data(handbook),
            "workbook": ALL_XLSX,
        },
    )


FEATURE = Feature(
    name="summary",
    present=lambda handbook: bool(holders(handbook)),
    nav=(NavEntry("summary.md", 20, "自查汇总", section="办公室"),),
    macros=(summary,),
    bundle="summary",
    tasks=(Task("office", 10, "汇总各单位交来的自查", "summary.html"),),
)
