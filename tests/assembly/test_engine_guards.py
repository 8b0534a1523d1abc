from __future__ import annotations

from pathlib import Path

import pytest

from tdkt_tui.assembly import Template, to_docx
from tdkt_tui.model.fault import TdktError, TemplateFault

ATTACKS = [
    "{{ cycler.__init__.__globals__ }}",
    "{{ ''.__class__.__mro__ }}",
    "{{ a.__class__ }}",
    "{{ a['__class__'] }}",
    "{{ a|attr('__class__') }}",
    "{{ a.upper() }}",
    "{{ d.items() }}",
    "{{ d.pop('k') }}",
    "{{ xs.append(1) }}",
    "{{ range(10) }}",
    "{{ lipsum() }}",
    "{{ self.__init__ }}",
    "{{ a|safe }}",
    "{{ a|escape|safe }}",
    "{{ a|e }}",
    "{{ a|tojson }}",
    "{{ '%s'|format(a) }}",
    "{{ '{0.__class__}'.format(a) }}",
    "{{ a * 1000000000 }}",
    "{{ '%999999999d' % 1 }}",
    "{{ 9 ** 9 ** 9 }}",
    "{{ xs|map('safe')|join }}",
    "{{ xs|map('format', a)|list|join }}",
    "{{ xs|map(attribute='__class__')|join }}",
    "{{ xs|groupby('__class__')|join }}",
    "{% autoescape false %}{{ a }}{% endautoescape %}",
    "{% filter upper %}x{% endfilter %}",
    "{% macro m() %}x{% endmacro %}",
    "{% include 'a' %}",
    "{% import 'os' as os %}",
    "{% from 'os' import system %}",
    "{% extends 'a' %}",
    "{% block b %}{% endblock %}",
    "{% call a() %}{% endcall %}",
    "{% raw %}{{ a }}{% endraw %}",
    "{% set __x = 1 %}",
    "{{ loop.cycle('a') }}",
    "{{ d }}",
    "{{ xs }}",
    "{{ xs|map('upper') }}",
    "{{ none }}",
    "{{ xs|batch(2) }}",
]
DATA = {"a": "chữ", "d": {"k": 1}, "xs": ["x", "y"]}


@pytest.mark.parametrize("tag", ATTACKS)
def test_a_template_can_do_nothing_but_print_plain_data(tag: str) -> None:
    with pytest.raises(TdktError) as caught:
        Template.from_bytes(to_docx(f"[Thân bài] một\n[Thân bài] {tag.replace('<', '&lt;')}")).render(DATA)
    assert "đoạn 2" in str(caught.value)


ALLOWED = [
    ("{{ d.k }} {{ d['k'] }} {{ xs[0] }} {{ xs[-1] }} {{ a[0] }} {{ xs[:1]|join }}", "1 1 x y c x"),
    ("{% for k, v in d|items %}{{ k }}={{ v }}{% endfor %}", "k=1"),
    ("{% for x in xs %}{{ loop.index }}{{ x }}{% if not loop.last %}, {% endif %}{% endfor %}", "1x, 2y"),
    ("{{ missing|default('chưa') }} {{ 'có' if xs is defined else 'không' }}", "chưa có"),
    ("{% set n = 2 %}{{ n * 3 + 1 }} {{ 7 % 4 }} {{ xs|length }} {{ a|upper }}", "7 3 2 CHỮ"),
    ("{% with t = d %}{{ t.k }}{% endwith %}", "1"),
    ("{% for g in [{'u': 1}, {'u': 1}]|groupby('u') %}{{ g.grouper }}x{{ g.list|length }}{% endfor %}", "1x2"),
    ("{% set s %}<b> {{ a }}{% endset %}{{ s }}", "<b> chữ"),
    ("{{ a ~ '<' ~ 2 ~ d.k }} {{ 'x' + a }} {{ (xs + ['z'])|join }} {{ 2 + 3 }}", "chữ&lt;21 xchữ xyz 5"),
    ("{% set s %}{{ a }}{% endset %}{{ s ~ '<' }}", "chữ&lt;"),
    ("{_{ a }_} {_% if %_}", "{{ a }} {% if %}"),
    (r"{{ 'a\nb & { c }' }}", "a<br>b &amp; { c }"),
    ("{{ “ngoặc kép cong” }}", "ngoặc kép cong"),
]


