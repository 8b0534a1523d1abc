"""A command tag taken apart: its prefix, its name, what follows, and the Jinja source that its syntax is read from."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from tdkt_tui.assembly.engine.nesting import CLOSED_BY

QUOTES = str.maketrans("“”‘’", "\"\"''")
"""Curved quotes, which Word writes by itself, as docxtpl reads them."""
COMMAND = re.compile(r"\{%([-+]?)(?:(p|tr|tc|r) )?\s*(\w*)(.*?)[-+]?(?:%\}|$)", re.DOTALL)


class Command(NamedTuple):
    """sign: that of Jinja's white space; prefix: docxtpl's, "" for none; rest: all behind the name, quotes straight."""

    sign: str
    prefix: str
    name: str
    rest: str

    @property
    def opens(self) -> bool:
        """Tell whether it begins a block that another tag ends."""
        return self.name in CLOSED_BY and not (self.name == "set" and "=" in self.rest)

    @property
    def source(self) -> str:
        """Return what is parsed of a beginning, ``elif`` or assignment to know its syntax: a block with its end."""
        if self.name == "elif":
            return f"{{% if{self.rest} %}}{{% endif %}}"
        return f"{{% {self.name}{self.rest} %}}" + (f"{{% {CLOSED_BY[self.name]} %}}" if self.opens else "")


@lru_cache(maxsize=1024)  # the templates of a province share their tags
def command_of(tag: str) -> Command:
    """Return what a whole ``{% … %}`` says."""
    found = COMMAND.fullmatch(tag.translate(QUOTES))
    assert found is not None
    return Command(found[1], found[2] or "", found[3], found[4])


@lru_cache(maxsize=1024)
def printed_source(tag: str) -> str:
    """Return what is parsed of a whole ``{{ … }}`` to know its syntax."""
    return re.sub(r"^\{\{(p|tr|tc|r) ", "{{ ", tag).translate(QUOTES)
