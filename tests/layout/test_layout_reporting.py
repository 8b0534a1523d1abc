"""A finding says what stands, what is allowed, where, by which clause, and what to do."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from estranging.stranger import Stranger
from estranging.ways import WAYS
from lxml import etree

from tdkt_tui.compliance.layout import check_document
from tdkt_tui.compliance.layout.reporting import Departure, findings
from tdkt_tui.model.finding import Severity
from tdkt_tui.regulations import REGULATION_IDS, load

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def w(name: str) -> str:
    return f"{{{W}}}{name}"


def test_what_a_finding_says(sample: Any) -> None:
    made = sample()
    made.style("quoc-hieu").find(w("rPr")).find(w("sz")).set(w("val"), "22")
    finding = next(one for one in made.check() if one.rule == "nd30_2020.quoc-hieu.size")
    assert finding.message == "Cỡ chữ của Quốc hiệu: đang là 11 pt, quy định từ 12 đến 13 pt."
    assert finding.citation == "NĐ 30/2020, PL I, II.1.a"
    assert finding.place == "đoạn 4 (bảng 1, hàng 1, ô 2)"
    assert finding.fix == "sửa đoạn kiểu “Quốc hiệu”: từ 12 đến 13 pt"


def test_a_place_in_a_header_names_the_header(sample: Any) -> None:
    made = sample()
    made.style("so-trang").find(w("rPr")).find(w("sz")).set(w("val"), "20")
    assert [finding.place for finding in made.check()] == ["đoạn 1 của đầu trang"]


def test_the_same_departure_is_told_once_with_all_its_places(sample: Any) -> None:
    made = sample()
    made.style("noi-dung").find(w("pPr")).find(w("jc")).set(w("val"), "left")
    found = made.check()
    assert len(found) == 1
    numbers = [made.number(node) for node in made.nodes("noi-dung")]
    assert found[0].place == f"đoạn {numbers[0]}"
    assert f"Còn ở {len(numbers) - 1} chỗ khác: đoạn {numbers[1]}; đoạn {numbers[2]}" in found[0].message


def test_for_who_is_not_bound_every_departure_is_a_note(sample: Any) -> None:
    made = sample()
    made.say("so-ky-hieu", "Số 5")
    assert {finding.severity for finding in made.check(binding=False)} == {Severity.NOTE}
    assert Severity.ERROR in {finding.severity for finding in made.check()}


def test_errors_come_before_notes(sample: Any) -> None:
    made = sample()
    made.node("ten-loai").addprevious(etree.Element(w("p")))
    made.say("noi-dung", "Các đơn vị thực hiện.", -1)
    assert [finding.severity for finding in made.check()] == [Severity.ERROR, Severity.NOTE]


def test_the_name_of_the_signer_is_not_repeated(sample: Any) -> None:
    made = sample()
    made.say("ho-ten-nguoi-ky", "TS. Tạ Thị Sơn")
    finding = next(one for one in made.check() if one.rule.endswith("titles"))
    assert "Sơn" not in finding.message
    assert "“TS.”" in finding.message


def test_a_path_is_read_as_the_bytes_are(sample: Any, tmp_path: Path) -> None:
    made = sample()
    path = tmp_path / "ke-hoach.docx"
    path.write_bytes(made.bytes())
    assert check_document(path, load("nd30_2020")) == []
    assert check_document(str(path), load("nd30_2020")) == []


def test_a_document_of_2019_under_the_decree_is_told_the_differences(sample: Any) -> None:
    made = sample("tt01_2011")
    made.regulation = load("nd30_2020")
    assert {finding.rule.removeprefix("nd30_2020.") for finding in made.check()} == {
        "can-cu.italic",
        "can-cu.ending-last",
        "so-trang.place",
    }


def test_an_empty_paragraph_is_pardoned_where_word_needs_one(sample: Any) -> None:
    made = sample()
    cell = next(made.document.iter(w("tbl")))
    low = etree.fromstring(f'<w:p xmlns:w="{W}"><w:pPr><w:spacing w:line="20" w:lineRule="exact"/></w:pPr></w:p>')
    cell.addnext(low)
    assert made.check() == []


def test_kinds_need_their_own_components(sample: Any) -> None:
    made = sample(kind="letter")
    made.node("kinh-gui").getparent().remove(made.node("kinh-gui"))
    assert [finding.rule for finding in made.check()] == ["nd30_2020.kinh-gui.present"]


@pytest.mark.parametrize("regulation_id", REGULATION_IDS)
def test_every_rule_speaks_vietnamese(regulation_id: str) -> None:
    """No code of ours (named, letter, left, upper …) stands in what a person reads."""
    regulation = load(regulation_id)
    departures = [Departure(rule, "đoạn 1", "không có") for rule in regulation.rules]
    ours = re.compile(
        r"\b(named|letter|annex|left|right|center|both|none|upper|mixed|portrait|landscape|arabic|true|false|header|footer|top|"
        r"bottom|default|first|even|regular|exact|[a-z]+(-[a-z]+)+)\b"
    )
    said = [text for one in findings(departures, regulation, binding=True) for text in (one.message, one.fix)]
    assert len(said) > 200
    assert [text for text in said if ours.search(text)] == []


def test_a_missing_component_is_told_as_missing(sample: Any) -> None:
    made = sample()
    made.say("so-ky-hieu", "")
    finding = next(one for one in made.check() if one.rule == "nd30_2020.so-ky-hieu.present")
    assert finding.message == "Thiếu số, ký hiệu."
    assert finding.fix == "thêm số, ký hiệu"


def test_what_was_told_by_its_place_alone_says_so(sample: Any) -> None:
    made = sample(kind="letter")
    made.say("trich-yeu-cong-van", "Giới thiệu điển hình tiên tiến")
    file = Stranger(made.bytes())
    WAYS["flattened"](file)
    for data, guessed in ((made.bytes(), False), (file.bytes(), True)):
        finding = next(
            one for one in check_document(data, made.regulation) if one.rule.endswith("trich-yeu-cong-van.pattern")
        )
        assert finding.as_dict()["guessed"] is guessed
        assert finding.message.endswith("(nhận ra theo vị trí).") is guessed
        assert finding.severity is Severity.ERROR
