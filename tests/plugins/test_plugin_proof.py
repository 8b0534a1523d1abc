"""``tdkt plugin proof``: what a plan prints is read by whose pages it is on; what is wrong is asked again at once."""

from __future__ import annotations

import re
import shutil
import tomllib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tdkt_tui.cli.proofing.screens import laid
from tdkt_tui.model.level import Level
from tdkt_tui.workflow.confirming.original import Paragraph
from tdkt_tui.workflow.proofing import Line, Part
from tdkt_tui.workflow.proofing.beside import beside, brief
from tdkt_tui.workflow.proofing.lines import lines_of
from tdkt_tui.workflow.proofing.printed import Printed
from tdkt_tui.workflow.proofing.reach import whose
from tdkt_tui.workflow.proofing.record import read_of, unread, write_read
from tdkt_tui.workflow.proofing.rows import Row, rows_of
from tdkt_tui.workflow.proofing.sources import Source
from tdkt_tui.workflow.proofing.sure import is_sure
from tdkt_tui.workflow.reaching.sample_units import SampleUnit

PLAN = """\
ỦY BAN NHÂN DÂN TỈNH MẪU SƠN
Số: 57/KH-UBND
Mẫu Sơn, ngày 10 tháng 02 năm 2026
KẾ HOẠCH
Tổ chức Hội nghị điển hình tiên tiến các cấp năm 2026
I. NỘI DUNG
1. Hình thức, thời gian tổ chức hội nghị các cấp
a) Đối với các xã, phường:
- Hình thức: “Hội nghị biểu dương người tốt, việc tốt”.
- Thời gian hoàn thành: trong quý II năm 2026. Thời gian tổ chức: ½ ngày.
b) Đối với các sở, ban, ngành:
- Hình thức: “Hội nghị điển hình tiên tiến”.
- Thời gian hoàn thành: trong quý III năm 2026. Thời gian tổ chức: 01 ngày.
II. TỔ CHỨC THỰC HIỆN
1. Các xã, phường giới thiệu 01 tập thể và 02 cá nhân về Sở Nội vụ trước ngày 20 tháng 5 năm 2026.
2. Các cơ quan, đơn vị, địa phương báo cáo kết quả về Sở Nội vụ trước ngày 15 tháng 10 năm 2026.
3. Báo Mẫu Sơn mở chuyên mục tuyên truyền điển hình tiên tiến./.
Nơi nhận:
- Sở Nội vụ;
- Các xã, phường;
- Lưu: VT, NC.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn Mẫu
"""


@pytest.fixture(scope="module")
def made(confirmed: Callable[[str, str, str], Path]) -> Path:
    """Return the folder of a province whose plan was read and taken for right as it was."""
    return confirmed("mau_son", "Mẫu Sơn", PLAN)


@pytest.fixture
def proofed(made: Path, dropin: Any) -> tuple[Any, Path]:
    """Return the command line over a copy of it, and the plan's file."""
    shutil.copytree(made, dropin.folder / "mau_son")
    (plan,) = (dropin.folder / "mau_son").glob("plan*.toml")
    return dropin, plan


def whole(dropin: Any, answers: str = "") -> Any:
    """Return the run that asks what was confirmed too, and of what it tells only that."""
    ran = dropin.tdkt("plugin", "proof", "mau_son", answers=f"n\n{answers}")
    return replace(ran, err=ran.err.partition("> n\n")[2])


def parts(out: str) -> dict[str, str]:
    """Return the rows under each heading, as one text."""
    found: dict[str, str] = {}
    heading = ""
    for row in out.splitlines():
        if row and not row.startswith(" ") and not row[:1].isdecimal():
            heading = row
        else:
            found[heading] = f"{found.get(heading, '')} {row.strip()}"
    return found


