"""A tag that prints a name, asks for one or goes through one is read without the parser, and as the parser reads it."""

from __future__ import annotations

import pytest
from jinja2 import nodes

from tdkt_tui.assembly.engine import syntax
from tdkt_tui.assembly.engine.sandbox import GuardedEnvironment
from tdkt_tui.assembly.engine.syntax import Wrong, read_tag


@pytest.mark.parametrize(
    "source",
    [
        "{{ x }}", "{{x}}", "{{ unit.name }}", "{{  plan.named.bon_khau  }}", "{{ true }}", "{{ a.if }}",
        "{{ loop.index0 }}", "{{ a.b }} ", "{{ a.b|upper }}", "{{ a.1 }}", "{{ A.b }}", "{{ nonexistent.or_not }}",
        "{% if x %}{% endif %}", "{% if  unit.name  %}{% endif %}", "{% if none %}{% endif %}",
        "{% if not x %}{% endif %}", "{% for x in recursive %}{% endfor %}",
        "{% for x in y %}{% endfor %}", "{% for x in plan.levels  %}{% endfor %}", "{% for loop in a.in %}{% endfor %}",
        "{% for x in y recursive %}{% endfor %}",
    ],
)  # fmt: skip
def test_a_plain_tag_reads_as_the_parser_reads_it(source: str) -> None:
    read = read_tag(source)
    parsed = GuardedEnvironment(draft=False).parse(source)
    assert read == parsed  # fields
    assert isinstance(read, nodes.Template)
    ours, theirs = (list(tree.find_all(nodes.Node)) for tree in (read, parsed))
    assert [(type(one), one.lineno) for one in ours] == [(type(one), one.lineno) for one in theirs]
    assert all(one.environment is syntax._ENVIRONMENT for one in ours)


@pytest.mark.parametrize(
    "source",
    [
        "{% for true in x %}{% endfor %}",
        "{% if x._y %}{% endif %}",
        "{{ not }}",
        "{{ _x }}",
        "{{ a._b }}",
        "{{ a. }}",
        "{{ a..b }}",
        "{{ " + "a." * 5000 + "a }}",
    ],
)
def test_what_is_no_plain_name_is_refused_as_ever(source: str) -> None:
    assert isinstance(read_tag(source), Wrong)
