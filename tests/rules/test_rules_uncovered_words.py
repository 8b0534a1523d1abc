"""A warning on a body without a recipient quotes the plan's own words, never a list that stands nowhere."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from tdkt_tui.compliance.rules.recipient_lines import Lines
from tdkt_tui.compliance.rules.recipients import _missing, _of_its_units
from tdkt_tui.model.issuer import Recipient


@pytest.mark.parametrize(("body", "told"), [
    ("các sở, ban, ngành; UBND các xã, phường", "các sở”, “ngành; UBND các xã, phường"),
    ("các hội; ban", "các hội"),
    ("ban, các hội, đài", "các hội, đài"),
    ("các hội", "các hội"),
    ("Sở Văn hóa, Thể thao và Du lịch, Ban, Công ty Điện lực", "Sở Văn hóa, Thể thao và Du lịch”, “Công ty Điện lực"),
    ("Hội Người cao tuổi (xã, phường), Ban", "Hội Người cao tuổi (xã, phường)"),
])  # fmt: skip
def test_a_warning_quotes_the_plan(body: str, told: str) -> None:
    said = _missing(body, Lines([Recipient(name="Ban")]))
    assert said == told
    assert all(part in body for part in said.split("”, “"))


@pytest.mark.parametrize(("body", "lines", "reached"), [
    ("các sở, ban, ngành, đoàn thể tỉnh và UBND cấp huyện",
     ["Các sở, ban, ngành", "Các đoàn thể tỉnh", "UBND các huyện, thị xã, thành phố"], True),
    ("Đài truyền thanh huyện, xã", ["UBND các huyện, thành phố"], True),
    ("Phòng Nội vụ các huyện, thị xã và UBND cấp xã", ["Chủ tịch UBND các huyện, thị xã"], True),
    ("hệ thống đài truyền thanh cơ sở", ["UBND các xã, phường"], True),
    ("UBND cấp huyện, cấp xã", ["UBND các xã, phường, đặc khu"], False),
    ("Đài truyền thanh các huyện", ["Chủ tịch, các PCT UBND thành phố"], False),
    ("Hội Nông dân các huyện", ["UBND các huyện"], False),
    ("Đài Phát thanh - Truyền hình tỉnh", ["UBND các huyện"], False),
])  # fmt: skip
def test_a_committees_own_body_gets_the_plan_from_its_committee(body: str, lines: list[str], reached: bool) -> None:
    assert Lines(Recipient(name=line) for line in lines).reach(body) is reached


PROVINCE = ["Các sở, ban, ngành", "Các Ban Đảng, VP Tỉnh ủy", "Ủy ban MTTQ và các tổ chức CT-XH tỉnh",
            "UBND các huyện, TP", "VPĐP NTM tỉnh", "Hiệp hội DN tỉnh", "Báo và PTTH Sông Mẫu"]  # fmt: skip


@pytest.mark.parametrize("body", [
    "Sở Y tế", "mỗi sở", "Công an tỉnh, Bộ CHQS tỉnh", "đoàn thể cấp tỉnh", "Hội Nông dân tỉnh và Tỉnh đoàn",
    "mỗi huyện", "thành phố Sông Mẫu", "UBND các huyện", "thủ trưởng các sở, Chủ tịch UBND các huyện", "các phường",
    "Văn phòng Điều phối nông thôn mới tỉnh", "Ban Dân vận Tỉnh ủy", "doanh nghiệp, HTX", "Cục Thuế",
    "Đài Phát thanh - Truyền hình tỉnh; Báo Sông Mẫu", "Tiểu ban Nội dung", "Hội đồng TĐKT tỉnh", "Văn phòng UBND tỉnh",
    "Sở Văn hóa, Thể thao và Du lịch", "Trưởng các khối thi đua", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
])  # fmt: skip
def test_a_line_for_a_kind_reaches_each_body_of_it(body: str) -> None:
    assert Lines(Recipient(name=line) for line in PROVINCE).reach(body)


@pytest.mark.parametrize(("body", "lines"), [
    ("Báo Sông Mẫu", PROVINCE[3:6]), ("Công ty Điện lực", PROVINCE[:5]), ("Ban Dân vận Tỉnh ủy", PROVINCE[:1]),
    ("Sở Y tế", ["Sở Nội vụ", "Ban Thi đua - Khen thưởng"]), ("Tỉnh đoàn", PROVINCE[:2]),
    ("Sở Y tế, Công an tỉnh, Công ty Sông Mẫu", PROVINCE[:5]), ("UBND các huyện", ["UBND các xã, phường"]),
    ("Đài Phát thanh và Truyền hình tỉnh", ["Đài truyền thanh cấp huyện"]),
])  # fmt: skip
def test_what_no_line_is_for_is_missing(body: str, lines: list[str]) -> None:
    assert not Lines(Recipient(name=line) for line in lines).reach(body)


@pytest.mark.parametrize(("body", "lines", "reached"), [
    ("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", ["Các sở, ban, ngành, đoàn thể tỉnh"], True),
    ("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", ["Các sở, ban, ngành tỉnh"], False),
    ("các đơn vị trong cùng Khối thi đua", ["Các sở, ban, ngành tỉnh"], True),
    ("mỗi cụm", ["Các sở, ban, ngành tỉnh"], True),
    ("từng khối thi đua", ["Các sở, ban, ngành tỉnh"], True),
    ("tỉnh", ["Các sở, ban, ngành tỉnh"], True),
    ("Chủ tịch UBND xã", ["UBND các xã, phường"], True),
    ("Chủ tịch UBND phường, xã", ["UBND các xã, phường"], True),
    ("Chủ tịch UBND xã", ["Các sở, ban, ngành tỉnh"], False),
    ("các hợp tác xã", ["Các doanh nghiệp, HTX"], True),
    ("các hợp tác xã", ["UBND các xã, phường"], True),
    ("cơ quan Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", ["UBMTTQ tỉnh và các tổ chức CT-XH"], True),
    ("Mặt trận", ["Các sở, ban, ngành, đoàn thể tỉnh"], True),
    ("sở, ban, ngành, hội, đoàn thể", ["Các sở, ban, ngành, hội, đoàn thể tỉnh"], True),
])  # fmt: skip
def test_the_front_is_among_the_unions_and_blocs_are_of_the_units(body: str, lines: list[str], reached: bool) -> None:
    assert Lines(Recipient(name=line) for line in lines).reach(body) is reached


@pytest.mark.parametrize("line", ["Thành viên Hội đồng TĐKT tỉnh", "Các thành viên Hội đồng Thi đua - Khen thưởng tỉnh",
                                  "Các đ/c: Thành viên Hội đồng TĐ-KT tỉnh"])  # fmt: skip
@pytest.mark.parametrize("body", ["các thành viên Hội đồng Thi đua - Khen thưởng tỉnh", "thành viên Hội đồng TĐKT tỉnh",
                                  "Các đồng chí thành viên Hội đồng TĐ-KT tỉnh"])  # fmt: skip
def test_a_council_is_one_however_it_is_shortened(line: str, body: str) -> None:
    assert Lines([Recipient(name=line)]).reach(body)


@pytest.mark.parametrize("body", [
    "các trường", "doanh nghiệp",
    "các trường trực thuộc tỉnh", "Cơ quan chủ trì", "đơn vị trình khen thưởng", "thôn, bản, tổ dân phố",
    "Trưởng Tiểu ban Nội dung", "Ban Tuyên giáo Tỉnh ủy", "các đơn vị tại điểm 4.1", "các đơn vị được phân bổ",
    "thủ trưởng cơ quan, đơn vị, Chủ tịch UBND xã, phường", "đơn vị Nhóm 2, Nhóm 3", "78 xã, phường",
    "các địa phương có đông đồng bào Khmer (thị xã Sông Mẫu, Trần Đề, Long Phú)", "trường học, trạm y tế",
    "Thủ trưởng đơn vị cơ sở", "Đoàn kiểm tra của Hội đồng", "doanh nghiệp trực thuộc sở",
    "các cơ quan còn lại", "các trường, bệnh viện, trung tâm trực thuộc",
])  # fmt: skip
def test_whoever_it_is_and_those_who_get_no_paper_need_no_line(body: str) -> None:
    lines = ["TT/TU, TT/HĐND tỉnh", "Các sở, ban, ngành tỉnh", "UBND các huyện, thành phố"]
    assert Lines(Recipient(name=line) for line in lines).reach(body)


@pytest.mark.parametrize("body", ["Phòng Văn hóa - Xã hội", "Phòng Giáo dục và Đào tạo, các trường thuộc huyện"])
def test_a_units_own_room_gets_the_units_paper_and_not_the_provinces(body: str) -> None:
    lines = Lines([Recipient(name="Các sở, ban, ngành tỉnh")])
    assert lines.reach(body, of_province=True)
    assert not lines.reach(body)


@pytest.mark.parametrize(("body", "theirs"), [
    ("04 đơn vị điểm", True), ("người đứng đầu các đơn vị còn lại", True), ("Thủ trưởng đơn vị", True),
    ("cấp cơ sở", True), ("các đơn vị cấp cơ sở", True), ("cấp huyện", False), ("04 hội đặc thù", False),
    ("người đứng đầu doanh nghiệp", False),
])  # fmt: skip
def test_words_for_the_units_of_the_plan_name_no_body(body: str, theirs: bool) -> None:
    plan: Any = SimpleNamespace(level=[SimpleNamespace(label="cấp cơ sở")])
    assert _of_its_units(body, plan) is theirs


@pytest.mark.parametrize(("body", "line", "reached"), [
    ("Đảng ủy các xã, phường", "Đảng ủy, UBND các xã, phường", True),
    ("Đảng ủy các xã, phường", "Đảng ủy, HĐND và UBND các xã, phường", True),
    ("HĐND các xã, phường", "Đảng ủy, UBND các xã, phường", False),
])  # fmt: skip
def test_bodies_of_the_same_units_may_be_said_in_a_row(body: str, line: str, reached: bool) -> None:
    assert Lines([Recipient(name=line)]).reach(body) is reached