def test_lines_stand_under_those_whose_pages_have_them(proofed: tuple[Any, Path]) -> None:
    dropin, _ = proofed
    told = parts(dropin.tdkt("plugin", "proof", "mau_son", "--list").out)
    assert "trước ngày 15/10/2026" in told["MỌI ĐƠN VỊ"]
    assert "[II.1] 01 tập thể, 02 cá nhân" in told["CÁC XÃ, PHƯỜNG"]
    assert "quý II năm 2026" in told["CÁC XÃ, PHƯỜNG"]
    assert "quý III năm 2026" in told["CÁC SỞ, BAN, NGÀNH"]
    assert "Báo Mẫu Sơn" in told["Chỉ in ở trang của chính cơ quan ấy, khi cơ quan ấy lập hồ sơ:"]


def test_what_was_read_is_not_asked_again_and_what_changes_is(proofed: tuple[Any, Path]) -> None:
    dropin, plan = proofed
    assert dropin.tdkt("plugin", "check", "mau_son", "--strict").code == 1
    ran = dropin.tdkt("plugin", "check", "mau_son")
    (row,) = (row for row in ran.out.splitlines() if "Trang in đã có người đọc soát" in row)
    assert row.startswith("CẦN LÀM")
    assert "dòng chưa đọc: tdkt plugin proof mau_son" in row
    assert (ran.code, "Chưa phát hành được" in ran.out) == (0, True)
    ran = dropin.tdkt("plugin", "proof", "mau_son", answers="\n" * 9)
    assert "Đã đọc soát hết." in ran.out
    ran = dropin.tdkt("plugin", "check", "mau_son")
    assert "ĐẠT       Trang in đã có người đọc soát" in ran.out
    assert "Chưa phát hành được" not in ran.out
    assert "plugin proof" not in dropin.tdkt("plugin", "check", "mau_son", "--strict").out
    text = plan.read_text("utf8")
    plan.write_text(text.replace("2026-10-15", "2026-10-16"), "utf8")
    ran = dropin.tdkt("plugin", "proof", "mau_son")
    assert "01 dòng chưa đọc" in ran.err
    assert "16/10/2026" in ran.err
    assert "15/10/2026" in ran.err  # of the original, which says another day
    assert "Còn dòng chưa đọc" in ran.out


def test_a_wrong_line_asks_its_fact_again_beside_the_original(proofed: tuple[Any, Path]) -> None:
    dropin, plan = proofed
    before = plan.read_text("utf8")
    at = number_of(whole(dropin).err, "15/10/2026")
    ran = whole(dropin, f"{at}\nx\nc\n" + "\n" * 9)
    assert "mục II.2" in ran.err
    assert "15/10/2026" in ran.err
    after = plan.read_text("utf8")
    assert "2026-10-15" in before
    assert "2026-10-15" not in after
    assert f"Không còn in ở trang mọi đơn vị:\n  - dòng {at}\n" in ran.err
    assert "Đã đọc soát hết." in ran.out


def test_other_lines_of_the_screen_stay_to_be_asked(proofed: tuple[Any, Path]) -> None:
    dropin, plan = proofed
    at = number_of(whole(dropin).err, "15/10/2026")
    ran = whole(dropin, f"{at}\nx\nc\nq\n")
    assert not plan.with_name(f"{plan.stem}.doc-soat.txt").exists()
    assert ran.err.count("[II.1] 01 tập thể, 02 cá nhân") == 1
    others = ran.err.rpartition("Enter đúng cả")[2].partition(" · ")[0]
    assert others.strip()
    assert at not in others.replace("–", " ").replace(",", " ").split()


def test_the_last_mend_is_taken_back_by_one_key(proofed: tuple[Any, Path]) -> None:
    dropin, plan = proofed
    before = plan.read_text("utf8")
    at = number_of(whole(dropin).err, "15/10/2026")
    ran = whole(dropin, f"{at}\nx\nc\nl\nb\nq\n")
    assert "Lần sửa vừa rồi: “" in ran.err
    assert "ngày 15 tháng 10" in ran.err.partition("Lần sửa vừa rồi")[2].partition("Enter bỏ")[0]
    assert "Chưa bỏ gì" in ran.err
    assert plan.read_text("utf8") != before
    plan.write_text(before, "utf8")
    ran = whole(dropin, f"{at}\nx\nc\nl\n\nq\n")
    assert "Đã bỏ lần sửa vừa rồi" in ran.err
    assert plan.read_text("utf8") == before
    back = ran.err.partition("Đã bỏ lần sửa vừa rồi")[2]
    assert re.search(rf"MỌI ĐƠN VỊ\n[\d, –]*{at}\. \(lời như trên\)\n", back)


