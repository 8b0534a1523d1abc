"""A plan of another habit than the shipped ones, made up: numbers for Roman parts, committees, joint meetings."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import Reading, read_issued
from tdkt_tui.workflow.scaffold import NewProvince, make_from

TEXT = """\
UBND TỈNH VĨNH HẢI
Số: 88/KH-UBND
Vĩnh Hải, ngày 05 tháng 03 năm 2027
KẾ HOẠCH
Tổ chức Hội nghị điển hình tiên tiến tỉnh Vĩnh Hải giai đoạn 2022 - 2027
Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;
Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14/6/2025 của Chính phủ;
Ủy ban nhân dân tỉnh Vĩnh Hải xây dựng kế hoạch như sau:
1. MỤC ĐÍCH
1.1. Đánh giá kết quả phong trào thi đua.
2. NỘI DUNG
2.1. Hình thức, thời gian tổ chức hội nghị
a) Đối với các xã, phường, đặc khu:
- Hình thức: “Hội nghị biểu dương gương sáng quê hương”.
- Thời gian: từ ngày 01/6/2027 đến ngày 30/6/2027; thời gian tổ chức 01 ngày.
- Số lượng: không quá 200 đại biểu.
b) Đối với các sở, ban, ngành:
- Hình thức: “Hội nghị điển hình tiên tiến”.
- Thời gian: hoàn thành trước ngày 15/8/2027.
c) Các trường phổ thông, trạm y tế tổ chức chung một hội nghị với xã, do Ủy ban nhân dân xã chủ trì.
2.2. Giới thiệu điển hình
Mỗi xã, phường giới thiệu không quá 03 cá nhân điển hình, gửi Sở Nội vụ trước ngày 01/7/2027.
Sở Nội vụ chủ trì thẩm định điển hình, trình UBND tỉnh trước ngày 20/8/2027.
2.3. Nội dung báo cáo sơ kết gồm:
- Kết quả phong trào thi đua;
- Tồn tại, nguyên nhân;
- Phương hướng, nhiệm vụ.
2.4. Thành lập Ban Tổ chức Hội nghị gồm các thành viên sau:
- Phó Chủ tịch UBND tỉnh: Trưởng ban;
- Giám đốc Sở Nội vụ: Phó Trưởng ban thường trực;
- Giám đốc Sở Tài chính: thành viên;
- Bà Nguyễn Thị Không Tên.
2.5. Kinh phí tổ chức do ngân sách tỉnh bảo đảm.
3. TỔ CHỨC THỰC HIỆN
3.1. Sở Nội vụ hướng dẫn, kiểm tra việc thực hiện Kế hoạch này.
3.2. Sở Tài chính phối hợp với Sở Nội vụ cân đối kinh phí, trình UBND tỉnh phê duyệt.
3.3. Ủy ban nhân dân các xã, phường, đặc khu xây dựng kế hoạch và tổ chức hội nghị cấp mình./.
Nơi nhận:
- Thường trực Tỉnh ủy;
- Các sở, ban, ngành;
- UBND các xã, phường, đặc khu;
- Lưu: VT, NC.
TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Trần Văn Thí Dụ
"""


@pytest.fixture(scope="module")
def reading(tmp_path_factory: pytest.TempPathFactory) -> Reading:
    path = tmp_path_factory.mktemp("ke-hoach") / "a.txt"
    path.write_text(TEXT, "utf8")
    return read_issued(path)


def values(reading: Reading, table: str, *keys: str) -> list[Any]:
    return [tuple(item.values.get(key) for key in keys) for item in reading.of(table)]


def test_levels_times_and_sizes(reading: Reading) -> None:
    assert values(reading, "level", "units", "clause") == [
        (["xã", "phường", "đặc khu"], "2.1.a"), (["sở", "ban", "ngành"], "2.1.b")]  # fmt: skip
    first, second = (item.values for item in reading.of("level"))
    assert first["window"] == {"since": date(2027, 6, 1), "until": date(2027, 6, 30)}
    assert first["size"]["caps"][0]["at_most"] == 200
    assert second["window"] == {"before": date(2027, 8, 15)}


def test_what_the_shipped_plans_do_not_have(reading: Reading) -> None:
    assert values(reading, "jointly", "units", "organiser") == [
        (["trường phổ thông", "trạm y tế"], "Ủy ban nhân dân xã")]  # fmt: skip
    ((name, members, clause),) = values(reading, "committee", "name", "members", "clause")
    assert (name, clause) == ("Ban Tổ chức Hội nghị", "2.4")
    assert [(member["post"], member["role"]) for member in members] == [
        ("Phó Chủ tịch UBND tỉnh", "Trưởng ban"), ("Giám đốc Sở Nội vụ", "Phó Trưởng ban thường trực"),
        ("Giám đốc Sở Tài chính", "Thành viên")]  # fmt: skip
    ((of, items),) = values(reading, "outline", "of", "items")
    assert of == "periodic-report"
    assert [item["title"] for item in items] == ["Kết quả phong trào thi đua", "Tồn tại, nguyên nhân",
                                                 "Phương hướng, nhiệm vụ"]  # fmt: skip
    assert values(reading, "budget", "source", "clause") == [("ngân sách tỉnh", "2.5")]
    introduced, put = reading.of("nomination")
    assert introduced.values["at_most"] == 3
    assert put.values["who"] == ["Sở Nội vụ"]
    assert put.values["window"] == {"before": date(2027, 8, 20)}


def test_recipients_say_whom_they_stand_for(reading: Reading) -> None:
    covers = dict(values(reading, "recipient", "name", "covers"))
    assert covers["Thường trực Tỉnh ủy"] is None
    assert covers["Các sở, ban, ngành"] == ["Sở Nội vụ", "Sở Tài chính", "sở", "ban", "ngành"]
    assert covers["UBND các xã, phường, đặc khu"][-3:] == ["xã", "phường", "đặc khu"]


def test_whom_a_line_stands_for_is_left_open_where_the_plan_does_not_say(tmp_path: Path) -> None:
    lines = ["Hội đồng Thi đua - Khen thưởng Trung ương", "Thành viên các Cụm, Khối thi đua thuộc tỉnh",
             "Chủ tịch, các PCT UBND tỉnh", "LĐ Văn phòng UBND tỉnh", "Văn phòng Tỉnh ủy", "Các tổ chức hội cấp tỉnh",
             "VKSND, TAND tỉnh"]  # fmt: skip
    task = "3.4. Các cơ quan, tổ chức thực hiện Kế hoạch này."
    more = "\n".join([task, "Nơi nhận:", *(f"- {line};" for line in lines)])
    (tmp_path / "a.txt").write_text(TEXT.replace("Nơi nhận:", more), "utf8")
    covers = dict(values(read_issued(tmp_path / "a.txt"), "recipient", "name", "covers"))
    assert [line for line in lines if covers[line]] == lines[-2:]
    assert all(covers[line] == ["các cơ quan, tổ chức"] for line in lines[-2:])


def test_every_proposal_waits_to_be_confirmed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf8")
    made = make_from(NewProvince("vinh_hai", date(2027, 1, 5), out=tmp_path), tmp_path / "a.txt")
    (plan,) = made.folder.glob("plan*.toml")
    text = plan.read_text("utf8")
    for table in ("level", "jointly", "committee", "outline", "nomination", "task", "recipient"):
        heads = [line for line in text.splitlines() if line.startswith(f"[[{table}]]")]
        assert heads, table
        assert all("CHƯA XÁC NHẬN: " in line for line in heads), table
    assert "[budget]  # CHƯA XÁC NHẬN" in text
    assert "Không Tên" not in text.partition("CHƯA HIỂU")[0]
