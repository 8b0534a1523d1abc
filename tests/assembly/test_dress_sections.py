"""Which section a block stands in: the next settings after it, whether asked block by block or all at once."""

from __future__ import annotations

from lxml import etree

from tdkt_tui.assembly.dress.blocks import sections_xml
from tdkt_tui.assembly.dress.room import section_of, sections_of

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
BODY = (
    f'<w:body xmlns:w="{W}"><w:p/><w:tbl/><w:p><w:pPr><w:sectPr w:n="1"/></w:pPr></w:p><w:p/>'
    '<w:p><w:pPr><w:sectPr w:n="2"/></w:pPr></w:p><w:tbl/><w:sectPr w:n="3"/><w:p/></w:body>'
)


def test_all_at_once_is_what_each_one_has() -> None:
    body = etree.fromstring(BODY)
    governing = sections_of(body)
    assert governing == {block: section_of(block) for block in body}
    said = [None if (found := governing[block]) is None else found.get(f"{{{W}}}n") for block in body]
    assert said == ["1", "1", "1", "2", "2", "3", "3", None]


def test_settings_are_written_for_all_blocks_but_themselves() -> None:
    body = etree.fromstring(BODY)
    written = sections_xml(body)
    assert [bool(written[block]) for block in body] == [True] * 6 + [False] * 2