def test_of_several_wrong_lines_each_asks_its_own_fact(proofed: tuple[Any, Path]) -> None:
    dropin, plan = proofed
    told = whole(dropin).err
    first, second = number_of(told, "15/10/2026"), number_of(told, "Báo Mẫu Sơn")
    whole(dropin, f"{first} {second}\nx\nc\nx\nc\nq\n")
    after = plan.read_text("utf8")
    assert "2026-10-15" not in after
    assert 'body = "Báo Mẫu Sơn"' not in after
    assert 'body = "các xã, phường"' in after


def test_a_fact_that_stays_as_it_is_leaves_its_line_to_be_asked(proofed: tuple[Any, Path]) -> None:
    dropin, plan = proofed
    before = plan.read_text("utf8")
    at = number_of(dropin.tdkt("plugin", "proof", "mau_son").err, "Báo Mẫu Sơn")
    ran = dropin.tdkt("plugin", "proof", "mau_son", answers=f"{at}\n" + "\n" * 9)
    assert "Dữ kiện không đổi" in " ".join(ran.err.split())
    assert plan.read_text("utf8") == before
    assert "Còn dòng chưa đọc" in ran.out
    assert "01 dòng chưa đọc" in dropin.tdkt("plugin", "proof", "mau_son").err


def test_what_no_page_has_is_told_as_not_understood(proofed: tuple[Any, Path]) -> None:
    dropin, plan = proofed
    before = plan.read_text("utf8")
    ran = dropin.tdkt("plugin", "proof", "mau_son", answers="+\nII.3\nb\nq\n")
    assert "Báo Mẫu Sơn mở chuyên mục" in " ".join(ran.err.split())
    assert "Chưa ghi gì của đoạn này" in ran.err
    assert plan.read_text("utf8") == before, "put off, it leaves nothing open that was not before"
    ran = dropin.tdkt("plugin", "proof", "mau_son", answers="+\nX.9\nq\n")
    assert "không có mục “X.9”" in ran.err


@pytest.mark.parametrize(("words", "typed", "key"), [
    ("15/10/2026", "các sở, ban, ngành", "các sở, ban, ngành"),
    ("01 tập thể, 02", "*", '"các cơ quan, đơn vị, địa phương"'),
    ("Giữ gìn", "các xã, phường", 'levels = ["xa-phuong"]'),
    ("Giữ gìn", "Sở Y tế", 'who = ["Sở Y tế"]'),
])  # fmt: skip
def test_whom_a_line_binds_is_typed_behind_its_number(
    proofed: tuple[Any, Path], words: str, typed: str, key: str
) -> None:
    dropin, plan = proofed
    kept = '[[provision]]\nwords = "Giữ gìn trật tự tại hội nghị"\nlevels = ["so-ban-nganh"]\nclause = "II.2"\n'
    plan.write_text(f"{plan.read_text('utf8').rstrip()}\n\n{kept}", "utf8")
    before = plan.read_text("utf8")
    told = whole(dropin, "\n" * 9)
    at = number_of(told.err, words)
    screens = told.err.partition(words)[0].count("Enter đúng cả")
    plan.with_name(f"{plan.stem}.doc-soat.txt").unlink()
    ran = whole(dropin, "\n" * screens + f"{at} {typed}\nq\n")
    after = plan.read_text("utf8")
    assert "Sửa: nay là của" in ran.err
    new = [row for row in after.splitlines() if row not in before.splitlines()] or [key]
    assert [key in row for row in new] == [True]
    assert after.count(key) == before.count(key) + 1


