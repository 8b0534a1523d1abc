"""The pages as LibreOffice prints them: nothing alone at a foot, nothing outside the margins."""

from __future__ import annotations

import re
import subprocess
from html import unescape

import pytest

from tdkt_tui.assembly import to_pdf

PROFILES = ("ke-hoach-16-2019", "ubnd-huyen-viet-yen", "xa-tan-phuc", "khoi-thi-dua-khu-cong-nghiep")
LONG = "delegate-list"
POINT_MM = 25.4 / 72
SMALLEST_MARGIN_MM = 15
HEADINGS = ("Mục", "Khoản")

Page = tuple[float, list[tuple[float, float, float, str]]]


@pytest.fixture(scope="module")
def pages(documents, tmp_path_factory):
    """Return (profile, document) → pages; a page is its width and its words (left, right, top in mm, word)."""
    wanted = {
        (profile, name): data
        for profile in PROFILES
        for name, data in documents(profile).items()
        if name != LONG or profile == "xa-tan-phuc"
    }
    printed = to_pdf({f"{profile}={number}": data for number, ((profile, _), data) in enumerate(wanted.items())})
    folder = tmp_path_factory.mktemp("pages")
    found = {}
    for key, pdf in zip(wanted, printed.values(), strict=True):
        (folder / "one.pdf").write_bytes(pdf)
        layout = subprocess.run(
            ["pdftotext", "-bbox", folder / "one.pdf", "-"], capture_output=True, encoding="utf8", check=True
        ).stdout
        found[key] = [read_page(page) for page in layout.split("<page ")[1:]]
    return found


def read_page(text: str) -> Page:
    width = float(re.search(r'width="([\d.]+)"', text)[1]) * POINT_MM
    word = re.compile(r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="[\d.]+">(.*?)</word>')
    return width, [
        (float(left) * POINT_MM, float(right) * POINT_MM, float(top) * POINT_MM, unescape(said))
        for left, top, right, said in word.findall(text)
    ]


def lines(page: Page) -> list[str]:
    """Return a page's lines of body text, the page number left out."""
    rows: dict[int, list[tuple[float, str]]] = {}
    for left, _, top, said in page[1]:
        rows.setdefault(round(top / 2), []).append((left, said))
    told = [" ".join(said for _, said in sorted(row)) for _, row in sorted(rows.items())]
    return [line for line in told if not re.fullmatch(r"\d+", line)]


def test_nothing_stands_outside_the_margins(pages):
    for key, printed in pages.items():
        for width, words in printed:
            assert min(left for left, *_ in words) >= SMALLEST_MARGIN_MM, key
            assert max(right for _, right, *_ in words) <= width - SMALLEST_MARGIN_MM + 0.5, key


def test_no_heading_stands_alone_at_the_foot(pages, documents, paragraphs):
    for (profile, name), printed in pages.items():
        headings = {text for style, text in paragraphs(documents(profile)[name]) if style in HEADINGS}
        for page in printed[:-1]:
            last = lines(page)[-1]
            assert not any(heading.endswith(last) for heading in headings), (profile, name, last)


def test_the_signature_stands_with_the_last_words(pages, documents, paragraphs):
    for (profile, name), printed in pages.items():
        signer = [text for style, text in paragraphs(documents(profile)[name]) if style == "Họ tên người ký"]
        if signer:
            last = " ".join(lines(printed[-1]))
            assert signer[0] in last, (profile, name)
            assert "./." in last, (profile, name)


def test_a_long_table_repeats_its_heading(pages):
    printed = pages["xa-tan-phuc", LONG]
    assert len(printed) > 2
    assert all("Họ và tên" in " ".join(lines(page)) for page in printed[:-1])


def test_page_numbers_stand_where_each_regulation_puts_them(pages):
    for profile, top in (("xa-tan-phuc", False), ("ubnd-huyen-viet-yen", True)):
        printed = pages[profile, "plan"]
        assert not any(said == "1" and not 25 < y < 270 for _, _, y, said in printed[0][1])
        (y,) = [y for _, _, y, said in printed[1][1] if said == "2" and not 18 < y < 270]
        assert (y < 20) is top


def test_invitations_and_agendas_fit_one_page(pages):
    for (profile, name), printed in pages.items():
        if name.startswith(("invitation", "agenda")):
            assert len(printed) == 1, (profile, name)
