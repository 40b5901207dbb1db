"""岗责手册: YAML of a regulation -> the pages of an interactive handbook.

mkdocs-macros imports this package and calls `define_env`; nothing else happens on import.
"""

from typing import Any


def define_env(env: Any) -> None:
    """Register the macros of the features, with error reporting."""
    from macros.site.render import drawing
    from macros.site.schema import example, field_table

    extra = env.conf["extra"]
    downloads = extra["downloads"]
    declared = [macro for feature in downloads.features for macro in (*feature.macros, *feature.public)]
    features = downloads.features
    for macro in (*declared, downloads.download_list, field_table(features), example(features)):
        draw = drawing(macro, downloads, lambda: env.page.url)
        env.macro(extra["mistakes"].macro(env, macro, draw), macro.__name__)