@pytest.mark.parametrize("slip", ["x", "sửa", "Sai", "thôi", "các xã; bỏ", "nhầm to"])
def test_a_slip_behind_a_number_names_no_unit(proofed: tuple[Any, Path], slip: str) -> None:
    dropin, plan = proofed
    before = plan.read_text("utf8")
    ran = dropin.tdkt("plugin", "proof", "mau_son", answers=f"1 {slip}\n")
    assert "số: sửa · số kèm tên: đổi ai" in ran.err
    assert "không dùng được" in ran.err
    assert plan.read_text("utf8") == before


@pytest.mark.parametrize(("typed", "told"), [("", "mọi đơn vị"), ("các xã, phường", "các xã, phường")])
def test_what_no_page_has_is_printed_in_its_words_by_enter(proofed: tuple[Any, Path], typed: str, told: str) -> None:
    dropin, plan = proofed
    words = plan.with_name(f"{plan.stem}.ban-goc.txt")
    row = "dòng 98\tII.4\tViệc lựa chọn điển hình phải công khai, đúng tiêu chuẩn"
    words.write_text(f"{words.read_text('utf8')}{row}\n", "utf8")
    ran = dropin.tdkt("plugin", "proof", "mau_son", answers=f"+\nII.4\n{typed}\nq\n")
    assert f"in nguyên lời cho {told}" in ran.err
    assert ("Dòng ghi thêm in đúng như vừa xác nhận." in ran.err) is not bool(typed)
    after = plan.read_text("utf8")
    block = after.partition('Việc lựa chọn điển hình phải công khai, đúng tiêu chuẩn"')[2].partition("\n\n")[0]
    assert ("levels" in block) is bool(typed)
    assert "CHƯA HIỂU" not in after


@pytest.mark.parametrize(("typed", "whom"), [
    ("\n", []), ("\n· báo cáo", ['about = "reporting"']), (" · báo cáo", ['about = "reporting"']),
    ("\ncác sở, ban, ngành · khen thưởng", ['about = "honours"', 'levels = ["so-ban-nganh"]']),
    (" * · kinh phí", ['about = "budget"']),
])  # fmt: skip
def test_a_sentence_that_no_fact_has_is_printed_whole_in_the_part_that_is_typed(
    proofed: tuple[Any, Path], typed: str, whom: list[str]
) -> None:
    dropin, plan = proofed
    lacking = f"Treo pa nô dọc đê sông,  {', '.join(f'tỉa cành bưởi vườn {chr(at)}' for at in range(97, 115))}"
    words = plan.with_name(f"{plan.stem}.ban-goc.txt")
    words.write_text(f"{words.read_text('utf8')}dòng 98\tII.3\t{lacking}.\n", "utf8")
    first = dropin.tdkt("plugin", "proof", "mau_son").err
    at = number_of(first, "Treo pa nô")
    dropin.tdkt("plugin", "proof", "mau_son", answers=f"{at}{typed}\nq\n")
    block = plan.read_text("utf8").partition("Treo pa nô")[2].partition("\n\n")[0]
    assert "dọc đê sông, tỉa cành bưởi vườn a" in block
    assert 'vườn r."' in block
    assert [row for row in whom if row not in block] == []
    assert "·" not in block
    assert ("levels" in block) is any("levels" in row for row in whom)


@pytest.mark.parametrize(("typed", "told"), [("thôi", "Còn"), ("sửa", "không dùng được")])
def test_a_word_of_an_answer_is_nobody_for_whom_words_are_printed(
    proofed: tuple[Any, Path], typed: str, told: str
) -> None:
    dropin, plan = proofed
    words = plan.with_name(f"{plan.stem}.ban-goc.txt")
    row = "dòng 98\tII.4\tViệc lựa chọn điển hình phải công khai, đúng tiêu chuẩn"
    words.write_text(f"{words.read_text('utf8')}{row}\n", "utf8")
    ran = dropin.tdkt("plugin", "proof", "mau_son", answers=f"+\nII.4\n{typed}\nq\n")
    assert told in ran.err + ran.out
    assert '[[provision]]\nwords = "Việc lựa chọn' not in plan.read_text("utf8")
    assert f'who = ["{typed}"]' not in plan.read_text("utf8")


