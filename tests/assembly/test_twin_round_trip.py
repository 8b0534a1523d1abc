from __future__ import annotations

import string
from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from tdkt_tui.assembly import to_docx, to_text
from tdkt_tui.assembly.styles import CHARACTER_STYLES, NAMED_TABLES, PARAGRAPH_STYLES
from tdkt_tui.assembly.twin.blocks import Block, Cell, NewPage, Paragraph, Row, Section, Span, Table
from tdkt_tui.assembly.twin.compose import compose
from tdkt_tui.assembly.twin.decompose import decompose
from tdkt_tui.assembly.twin.inline import with_whole_tags
from tdkt_tui.assembly.twin.read_text import read_text
from tdkt_tui.assembly.twin.write_text import write_text

LETTERS = string.ascii_letters + "ăâđêôơưÁẾỘỮ <>&{}[]@#:.,;|%“”\n\t"


def tidy(spans: list[tuple[str, str]]) -> tuple[Span, ...]:
    """Join spans as reading does: neighbours of one style are one, a tag is of one style, outer spaces are none."""
    out: list[Span] = []
    for text, style in spans:
        piece = " ".join(text.split(" "))
        if out and out[-1].style == style:
            piece = out.pop().text + piece
        if piece:
            out.append(Span(piece, style))
    return with_whole_tags(out)


words = st.text(LETTERS, min_size=1, max_size=12).filter(
    lambda text: text.strip(" ") == text and "{{" not in text and "{%" not in text and "{#" not in text
)
tags = st.sampled_from(["{{ a.b }}", '{% if a < 3 and "&" %}', "{% endif %}", "{{ x|default('<') }}"])
spans = st.lists(st.tuples(words | tags, st.sampled_from(["", *CHARACTER_STYLES])), max_size=4).map(tidy)
paragraphs = st.builds(Paragraph, st.sampled_from(sorted(PARAGRAPH_STYLES.values())), spans).filter(
    lambda paragraph: (
        "{" not in "".join(span.text for span in paragraph.spans)[-1:]
        and not paragraph.text.startswith(("{%p ", "{#p "))
    )
)
controls = st.sampled_from(["{%p if x %}", "{%p endif %}", "{#p ghi chú #}"]).map(
    lambda text: Paragraph("", (Span(text),))
)
inside = st.lists(paragraphs | controls, max_size=2)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    if draw(st.booleans()):
        rows = draw(st.lists(st.tuples(inside, inside), min_size=1, max_size=2))
        return Table(
            (45, 55), draw(st.sampled_from(NAMED_TABLES)), rows=[Row([Cell([*a]), Cell([*b])]) for a, b in rows]
        )
    columns = tuple(draw(st.lists(st.integers(1, 90), min_size=1, max_size=5)))
    rows = []
    for _ in range(draw(st.integers(1, 3))):
        left, cells = len(columns), []
        while left:
            span = draw(st.integers(1, left))
            cells.append(Cell([*draw(inside)], span, draw(st.sampled_from(["", "đầu", "tiếp"]))))
            left -= span
        rows.append(Row(cells, height_mm=draw(st.integers(0, 99))))
    repeat = draw(st.integers(0, len(rows)))
    for command in draw(st.sampled_from([[], ["{%tr for x in xs %}", "{%tr endfor %}"]])):
        rows.append(Row(command=command))
    return Table(columns, bordered=draw(st.booleans()), repeat=repeat, rows=rows)


sections = st.builds(Section, st.booleans())
blocks = st.lists(paragraphs | controls | tables() | st.just(NewPage()) | sections, max_size=6)


@settings(max_examples=150, deadline=None)
@given(blocks)
def test_text_to_docx_and_back_loses_nothing(made: list[Block]) -> None:
    text = write_text(made)
    docx = compose(read_text(text))
    back = write_text(decompose(docx))
    assert compose(read_text(back)) == docx
    assert write_text(read_text(back)) == back


@settings(max_examples=150, deadline=None)
@given(st.lists(paragraphs, max_size=4))
def test_words_and_styles_survive_exactly(made: list[Paragraph]) -> None:
    assert decompose(compose(made)) == made
    assert read_text(write_text(made)) == made


def test_source_to_docx_and_back(source: str, audited: Callable[[bytes], None]) -> None:
    docx = to_docx(source)
    text = to_text(docx)
    assert to_docx(text) == docx == to_docx(source)
    joined = source.replace("\n  ", " ")
    assert [line for line in text.split("\n") if line] == [
        line for line in joined.split("\n") if line and not line.startswith("#")
    ]
    audited(docx)


def test_a_tag_in_two_styles_is_written_whole() -> None:
    """Half a tag in bold, and a brace right before a tag, must not swallow the marks around them."""
    bold, plain = CHARACTER_STYLES[0], ""
    made = (("x {{ a", bold), (".b }} y ", plain), ("z {", plain), ("{% if a < 3 %}", bold), ("{{ a.b }} c", plain))
    written = Paragraph("Thân bài", tuple(Span(text, style) for text, style in made))
    text = write_text(decompose(compose([written])))
    assert text == f"[Thân bài] <{bold}>x {{{{ a.b }}}}</{bold}> y z {{{{% if a < 3 %}}{{{{ a.b }}}} c\n"
    assert decompose(compose(read_text(text))) == read_text(text)
    broken = Paragraph("Thân bài", (Span("{{ a\n.b\t}} c"),))
    assert write_text([broken]) == "[Thân bài] {{ a .b }} c\n"


def test_orientation_and_new_page_come_back() -> None:
    text = "@trang ngang\n\n[Thân bài] a\n\n@trang dọc\n\n[Thân bài] b\n\n@sang trang\n[Thân bài] c\n"
    assert to_text(to_docx(text)) == text
