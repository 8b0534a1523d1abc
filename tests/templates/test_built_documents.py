"""Documents of every shipped profile: shape of the paragraphs, endings, wording at the edges."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tdkt_tui.workflow import load_dossier

ROOT = Path(__file__).resolve().parents[2]
PROFILES = [path.stem for path in sorted((ROOT / "profiles/bac_giang").glob("*.toml"))]
RULES = {"Kẻ dưới cơ quan", "Kẻ dưới tiêu ngữ", "Kẻ dưới trích yếu", "Kẻ dưới phụ lục"}
EMPTY_ON_PURPOSE = RULES | {"Chữ ký", "Ngăn bảng", "Ngăn bảng cuối"}
BAD_SIGNS = re.compile(r"[{}⟪⟫]|  | [,;.:](?!\.)|,,|;;|\.;|;\.|\bNone\b")
IN_TABLES = {"Nội dung bảng", "Số trong bảng", "Tiêu đề bảng"}
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

pytestmark = pytest.mark.parametrize("profile", PROFILES)


def test_no_paragraph_is_left_blank(documents, paragraphs, body, profile):
    for name, data in documents(profile).items():
        blank = [style for style, text in paragraphs(data) if not text.strip() and style]
        assert set(blank) <= EMPTY_ON_PURPOSE | IN_TABLES, name
        bare = [item for item in body(data).iter(f"{W}p") if item.find(f"{W}pPr/{W}pStyle") is None]
        assert all(next(item.iterancestors(f"{W}tc")).find(f"{W}tcPr/{W}vMerge") is not None for item in bare), name


def test_every_body_ends_once_as_offices_end_it(documents, paragraphs, profile):
    for name, data in documents(profile).items():
        text = [line for style, line in paragraphs(data) if style in ("Thân bài", "Dòng giấy mời")]
        assert text[-1].endswith("./."), name
        assert not any(line.endswith("/.") for line in text[:-1]), name


def test_no_tag_gap_or_double_sign_is_printed(documents, paragraphs, profile):
    for name, data in documents(profile).items():
        for style, line in paragraphs(data):
            assert not BAD_SIGNS.search(line.replace("...", "…")), (name, line)
            if style in ("Thân bài", "Căn cứ", "Dòng giấy mời"):
                assert line.endswith((".", ";", ":", ",")) or (style == "Dòng giấy mời" and "kính mời" in line), line


def test_nothing_is_formatted_directly(documents, body, profile):
    for name, data in documents(profile).items():
        for properties in body(data).iter(f"{W}rPr"):
            told = {child.tag for child in properties}
            assert told <= {f"{W}rStyle", f"{W}lang"}, name


def test_annexes_the_plan_points_at_are_the_annexes_there_are(documents, paragraphs, profile):
    made = documents(profile)
    plan = " ".join(line for _, line in paragraphs(made["plan"]))
    issued = {offer.kind for offer in load_dossier(f"bac_giang/{profile}").offers() if not offer.on_request}
    annexes = [data for name, data in made.items() if name.split()[0] in issued]
    labels = {line for data in annexes for style, line in paragraphs(data) if style == "Phụ lục"}
    assert set(re.findall(r"Phụ lục(?: [IVX]+\b)?", plan)) == labels


def test_headings_are_numbered_in_order(documents, paragraphs, profile):
    for name, data in documents(profile).items():
        tops = [line.partition(".")[0] for style, line in paragraphs(data) if style == "Mục"]
        assert tops == ["I", "II", "III", "IV", "V"][: len(tops)], name
