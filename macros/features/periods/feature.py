"""The time words of duties in groups."""

from macros.core.feature import Export, Feature
from macros.features.periods.model import PERIODS_YML
from macros.features.periods.rules import check_periods

FEATURE = Feature(
    name="periods",
    file=PERIODS_YML,
    rules=(check_periods,),
    export=Export("periods", "时间用语的分组，编者整理；用语逐字照录"),
)