def test_what_facts_hold_is_told_with_them_and_leaves_the_file(proofed: tuple[Any, Path]) -> None:
    dropin, plan = proofed
    row = '[[quota]]\nunit = "xã Đông An"\nofficial = 7\nclause = "Phụ lục"\n'
    plan.write_text(f"{plan.read_text('utf8').rstrip()}\n\n{row}", "utf8")
    words = plan.with_name(f"{plan.stem}.ban-goc.txt")
    words.write_text(f"{words.read_text('utf8')}dòng 99\tPhụ lục\t1 | xã Đông An | 7\n", "utf8")
    ran = dropin.tdkt("plugin", "proof", "mau_son", answers="+\nPhụ lục\nq\n")
    said = " ".join(ran.err.split()).partition("Đoạn này đã ghi đủ, không hỏi lại: 1 | xã Đông An | 7")[2]
    assert "Xã Đông An: 07 đại biểu chính thức" in said
    assert "gõ số của dòng in ra nó" in said
    assert "CHƯA HIỂU" not in plan.read_text("utf8")


def test_a_record_that_is_no_text_is_told_with_its_place(proofed: tuple[Any, Path]) -> None:
    dropin, plan = proofed
    plan.with_name(f"{plan.stem}.doc-soat.txt").write_bytes(b"\xff\xfe\x00x")
    ran = dropin.tdkt("plugin", "proof", "mau_son")
    assert ran.code == 2
    assert "doc-soat.txt" in ran.err
    assert "doc-soat.txt" in dropin.tdkt("plugin", "check", "mau_son").out


def test_a_plan_without_its_text_is_not_waited_for(proofed: tuple[Any, Path]) -> None:
    dropin, plan = proofed
    plan.with_name(f"{plan.stem}.ban-goc.txt").unlink()
    assert "plugin proof" not in dropin.tdkt("plugin", "check", "mau_son", "--strict").out


def test_a_line_that_others_have_too_is_asked_for_them_alone(proofed: tuple[Any, Path]) -> None:
    dropin, plan = proofed
    whole(dropin, "\n" * 9)
    record = plan.with_name(f"{plan.stem}.doc-soat.txt")
    rows = record.read_text("utf8").splitlines()
    record.write_text("\n".join(row for row in rows if "Báo M" not in row) + "\n", "utf8")  # so that it asks at all
    text = plan.read_text("utf8")
    assert 'units = ["xã", "phường"]' in text
    plan.write_text(text.replace('units = ["xã", "phường"]', 'units = ["xã", "phường", "đặc khu"]'), "utf8")
    told = parts(whole(dropin).err)
    (heading,) = (one for one in told if "ĐẶC KHU" in one)
    assert heading.startswith("NAY CẢ ĐẶC KHU")
    assert "trước ngày 15/10/2026" in told[heading]
    assert "MỌI ĐƠN VỊ" not in told


def test_pages_of_a_label_with_a_semicolon_are_read_once(tmp_path: Path) -> None:
    names = frozenset({"các sở, ban; doanh nghiệp của tỉnh", "các xã"})
    line = Line("mọi đơn vị", "hạn nộp ngày 15/10", (), names, "hạn nộp ngày 15/10")
    sheet = [Part("mọi đơn vị", (line,))]
    write_read(tmp_path / "plan_1_2026.toml", sheet, [line])
    assert unread(sheet, read_of(tmp_path / "plan_1_2026.toml")) == []
    write_read(tmp_path / "plan_1_2026.toml", sheet, [])
    assert unread(sheet, read_of(tmp_path / "plan_1_2026.toml")) == []


