"""A district's or commune's name: by its kind, with its capitals, wherever the profile has it."""

from __future__ import annotations

import unicodedata

import pytest

from tdkt_tui.model.unit_names import inside, of_another_kind, unit_called

DISTRICT = {"unit.category": "huyện", "conference.form": "dai-hoi", "document.title": None}


def named(findings):
    return [(finding.rule, finding.field, finding.fix) for finding in findings if finding.rule.startswith("unit.name")]


@pytest.mark.parametrize(("typed", "category", "name"), [
    ("Quế Võ", "huyện", "Huyện Quế Võ"), ("HUYỆN QUẾ VÕ", "huyện", "Huyện Quế Võ"),
    ("huyện quế võ", "huyện", "Huyện Quế Võ"), (unicodedata.normalize("NFD", "quế võ"), "huyện", "Huyện Quế Võ"),
    ("Huyện quế Võ", "huyện", "Huyện Quế Võ"), ("UBND huyện Quế Võ", "huyện", "Huyện Quế Võ"),
    ("Thị Xã TỪ SƠN", "thị xã", "Thị xã Từ Sơn"), ("TP.Bắc Giang", "thành phố", "Thành phố Bắc Giang"),
    ("tx Từ Sơn", "thị xã", "Thị xã Từ Sơn"), ("CƯ M'GAR", "xã", "Xã Cư M'gar"),
    ("TÂN PHÚ II", "xã", "Xã Tân Phú II"), ("1", "phường", "Phường 1"), ("Phú Quốc", "đặc khu", "Đặc khu Phú Quốc"),
    ("HUYỆN ĐẢO CỒN CỎ", "huyện", "Huyện đảo Cồn Cỏ"), ("huyện Đảo Cồn Cỏ", "huyện", "Huyện đảo Cồn Cỏ"),
    ("Xã đảo Thạnh An", "xã", "Xã đảo Thạnh An"),
])  # fmt: skip
def test_a_name_is_put_into_its_form(typed: str, category: str, name: str) -> None:
    assert unit_called(typed, category) == name == unit_called(name, category)
    assert of_another_kind(name, category) == ""


@pytest.mark.parametrize(("typed", "category"), [
    ("Sở Nội vụ", "sở"), ("LIÊN ĐOÀN", "đoàn thể"), ("Xã Ea H'leo", "xã"), ("Thành phố Hải Phòng", "tỉnh"),
    ("Thị trấn Nông trường Mộc Châu", "thị trấn"), ("", "xã"), ("Quận 1", "quận"),
])  # fmt: skip
def test_what_is_right_or_no_area_stays(typed: str, category: str) -> None:
    assert (unit_called(typed, category), of_another_kind(typed, category)) == (typed, "")


@pytest.mark.parametrize(("typed", "right"), [
    ("Thị xã Quế Võ", "Huyện Quế Võ"), ("Hội An", "Huyện Hội An"), ("Sở Nội vụ", "Huyện Sở Nội vụ"),
])  # fmt: skip
def test_what_may_be_another_unit_is_told_and_left(found, typed: str, right: str) -> None:
    assert unit_called(typed, "huyện") == typed
    fix = f"ghi “{right}”, hoặc sửa loại đơn vị (unit.category) cho đúng tên"
    assert named(found({**DISTRICT, "unit.name": typed})) == [("unit.name", "unit.name", fix)]


@pytest.mark.parametrize("typed", ["Quế Võ", "HUYỆN QUẾ VÕ", "huyện quế võ", "quế Võ"])
def test_a_check_tells_the_name_and_each_place_that_has_it(found, typed: str) -> None:
    told = named(found({
        **DISTRICT, "unit.name": typed, "unit.area": "quế Võ", "issuer.name": f"Ủy ban nhân dân {typed}",
        "issuer.called": "UBND HUYỆN QUẾ VÕ",
    }))  # fmt: skip
    assert [field for _, field, _ in told] == ["unit.name", "unit.area", "issuer.name", "issuer.called"]
    assert told[0][2].startswith("ghi “Huyện Quế Võ”;")
    assert [fix for _, _, fix in told[1:]] == [
        "ghi “huyện Quế Võ”", "ghi “Ủy ban nhân dân huyện Quế Võ”", "ghi “UBND huyện Quế Võ”"]  # fmt: skip


def test_a_mended_name_leaves_no_derived_one_unsaid(found) -> None:
    right = {"unit.name": "Huyện Quế Võ", "unit.area": "huyện Quế Võ", "issuer.name": "Ủy ban nhân dân huyện Quế Võ"}
    assert named(found({**DISTRICT, **right, "issuer.called": "UBND Huyện Quế Võ"})) == []
    told = named(found({**DISTRICT, **right, "issuer.called": "UBND quế Võ"}))
    assert told == [("unit.named", "issuer.called", "ghi “UBND huyện Quế Võ”")]


def test_another_unit_in_a_text_is_none_of_ours() -> None:
    for text in ("Hội đồng nhân dân huyện quế võ", "UBND tỉnh Bắc Ninh", "tỉnh Bắc Ninh", ""):
        assert inside(text, "Huyện Quế Võ", "huyện") == text
