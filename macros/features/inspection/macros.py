"""The macros of this feature."""

from macros.core.feature import Partial
from macros.core.handbook import Handbook
from macros.features.inspection.blocks import plan
from macros.features.inspection.downloads import inspection_download
from macros.features.inspection.view import clauses_data, inspector_views, posts_data


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
            "files": [inspection_download(handbook, view) for view in views],
        },
    )