@pytest.mark.parametrize(("name", "passage", "unconfirmed", "sure"), [
    ("Sở Tài chính", "Sở Tài chính thẩm định dự toán, gửi kết quả.", (), True),
    ("Sở Tài chính", "Sở Tài chính thẩm định dự toán, gửi kết quả.", ("task.1",), False),
    ("Sở Văn hóa", "Sở Văn hóa, Thể thao và Du lịch thẩm định dự toán, gửi kết quả.", (), False),
    ("Sở Tài chính; Sở Nội vụ", "Sở Tài chính, Sở Nội vụ thẩm định dự toán, gửi kết quả.", (), False),
    ("các xã", "Các xã thẩm định dự toán, gửi kết quả.", (), False),
])  # fmt: skip
def test_a_duty_of_one_unit_in_the_originals_words_is_not_asked_again(
    page: Callable[..., Printed], name: str, passage: str, unconfirmed: tuple[str, ...], *, sure: bool
) -> None:
    source = Source("task.1", "II.1", Paragraph("đoạn 9", "II.1", passage), 1.0)
    units = [] if name == "các xã" else name.split("; ")
    pages = [page("so", "sở", name=unit) for unit in units] or [page("xa", "xã")]
    row = Row("Thẩm định dự toán", "sở", pages)
    (line,) = lines_of(name, [(row, (source,))], [])
    assert is_sure(line, unconfirmed, [name]) is sure
    assert unread([Part(name, (replace(line, sure=True),))], {}) == []
    assert len(unread([Part(name, (replace(line, sure=True),))], {}, whole=True)) == 1


def number_of(told: str, words: str) -> str:
    """Return the number of the line in which words stand."""
    number = ""
    for row in told.splitlines():
        head, dot, _ = row.strip().partition(".")
        number = head if dot and head.isdecimal() and not row.startswith("   ") else number
        if words in row:
            return number
    raise AssertionError(told)


@pytest.fixture
def page() -> Callable[..., Printed]:
    """Return the page of one sort of unit of a level."""

    def made_of(level: str, kinds: str, *lines: str, name: str = "") -> Printed:
        units = kinds.split(", ")
        of = Level(id=level, label=f"các {kinds}", units=units)
        return Printed(SampleUnit(of, units[0], name), () if name else tuple(units), lines)

    return made_of


def test_a_line_of_several_kinds_is_one_row_in_the_place_that_it_has(page: Callable[..., Printed]) -> None:
    one = page("xa", "xã", "Mở đầu", "Ngân sách xã; văn hóa - xã hội", "Dự họp Cụm 1")
    other = page("phuong", "phường", "Mở đầu", "Riêng phường", "Ngân sách phường; văn hóa - xã hội", "Dự họp Khối 2")
    rows = rows_of([one, other])
    assert [(row.words, len(row.at)) for row in rows] == [
        ("Mở đầu", 2), ("Riêng phường", 1), ("Ngân sách xã; văn hóa - xã hội", 2), ("Dự họp Cụm 1", 2),
    ]  # fmt: skip


def test_whose_pages_are_told_in_the_fewest_words(page: Callable[..., Printed]) -> None:
    xa, so, ban = page("xa", "xã, phường"), page("so", "sở, ngành"), page("so", "ban")
    of = xa.unit.level, Level(id="so", label="các sở, ban, ngành", units=["sở", "ngành", "ban"])
    so, ban = (Printed(SampleUnit(of[1], one.unit.kind), one.kinds, ()) for one in (so, ban))
    named = page("xa", "xã", name="xã Mẫu Lâm")
    pages = [xa, so, ban, named]
    assert whose(pages, pages) == "Mọi đơn vị"
    assert whose([xa, so, ban], pages) == "Mọi đơn vị"
    assert whose([so, ban], pages) == "các sở, ban, ngành"
    assert whose([so], pages) == "sở và ngành"
    assert whose([xa, so], pages) == "Mọi đơn vị, trừ ban"
    assert whose([named], pages) == "xã Mẫu Lâm"
    base = Level(id="co-so", label="cấp cơ sở", units=["xã", "đơn vị thuộc sở, ngành tỉnh"])
    parts = [Printed(SampleUnit(base, kind), (kind,), ()) for kind in base.kinds()]
    assert whose(parts[:1], [*parts, so]) == "xã"
    assert whose(parts[1:], [*parts, so]) == "cấp cơ sở (trừ xã)"


