"""A part written letter by letter is the part that would have been written at once, and holds no letter's tree."""

from __future__ import annotations

import zlib

from lxml import etree

from tdkt_tui.assembly.joining.streaming import Growing
from tdkt_tui.assembly.xml import W, dump, parse, w

LETTER = f'<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>Thư <!--|--> {{}}</w:t></w:r></w:p></w:body></w:document>'
OTHER = LETTER.replace("<w:p>", '<w:p a:x="1">').replace("<w:body>", "<w:body>", 1).replace(
    "<w:document ", '<w:document xmlns:a="urn:a" ')  # fmt: skip


def body(text: str):
    return parse(text).find(w("body"))


def written(bodies) -> bytes:
    part = Growing()
    for each in bodies:
        part.put(each)
        assert len(each) == 0
    done = part.closed()
    data = zlib.decompress(done.data, wbits=-zlib.MAX_WBITS)
    assert (done.crc, done.size) == (zlib.crc32(data), len(data))
    return data


def test_letters_written_one_by_one_are_the_tree_of_all():
    whole = body(LETTER.format(0))
    for number in range(1, 50):
        whole.extend(list(body(LETTER.format(number))))
    assert written(body(LETTER.format(number)) for number in range(50)) == dump(whole.getparent())


def test_a_letter_that_declares_other_names_keeps_them():
    data = written([body(LETTER.format(0)), body(OTHER.format(1))])
    names = [dict(node.attrib) for node in etree.fromstring(data).iter(w("p"))]
    assert names == [{}, {"{urn:a}x": "1"}]
