"""A signature that ends at the very foot of a page: the paragraph that Word wants behind its table begins no page."""

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


def cut(data: bytes, foot: int | None = None) -> bytes:
    """Return a document of its first blocks and its signature; foot: the lower margin in twips."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w") as made:
        for name in source.namelist():
            part = source.read(name)
            if name == "word/document.xml":
                root = etree.fromstring(part)
                body = root.find(f"{W}body")
                last = max(at for at, node in enumerate(body) if node.tag == f"{W}tbl")
                for node in body[KEPT:last]:
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