@pytest.mark.parametrize(("line", "original", "unlike"), [
    ("Gửi hồ sơ trước ngày 20 tháng 5 năm 2026", "Các xã gửi hồ sơ trước ngày 20/5/2026.", False),
    ("Gửi hồ sơ trước ngày 21 tháng 5 năm 2026", "Các xã gửi hồ sơ trước ngày 20/5/2026.", True),
    ("01 tập thể, 02 cá nhân", "Mỗi xã 01 tập thể hoặc 02 cá nhân.", True),
    ("Ít nhất 01 tập thể", "Mỗi xã 01 tập thể.", True),
    ("Gửi về Sở Nội vụ", "Xây dựng kế hoạch của đơn vị mình, phân công lãnh đạo, gửi về Sở Nội vụ.", True),
    ("Tham gia Cụm 2 (trưởng: Huyện Mẫu)", "Cụm 2 | Các huyện Mẫu, Sơn, Lâm, Khê | Huyện Mẫu | Huyện Sơn", False),
    ("Dự hội nghị: 03 đại biểu", "2 | Các xã loại I | 02 đại biểu | hội nghị", True),
    ("Tuyên truyền từ ngày 01/6/2026 đến ngày 15/6/2026", "Tuyên truyền từ ngày 01/6 đến ngày 15/6/2026.", False),
    ("Tuyên truyền từ ngày 02/6/2026 đến ngày 15/6/2026", "Tuyên truyền từ ngày 01/6 đến ngày 15/6/2026.", True),
    ("Nữ ít nhất 1/3", "Nữ ít nhất một phần ba.", False),
])  # fmt: skip
def test_the_originals_words_stand_beside_what_is_said_otherwise(line: str, original: str, unlike: bool) -> None:
    source = Source("task.1", "II.1", Paragraph("đoạn 9", "II.1", original), 1.0)
    assert bool(beside(line, source)) is unlike


@pytest.mark.parametrize(("heading", "unlike"), [("các xã, phường; Sở Lâm nghiệp", False), ("Mọi đơn vị", True)])
def test_who_is_charged_need_not_be_said_where_the_heading_says_it(heading: str, unlike: bool) -> None:
    passage = Paragraph("đoạn 9", "II.1", "Các xã, phường và Sở Lâm nghiệp cung cấp số liệu")
    source = Source("task.1", "II.1", passage, 1.0, who=frozenset(["xã", "phường", "sở", "lâm", "nghiệp"]))
    assert bool(beside("Cung cấp số liệu đầu kỳ", source, (), heading)) is unlike


def test_of_the_originals_own_words_only_both_ends_and_numbers_are_told() -> None:
    words = " ".join(f"từ{letter}" for letter in "abcdefghijklmnopqrstuvwxyz")
    given = f"{words} không quá 05 {words}"
    line = Line("Mọi đơn vị", given, (Source("task.1", "II.1", Paragraph("đoạn 9", "II.1", f"Sở {given}.")),),
                frozenset(), given)  # fmt: skip
    (_, *rows) = laid([(1, line)])
    told = " ".join(row.strip() for row in rows)
    assert told.startswith("1. [II.1] từa từb từc")
    assert "không quá 05" in told
    assert told.endswith("từy từz")
    assert len(told.split()) < 25
    (_, *rows) = laid([(1, replace(line, shown=" ".join(f"{word} khác" for word in words.split())))])
    assert "…" not in " ".join(rows)


def test_the_provinces_plan_is_not_called_as_the_units_own() -> None:
    cited = "Kế hoạch số 148/KH-UBND"
    assert brief(f"Gửi báo cáo theo {cited}", (), cited) == "Gửi báo cáo theo Kế hoạch của tỉnh"
    other = "Gửi Kế hoạch này, theo Kế hoạch số 12/KH-TLĐ"
    assert brief(other, (), cited) == other


