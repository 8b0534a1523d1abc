"""What a cited document is called, and whether it stood on a day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tdkt_tui.model.fault import ManyFaults
from tdkt_tui.regulations import load_law


def numbers(kind: str, on: date) -> set[str]:
    return {act.number for act in load_law().in_force(kind, on)}


def test_law_follows_the_date() -> None:
    assert numbers("Luật", date(2019, 6, 26)) == {"15/2003/QH11", "47/2005/QH11", "39/2013/QH13"}
    assert numbers("luật", date(2023, 12, 31)) == {"15/2003/QH11", "47/2005/QH11", "39/2013/QH13"}
    assert numbers("Luật", date(2024, 1, 1)) == {"06/2022/QH15"}
    assert numbers("Luật", date(2026, 10, 1)) == {"06/2022/QH15", "06/2026/QH16"}


def test_decrees_and_circulars_follow_each_other() -> None:
    assert numbers("Nghị định", date(2014, 10, 22)) >= {"42/2010/NĐ-CP", "65/2014/NĐ-CP"}
    assert "91/2017/NĐ-CP" in numbers("Nghị định", date(2019, 6, 26))
    assert "98/2023/NĐ-CP" in numbers("Nghị định", date(2025, 6, 30))
    assert "152/2025/NĐ-CP" in numbers("Nghị định", date(2025, 7, 1))
    assert "98/2023/NĐ-CP" not in numbers("Nghị định", date(2025, 7, 1))
    assert numbers("Thông tư", date(2025, 8, 5)) == {"15/2025/TT-BNV"}


def test_a_document_is_found_by_number_and_by_name() -> None:
    law = load_law()
    by_number = law.find("39/2013/QH13")
    assert by_number is not None
    assert by_number.signed == date(2013, 11, 16)
    assert law.find("Luật Thi đua, khen thưởng năm 2022") is law.find("06/2022/qh15")
    assert law.find("34 - CT/TW") is law.find("Chỉ thị số 34-CT/TW")
    assert law.find("99/2099/QH99") is None


def test_a_wrong_title_is_seen() -> None:
    directive = load_law().find("34-CT/TW")
    assert directive is not None
    assert directive.titled("về tiếp tục đổi mới công tác thi đua,  khen thưởng")
    assert directive.titled("Tiếp tục đổi mới công tác thi đua, khen thưởng")
    assert not directive.titled("về đổi mới công tác thi đua, khen thưởng")
    assert not directive.in_force(date(2025, 1, 1))


def test_a_successor_is_named() -> None:
    law = load_law()
    old = law.find("98/2023/NĐ-CP")
    assert old is not None
    assert [act.number for act in law.successors(old, date(2025, 9, 1))] == ["152/2025/NĐ-CP"]
    assert law.successors(old, date(2024, 9, 1)) == ()


def test_an_office_table_is_read_strictly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TDKT_TABLES_DIR", str(tmp_path))
    own = tmp_path / "law.toml"
    own.write_text('[[act]]\nkind = "Luật"\nnumber = "1"\nissuer = "x"\ntitle = "y"\nfrom = "2020"\n', "utf-8")
    with pytest.raises(ManyFaults) as caught:
        load_law()
    told = str(caught.value)
    assert f"{own}, dòng 6 › act.1.from: Giá trị phải là ngày." in told
    assert "act.1.certainty: Thiếu giá trị bắt buộc." in told
