"""Sessions of study."""

from macros.core.feature import Export, Feature, NavEntry
from macros.features.training import macros
from macros.features.training.downloads import listings
from macros.features.training.materials import check_materials
from macros.features.training.model import TRAINING_YML
from macros.features.training.pages import pages, session_address
from macros.features.training.rules import check_training

FEATURE = Feature(
    name="training",
    file=TRAINING_YML,
    rules=(check_training,),
    pages=pages,
    nav=(NavEntry("training/index.md", 80, "学习培训"),),
    macros=(
        macros.session_list,
        macros.session,
        macros.session_table,
        macros.session_steps,
        macros.session_discussion,
        macros.session_homework,
        macros.session_papers,
    ),
    addresses={"session": session_address},
    downloads=listings,
    export=Export("training", "学习培训的安排、讲稿和研讨题"),
    site_rules=check_materials,
    bundle="training",
)
