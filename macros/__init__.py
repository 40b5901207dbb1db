"""岗责手册: YAML of a regulation -> the pages of an interactive handbook.

mkdocs-macros imports this package and calls `define_env`; nothing else happens on import.
"""

from typing import Any


def define_env(env: Any) -> None:
    """Register the macros of the features, with error reporting."""
    from macros.core.page import verbatim
    from macros.core.phrases import joined
    from macros.site.first_ids import first_ids
    from macros.site.kind_names import names
    from macros.site.render import drawing
    from macros.site.schema import example, field_table
    from macros.site.sections import EMPTY

    extra = env.conf["extra"]
    downloads = extra["downloads"]
    features = downloads.features
    declared = [macro for feature in features for macro in (*feature.macros, *feature.public)]
    for macro in (*declared, downloads.download_list, field_table(features), example(features)):
        draw = drawing(macro, downloads, lambda: env.page.url)
        env.macro(extra["mistakes"].macro(env, macro, draw), macro.__name__)
    for macro in (macro for feature in downloads.off for macro in (*feature.macros, *feature.public)):
        env.macro(lambda *_, **__: EMPTY, macro.__name__)
    env.macro(lambda source: source not in downloads.absent, "has")
    env.macro(joined, "joined")
    env.variables["first"] = first_ids(downloads.handbook)
    env.variables["kinds"] = names(downloads.handbook.kinds)
    env.variables["said"] = {
        **{say.__name__: "" for feature in downloads.off for say in feature.said},
        **{say.__name__: verbatim(say(downloads.handbook)) for feature in features for say in feature.said},
    }