def test_a_line_of_other_units_leaves_the_screen_as_it_is(proofed: tuple[Any, Path]) -> None:
    dropin, _ = proofed
    at = number_of(whole(dropin).err, "15/10/2026")
    ran = whole(dropin, f"{at} các sở, ban, ngành\n{at} các xã, phường\n\n" + "\n" * 9)
    first, second, third = ran.err.split("Đang lập lại trang …\n")
    assert "lời như trên" not in first
    assert f"CÁC SỞ, BAN, NGÀNH\n{at:>2}. (lời như trên)\n" in second
    assert f"Không còn in ở trang các sở, ban, ngành:\n  - dòng {at}\n" in third
    assert re.search(rf"CÁC XÃ, PHƯỜNG\n[\d, –]*\b{at}\. \(lời như trên\)\n", third)
    assert "[II.1] 01 tập thể, 02 cá nhân" not in second
    assert "Đã đọc soát hết." in ran.out


def test_what_was_read_is_not_asked_again_for_a_unit_that_is_named_then(proofed: tuple[Any, Path]) -> None:
    dropin, plan = proofed
    whole(dropin, "\n" * 9)
    record = plan.with_name(f"{plan.stem}.doc-soat.txt")
    rows = record.read_text("utf8").splitlines()
    record.write_text("\n".join(row for row in rows if "15 tháng 10" not in row and "Báo M" not in row) + "\n", "utf8")
    ran = whole(dropin, "2 Sở Y tế\n\nq\n")
    assert "SỞ Y TẾ\n 2. " in ran.err
    assert "NAY CẢ SỞ Y TẾ\n 2. " not in ran.err.upper()
    assert "Đã đọc soát hết." in ran.out


def test_a_number_that_a_mend_took_away_is_refused(proofed: tuple[Any, Path]) -> None:
    dropin, plan = proofed
    at = number_of(whole(dropin).err, "15/10/2026")
    ran = whole(dropin, f"{at}\nx\nc\n{at} các xã\nq\n")
    assert ran.code == 2
    assert f"Dòng {at} không còn ở màn hình này" in ran.err
    assert 'body = "các xã"' not in plan.read_text("utf8")


def test_a_line_of_the_template_is_of_no_units_that_can_be_typed(proofed: tuple[Any, Path]) -> None:
    dropin, plan = proofed
    before = plan.read_text("utf8")
    at = number_of(whole(dropin).err, "Trong quá trình")
    ran = whole(dropin, f"{at} các xã\nq\n")
    assert f"Dòng {at} là lời của mẫu" in ran.err
    assert plan.read_text("utf8") == before


def test_a_unit_by_name_beside_a_level_is_told_though_the_heading_stays(proofed: tuple[Any, Path]) -> None:
    dropin, plan = proofed
    fact = '[[provision]]\nwords = "Mỗi nơi treo 02 băng rôn ở cổng."\nlevels = ["xa-phuong"]\nclause = "II.1"\n\n'
    plan.write_text(plan.read_text("utf8").replace("[[recipient]]", f"{fact}[[recipient]]", 1), "utf8")
    told = whole(dropin, "q\n").err
    at = number_of(told, "Mỗi nơi treo 02 băng rôn ở cổng")
    ran = whole(dropin, "\n" * (told.partition("02 băng rôn")[0].count("Enter đúng cả")) + f"{at} c1; Sở Y tế\nq\n")
    assert f"Nay in cả ở trang Sở Y tế:\n  - dòng {at}\n" in ran.err
    assert "Không dòng nào in khác đi" not in ran.err


def test_several_lines_are_given_to_others_by_one_answer(proofed: tuple[Any, Path]) -> None:
    dropin, plan = proofed
    told = whole(dropin).err
    first, second = number_of(told, "15/10/2026"), number_of(told, "Báo Mẫu Sơn")
    ran = whole(dropin, f"{first} c2; {second} *\nq\n")
    bodies = [one["body"] for one in tomllib.loads(plan.read_text("utf8"))["task"]]
    assert "các sở, ban, ngành" in bodies
    assert "Báo Mẫu Sơn" not in bodies
    assert ran.err.count("Đang lập lại trang") == 1


def test_what_is_lacking_is_found_by_some_of_its_words(proofed: tuple[Any, Path]) -> None:
    dropin, _ = proofed
    ran = dropin.tdkt("plugin", "proof", "mau_son", answers="+\nmở chuyên mục\nb\nq\n")
    assert "Báo Mẫu Sơn mở chuyên mục" in " ".join(ran.err.split())
