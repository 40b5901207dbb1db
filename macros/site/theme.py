"""What the theme's templates take from us: text, which they do not escape, and a policy for their inline scripts."""

import base64
import hashlib
import re

from markupsafe import Markup, escape
from mkdocs.config.defaults import MkDocsConfig

SCRIPTS = ("base", "palette", "content")
"""The partials in `partials/javascripts/` that put an inline script into our pages."""

BASES = (".", "..", "../..", "/")
"""From a page to the site's root; the last is that of 404.html. The base is part of one of the scripts."""


def literal(text: str) -> Markup:
    """Return text for a template that does not escape, so that it is shown as it is.

    The macros plugin renders a title with Jinja's marks once more, so braces are escaped too.
    """
    return Markup(escape(text).replace("{", "&#123;"))


def script_hashes(config: MkDocsConfig) -> list[str]:
    """Return a CSP source for each inline script that the theme can put into a page."""
    env = config.theme.get_env()
    found: set[str] = set()
    for name in SCRIPTS:
        template = env.get_template(f"partials/javascripts/{name}.html")
        for base in BASES:
            drawn = template.render(config=config, base_url=base)
            found.update(_hash(script) for script in re.findall(r"<script>(.*?)</script>", drawn, re.DOTALL))
    return sorted(found)


def _hash(script: str) -> str:
    digest = hashlib.sha256(script.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"
