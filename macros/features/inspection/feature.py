"""The record of an inspection and the opinion."""

from macros.core.feature import Export, Feature, NavEntry, Partial, Task
from macros.core.handbook import Handbook
from macros.features.inspection.blocks import plan
from macros.features.inspection.downloads import inspection_download, listings
from macros.features.inspection.model import INSPECTION_YML
from macros.features.inspection.rules import check_inspection
from macros.features.inspection.view import clauses_data, inspector_views, posts_data
from macros.features.office.model import OFFICE_YML
from macros.features.office.view import kinds_data


def inspection(handbook: Handbook) -> Partial:
    """The record of an inspection, the opinion from its findings, and saved records."""
    views = inspector_views(handbook)
    return Partial(
        "inspection",
        {
            "views": views,
            "plans": {view.inspector.id: plan(handbook, view) for view in views},
            "clauses": clauses_data(handbook),
            "posts": posts_data(handbook),
            "kinds": kinds_data(handbook),
            "files": [inspection_download(handbook, view) for view in views],
        },
    )


FEATURE = Feature(
    name="inspection",
    file=INSPECTION_YML,
    present=lambda handbook: INSPECTION_YML.name in handbook.parts and bool(handbook.part(OFFICE_YML).kinds),
    rules=(check_inspection,),
    nav=(NavEntry("inspection.md", 30, "监督检查记录", section="办公室"),),
    macros=(inspection,),
    downloads=listings,
    download_kinds=("office",),
    export=Export("inspection", "监督检查记录表：由谁检查、检查项目和依据"),
    bundle="office",
    tasks=(Task("office", 20, "填写监督检查记录", "inspection.html"),),
)
