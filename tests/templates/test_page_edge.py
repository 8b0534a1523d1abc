"""The foot of a page: what stands behind a signature begins no page, a heading goes with what it heads."""

from __future__ import annotations

import io
import re
import subprocess
import zipfile

from lxml import etree

from tdkt_tui.assembly import to_pdf

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SHEET = 16838  # twips, A4
STEPS = range(-40, 44, 4)  # twips off the foot: two points both ways, five documents to a point
KINDS = ("plan", "report", "invitation")
KEPT = 7  # blocks from the top: enough for a head and some words, on one page


def cut(data: bytes, foot: int | None = None, kept: int = KEPT, end: int = 0) -> bytes:
    """Return a document of its first blocks and its signature, or its last ones; foot: lower margin, twips."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w") as made:
        for name in source.namelist():
            part = source.read(name)
            if name == "word/document.xml":
                root = etree.fromstring(part)
                body = root.find(f"{W}body")
                last = -end or max(at for at, node in enumerate(body) if node.tag == f"{W}tbl")
                for node in body[kept:last]:
                    body.remove(node)
                if foot is not None:
                    body[-1].find(f"{W}pgMar").set(f"{W}bottom", str(foot))
                part = etree.tostring(root)
            made.writestr(name, part)
    return out.getvalue()


def printed(pdf: bytes, folder) -> list[list[tuple[float, str]]]:
    """Return the words of each page: their lower edge in points, the word."""
    (folder / "one.pdf").write_bytes(pdf)
    told = subprocess.run(["pdftotext", "-bbox", folder / "one.pdf", "-"], capture_output=True, text=True, check=True)
    word = re.compile(r'yMax="([\d.]+)">(.*?)</word>')
    return [[(float(foot), said) for foot, said in word.findall(page)] for page in told.stdout.split("<page ")[1:]]


def test_no_page_is_begun_by_what_stands_behind_the_signature(documents, tmp_path):
    made = documents("xa-tan-phuc")
    chosen = {kind: next(data for name, data in made.items() if name.split()[0] == kind) for kind in KINDS}
    whole = to_pdf({kind: cut(data) for kind, data in chosen.items()})
    sheets = {}
    for kind, pdf in whole.items():
        (page,) = printed(pdf, tmp_path)
        foot = SHEET - round(max(low for low, _ in page) * 20)
        sheets |= {f"{kind}={step}": cut(chosen[kind], foot + step) for step in STEPS}
    pages = {name: printed(pdf, tmp_path) for name, pdf in to_pdf(sheets).items()}
    for kind in KINDS:
        counts = [len(pages[f"{kind}={step}"]) for step in STEPS]
        assert counts[0] == 1, kind
        assert counts[-1] == 2, f"{kind}: the foot was not met"
    empty = [name for name, found in pages.items() if any(all(said.isdigit() for _, said in page) for page in found)]
    assert not empty


def test_a_heading_at_the_foot_of_a_first_page_goes_with_what_it_heads(documents, tmp_path):
    data = next(data for name, data in documents("xa-tan-phuc").items() if name.split()[0] == "report")
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        body = etree.fromstring(source.read("word/document.xml")).find(f"{W}body")
    styles = [style.get(f"{W}val") if (style := node.find(f"{W}pPr/{W}pStyle")) is not None else "" for node in body]
    kept = styles.index("Khoan") + 2  # the first heading of the second rank, and one paragraph under it
    (page,) = printed(to_pdf({"whole": cut(data, kept=kept, end=1)})["whole"], tmp_path)
    heading = sorted({low for low, _ in page})[-2]
    foot = SHEET - round((heading + 10) * 20)  # room for the space below the heading, for no line more
    first, second = printed(to_pdf({"short": cut(data, foot, kept, end=1)})["short"], tmp_path)
    assert "1." not in [said for _, said in first]
    assert "1." in [said for _, said in second]
