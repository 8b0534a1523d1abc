"""Kiên Giang introduces exemplars: of a list that says who is one, these and nobody else."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path

from python_calamine import CalamineWorkbook

from tdkt_tui.delegates.read import read_list
from tdkt_tui.workflow import BuildRequest, build
from tdkt_tui.workflow.people.cards import CardWish, summaries_for
from tdkt_tui.workflow.people.chosen import EVERYBODY


def test_who_is_said_to_be_no_exemplar_is_in_no_letter_no_annex_no_workbook_no_summary(tmp_path, text_of):
    source = Path(__file__).resolve().parents[2] / "profiles/kien_giang"
    shutil.copy(source / "ubnd-huyen-giong-rieng.toml", tmp_path)
    with (source / "ubnd-huyen-giong-rieng.csv").open(encoding="utf-8-sig", newline="") as stream:
        head, *rows = csv.reader(stream)
    others = [[str(number), f"Lê Văn {name}", *rows[-1][2:]] for number, name in ((7, "Mốt"), (8, "Hai"), (9, "Ba"))]
    with (tmp_path / "ubnd-huyen-giong-rieng.csv").open("w", encoding="utf8", newline="") as stream:
        csv.writer(stream).writerows(
            [[*head, "Điển hình tiên tiến"], *([*row, "x"] for row in rows), *([*row, ""] for row in others)]
        )
    profile = tmp_path / "ubnd-huyen-giong-rieng.toml"
    result = build(BuildRequest(str(profile), tmp_path / "out"))
    assert [(item.rule, str(item.severity)) for item in result.findings if item.rule.startswith("nomination.")] == [
        ("nomination.left-out", "note")
    ]
    files = {path.name: path for path in result.written}
    letter = text_of(files["gioi-thieu-dien-hinh.docx"].read_bytes())
    assert "lựa chọn và giới thiệu 02 tập thể và 04 cá nhân tiêu biểu" in letter
    annex = text_of(files["danh-sach-dai-bieu.docx"].read_bytes())
    assert "Tổng cộng: 02 tập thể và 04 cá nhân" in annex
    book = CalamineWorkbook.from_path(files["danh-sach-dai-bieu.xlsx"]).get_sheet_by_index(0).to_python()
    sheet = "\n".join(str(cell) for row in book for cell in row)
    assert "Tổng cộng: 02 tập thể và 04 cá nhân" in sheet
    cards = summaries_for(profile, read_list(tmp_path / "ubnd-huyen-giong-rieng.csv"), CardWish(EVERYBODY))
    assert cards.many == 6
    assert "cards.no-exemplar" in [item.rule for item in cards.findings]
    for text in (annex, sheet, text_of(cards.data)):
        assert "Trần Thúy Hiền" in text
        assert "Lê Văn" not in text
