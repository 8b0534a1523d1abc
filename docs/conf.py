"""The site made of the pages beside this file: ``sphinx-build -W docs site``."""

import re
from importlib.metadata import version as version_of

from pygments.lexers.special import TextLexer
from sphinx.application import Sphinx

project = "tdkt"
release = version = version_of("tdkt")
language = "vi"
extensions = ["myst_parser", "sphinx.ext.autodoc"]
exclude_patterns = ["pictures"]
myst_heading_anchors = 4  # pages link to each other's headings as a forge lets them
html_theme = "furo"
html_title = f"tdkt {release}"
html_copy_source = False
html_show_copyright = False
autodoc_member_order = "bysource"
autodoc_typehints = "description"
highlight_language = "text"  # most blocks are what a terminal shows


def _anchors(_app: Sphinx, _page: str, source: list[str]) -> None:
    """Make what a forge takes as a place to link to one for this site too."""
    source[0] = re.sub(r'^<a id="([^"]+)"></a>$', r"(\1)=", source[0], flags=re.MULTILINE)


def setup(app: Sphinx) -> None:
    """Register what is done to pages before they are read, and the languages of blocks that have no colours."""
    app.add_lexer("csv", TextLexer)
    app.connect("source-read", _anchors)
