"""Letters as one file: nothing of a letter is lost in it, and nothing of one is taken for another's."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping

import pytest
from lxml import etree

from tdkt_tui.assembly import Template, to_docx
from tdkt_tui.assembly.joined import joined
from tdkt_tui.model.fault import BadInput

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMES = ("Trần Thị Bình", "Lê Văn An", "Nguyễn Văn Đức")


def p(inner: str, look: str = "") -> str:
    return f"<w:p><w:pPr>{look}</w:pPr>{inner}</w:p>"


def t(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def field(code: str, shown: str) -> str:
    begin, mid, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    return f'{begin}<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>{mid}{t(shown)}{end}'


NOTE = '<w:r><w:footnoteReference w:id="1"/></w:r>'
LISTED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr>'
BODY = (
    p(t("Kính gửi ") + '<w:bookmarkStart w:id="0" w:name="ten"/>' + t("{{ name }}")
        + '<w:bookmarkEnd w:id="0"/>' + NOTE)
    + p(t("Việc thứ nhất"), LISTED) + p(t("Việc thứ hai"), LISTED)
    + p(t("Mục"), '<w:pStyle w:val="DanhSo"/>')
    + p(t("Người nhận: ") + field("REF ten \\h", "{{ name }}")
        + '<w:hyperlink w:anchor="ten">' + t("về đầu thư") + "</w:hyperlink>" + t("; bảng ") + field("SEQ Bảng", "1"))
    + '<w:sdt><w:sdtPr><w:id w:val="1234"/><w:text/></w:sdtPr><w:sdtContent>' + p(t("ô điền"))
    + "</w:sdtContent></w:sdt>"
)  # fmt: skip
NUMBERING = (
    f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="3"><w:nsid w:val="1A2B3C4D"/>'
    '<w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="%1)"/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum>'
    '<w:abstractNum w:abstractNumId="4"><w:nsid w:val="1A2B3C4E"/><w:multiLevelType w:val="singleLevel"/>'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:pStyle w:val="DanhSo"/>'
    '<w:lvlText w:val="Mục %1."/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num>'
    '<w:num w:numId="8"><w:abstractNumId w:val="4"/></w:num></w:numbering>'
)
STYLE = (
    '<w:style w:type="paragraph" w:customStyle="1" w:styleId="DanhSo"><w:name w:val="DanhSo"/><w:pPr><w:numPr>'
    '<w:numId w:val="8"/></w:numPr><w:ind w:left="567" w:hanging="283"/></w:pPr></w:style>'
)
NOTES = (
    f'<w:footnotes xmlns:w="{W}"><w:footnote w:type="separator" w:id="-1">'
    + p("<w:r><w:separator/></w:r>") + '</w:footnote><w:footnote w:type="continuationSeparator" w:id="0">'
    + p("<w:r><w:continuationSeparator/></w:r>") + '</w:footnote><w:footnote w:id="1">'
    + p("<w:r><w:footnoteRef/></w:r>" + t("Chỗ ngồi của {{ name }}")) + "</w:footnote></w:footnotes>"
)  # fmt: skip


def template(body: str = BODY, head: str | None = None, last: str = "") -> Template:
    """Make a template of our own parts and those that only word processors write."""
    source = zipfile.ZipFile(io.BytesIO(to_docx("[Thân bài] Hết.\n")))
    parts = {name: source.read(name).decode() for name in source.namelist()}
    document = parts["word/document.xml"]
    section = re.search(r"<w:sectPr.*</w:sectPr>", document, re.DOTALL)
    assert section
    kept = section[0].replace("<w:sectPr>", f"<w:sectPr>{last}") if last else section[0]
    parts["word/document.xml"] = re.sub(
        r"<w:body>.*</w:body>",
        lambda _: f"<w:body>{body}{p(t('Trân trọng.'))}{kept}</w:body>",
        document,
        flags=re.DOTALL,
    )
    parts |= {"word/numbering.xml": NUMBERING, "word/footnotes.xml": NOTES}
    parts["word/styles.xml"] = parts["word/styles.xml"].replace("</w:styles>", f"{STYLE}</w:styles>")
    rels, types = "", ""
    for name in ("numbering", "footnotes"):
        rels += f'<Relationship Id="r{name}" Type="{R}/{name}" Target="{name}.xml"/>'
        types += (f'<Override PartName="/word/{name}.xml" ContentType="application/vnd.openxmlformats-officedocument.'
                  f'wordprocessingml.{name}+xml"/>')  # fmt: skip
    for name, more in (("word/_rels/document.xml.rels", rels), ("[Content_Types].xml", types)):
        parts[name] = re.sub(r"(</(?:Relationships|Types)>)", lambda end, more=more: more + end[1], parts[name])
    if head is not None:
        for name in [name for name in parts if re.fullmatch(r"word/header\d*\.xml", name)]:
            parts[name] = f'<w:hdr xmlns:w="{W}">{p(head)}</w:hdr>'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for name, text in parts.items():
            packed.writestr(name, text)
    return Template.from_bytes(out.getvalue())


def whole(made: Template) -> bytes:
    return joined(made.render({"name": name}) for name in NAMES)


def parts_of(data: bytes) -> Mapping[str, str]:
    packed = zipfile.ZipFile(io.BytesIO(data))
    return {name: packed.read(name).decode() for name in packed.namelist() if name.endswith((".xml", ".rels"))}


@pytest.fixture(scope="module")
def merged() -> bytes:
    return whole(template())


def test_each_reference_has_a_note_of_its_own_with_its_letters_words(merged):
    parts = parts_of(merged)
    references = re.findall(r'<w:footnoteReference w:id="(\d+)"', parts["word/document.xml"])
    assert len(references) == len(set(references)) == len(NAMES)
    root = etree.fromstring(parts["word/footnotes.xml"].encode())
    told = {note.get(f"{{{W}}}id"): "".join(note.itertext()) for note in root}
    assert [told[number] for number in references] == [f"Chỗ ngồi của {name}" for name in NAMES]
    assert parts["word/document.xml"].count('<w:numRestart w:val="eachSect"/>') == len(NAMES)


def test_what_must_be_there_once_is_and_what_calls_it_calls_its_own(merged):
    document = parts_of(merged)["word/document.xml"]
    names = re.findall(r'<w:bookmarkStart w:id="(\d+)" w:name="(\w+)"', document)
    assert [name for _, name in names] == ["ten", "ten_2", "ten_3"]
    assert sorted(number for number, _ in names) == sorted(re.findall(r'<w:bookmarkEnd w:id="(\d+)"', document))
    assert len({number for number, _ in names}) == len(NAMES)
    assert re.findall(r" REF (\w+)", document) == re.findall(r'w:anchor="(\w+)"', document) == ["ten", "ten_2", "ten_3"]
    assert len(set(re.findall(r'<w:id w:val="(\d+)"', document))) == len(NAMES)
    assert document.count("SEQ Bảng \\r 1") == len(NAMES) - 1


def test_lists_of_each_letter_count_by_themselves(merged):
    parts = parts_of(merged)
    lists = re.findall(r'<w:numId w:val="(\d+)"', parts["word/document.xml"])
    assert lists == ["7", "7", "9", "9", "10", "11", "11", "12"]
    kinds = dict(re.findall(r'<w:num w:numId="(\d+)"><w:abstractNumId w:val="(\d+)"', parts["word/numbering.xml"]))
    assert len(set(kinds.values())) == len(kinds) == 6
    nsids = re.findall(r'<w:nsid w:val="(\w+)"', parts["word/numbering.xml"])
    assert len(set(nsids)) == len(nsids) == 6
    assert parts["word/document.xml"].count('w:left="567" w:hanging="283"') == len(NAMES) - 1


def test_the_file_is_sound_and_prints_as_the_letters_do(merged, audited, printed):
    audited(merged)
    pages = [" ".join(page.split()) for page in printed(merged).pages()]
    for name, page in zip(NAMES, pages, strict=True):
        for words in (f"Kính gửi {name}", f"Chỗ ngồi của {name}", "1) Việc thứ nhất 2) Việc thứ hai", "Mục I. Mục",
                      f"Người nhận: {name}", "bảng 1"):  # fmt: skip
            assert words in page


def test_headers_that_differ_stay_each_letters_own(audited):
    head = t("Thư gửi {{ name }}")
    parts = parts_of(merged := whole(template(head=head)))
    named = re.findall(r'<w:headerReference [^>]*r:id="(\w+)"', parts["word/document.xml"])
    targets = dict(re.findall(r'Id="(\w+)"[^>]*Target="([^"]+)"', parts["word/_rels/document.xml.rels"]))
    told = [name for known in named for name in NAMES if name in parts[f"word/{targets[known]}"]]
    assert list(dict.fromkeys(told)) == list(NAMES)
    audited(merged)


def test_a_letter_of_two_sections_begins_its_pages_once_and_has_no_header_of_the_letter_before(audited):
    inner = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
    merged = whole(template(BODY + p(t("Hết phần một"), inner)))
    audited(merged)
    parts = parts_of(merged)
    document = parts["word/document.xml"]
    begun = re.findall(r"<w:sectPr.*?</w:sectPr>", document)[2]
    blank = re.search(r'headerReference w:type="default" r:id="(\w+)"', begun)
    assert blank
    target = re.search(f'Id="{blank[1]}"[^>]*Target="([^"]+)"', parts["word/_rels/document.xml.rels"])
    assert target
    assert "w:r>" not in parts[f"word/{target[1]}"]
    assert document.count("<w:sectPr") == 2 * len(NAMES)
    assert document.count('w:start="1"') == document.count('w:val="nextPage"') == len(NAMES)


def test_a_footnote_in_a_loop_has_a_note_each_time_and_drawings_their_own_numbers(audited):
    loop = p(t("{%p for x in [1, 2] %}")) + p(t("Mục") + NOTE) + p(t("{%p endfor %}"))
    audited(merged := whole(template(loop)))
    references = re.findall(r'<w:footnoteReference w:id="(\d+)"', parts_of(merged)["word/document.xml"])
    assert len(set(references)) == len(references) == 2 * len(NAMES)
    uri = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
    drawn = p(
        f'<w:r><w:drawing><wp:inline xmlns:wp="{uri}"><wp:docPr id="5" name="Hình"/></wp:inline></w:drawing></w:r>'
    )
    numbers = re.findall(r'docPr id="(\d+)"', parts_of(whole(template(drawn)))["word/document.xml"])
    assert len(set(numbers)) == len(numbers) == len(NAMES)


@pytest.mark.parametrize(
    ("more", "words"),
    [(field("NUMPAGES", "2"), "tổng số trang"), (field('TOC \\o "1-3"', "…"), "mục lục"),
     ('<w:r><w:endnoteReference w:id="1"/></w:r>', "endnote")],
)  # fmt: skip
def test_what_would_not_come_out_whole_is_refused_with_what_to_do(more, words):
    with pytest.raises(BadInput, match=words) as caught:
        whole(template(BODY + p(more)))
    assert "bỏ --one-file" in caught.value.fix
    assert caught.value.place == "bản 1"