@pytest.mark.parametrize(("tag", "expected"), ALLOWED)
def test_what_a_template_may_do(tag: str, expected: str) -> None:
    from tdkt_tui.assembly import to_text

    source = "[Thân bài] " + tag.replace("<b>", "&lt;b>")
    made = to_text(Template.from_bytes(to_docx(source)).render(DATA))
    assert made == "[Thân bài] " + expected.replace("<b>", "&lt;b>") + "\n"


@pytest.mark.parametrize("tag", ["{{p a }}", "{{r a }}"])
def test_text_that_would_be_lost_is_a_fault(tag: str) -> None:
    with pytest.raises(TemplateFault):
        Template.from_bytes(to_docx(f"[Thân bài] {tag}")).render(DATA)


def test_a_template_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(TdktError, match="Không đọc được tệp mẫu"):
        Template.load(tmp_path / "khong-co.docx")


BEYOND = {
    "loops in loops": "{% for i in s %}{% for j in s %}{% for k in s %}x{% endfor %}{% endfor %}{% endfor %}",
    "loops in loops, numbered": "{% for i in s %}{% for j in s %}{% for k in s %}{{ loop.length }}{% endfor %}"
    "{% endfor %}{% endfor %}",
    "replace": "{{ s|replace('Z', s)|replace('Z', s)|replace('Z', s) }}",
    "join": "{{ s|join(s)|join(s)|join(s) }}",
    "batch": "{% for row in s|batch(1000000000, 'x') %}{{ row|length }}{% endfor %}",
    "batch by name": "{% for row in s|batch(linecount=1000000000, fill_with='x') %}{{ row|length }}{% endfor %}",
    "square": "{% set x = 9999999999 %}" + "{% set x = x * x %}" * 40 + "{{ x }}",
    "tildes": "{% set a = s %}" + "{% set a = a ~ a %}" * 40 + "x",
    "one tilde": "{% set a = s %}" + "{% set a = a ~ a %}" * 15 + "{% set a = " + " ~ ".join("a" * 500) + " %}x",
    "plus": "{% set a = s %}" + "{% set a = a + a %}" * 40 + "x",
    "lists plus": "{% set a = [1, 2] %}" + "{% set a = a + a %}" * 40 + "x",
    "blocks": "{% set a %}{{ s }}{% endset %}" + "{% set a %}{{ a }}{{ a }}{% endset %}" * 40 + "x",
    "own text in loops": "{% for i in s %}{% for j in s %}" + "x" * 1000 + "{% endfor %}{% endfor %}",
    "copies": "{% set a = s %}"
    + "{% set a = a ~ a %}" * 14
    + "".join(f"{{% set b{n} = a|upper %}}{{% set c{n} = a[1:] %}}" for n in range(20))
    + "x",
    "nested ifs": "{% if s %}" * 300 + "x" + "{% endif %}" * 300,
    "nested fors": "{% for i in s %}" * 30 + "x" + "{% endfor %}" * 30,
    "brackets": "{{ " + "(" * 500 + "s" + ")" * 500 + " }}",
    "lists": "{{ " + "[" * 5000 + "]" * 5000 + " }}",
    "digits": "{{ " + "9" * 5000 + " }}",
}


@pytest.mark.parametrize("name", BEYOND)
@pytest.mark.parametrize("draft", [False, True])
def test_a_template_beyond_measure_is_told(name: str, draft: bool) -> None:
    data = to_docx(f"[Thân bài] {BEYOND[name]}\n")
    with pytest.raises(TdktError) as told:
        Template.from_bytes(data).render({"s": "Z" * 1000}, draft=draft)
    assert told.value.fix


def test_limits_leave_room_for_a_real_list() -> None:
    data = to_docx(
        "[Thân bài] {% for p in people %}{{ loop.index }}/{{ loop.length }} {{ p.a|replace('a', 'b') }}{% endfor %}\n"
    )
    template = Template.from_bytes(data)
    people = [{"a": "a"}] * 5000
    assert template.render({"people": people}) == template.render({"people": people})
