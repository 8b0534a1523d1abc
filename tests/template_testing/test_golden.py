"""Golden documents: what a person has looked at, held against what is made now, in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from tdkt_tui.assembly import to_docx
from tdkt_tui.compliance.layout import read_document
from tdkt_tui.regulations import load
from tdkt_tui.workflow.template_testing.golden_compare import differences
from tdkt_tui.workflow.template_testing.golden_form import Golden, GoldenFile, golden_file, read, written

PROFILE = ("--no-edges", "--golden", "da-xem")


def seen_file(province, template: str) -> Path:
    return province.home / "da-xem" / "dong_thap" / template / "dong_thap.ho-so-mau.txt"


def test_a_change_is_told_by_paragraph_words_and_property(province) -> None:
    missing = province.test(*PROFILE)
    assert missing.code == 1
    assert "Chưa có bản đã xem" in missing.out
    assert province.test(*PROFILE, "--update").code == 0
    kept = seen_file(province, "ke-hoach-don-vi").read_text("utf8")
    assert "[Tên loại] KẾ HOẠCH\n    phông: Times New Roman; cỡ: 14; đậm: có" in kept
    assert province.test(*PROFILE).code == 0
    again = province.test(*PROFILE, "--update")
    assert "đã ghi" not in again.out

    province.change("ke-hoach-don-vi", "trang trọng, thiết thực", "trang trọng, an toàn")
    province.change("ke-hoach-don-vi", "[Mục] III.", "[Khoản] III.")
    ran = province.test(*PROFILE)
    assert ran.code == 1
    assert "trọng, [-thiết thực,-]{+an toàn,+} tiết kiệm" in " ".join(ran.out.split())
    assert "Kiểu đổi từ “Mục” thành “Khoản”" in ran.out
    assert "ke-hoach.docx, đoạn " in ran.out
    assert "chuong-trinh.docx" not in ran.out

    province.change("ke-hoach-don-vi", "[Khoản] III.", "[Mục] III.")
    left = seen_file(province, "chuong-trinh").with_name("dong_thap.da-bo.txt")
    left.write_text("# cũ\n", "utf8")
    assert "Thừa bản đã xem" in province.test(*PROFILE).out
    updated = province.test(*PROFILE, "--update")
    assert "đã bỏ" in updated.out
    assert not left.exists()
    assert province.test(*PROFILE).code == 0
    assert "an toàn" in seen_file(province, "ke-hoach-don-vi").read_text("utf8")


LOOK = {"phông": "Times New Roman", "cỡ": "14", "căn": "đều"}


def made(*paragraphs: Golden, name: str = "a.docx", sheet: str = "khổ: 210 × 297 mm") -> GoldenFile:
    return GoldenFile(name, [sheet], list(paragraphs))


def para(text: str, **look: str) -> Golden:
    return Golden("Thân bài", text, {**LOOK, **look})


def test_what_is_written_is_read_again() -> None:
    file = made(para("Một] ⏎ hai"), para("", cỡ="13"), Golden("Mục", "I. A: b; c", {"cỡ": "13,5", "đậm": "có"},
                [("b; “c”", {"nghiêng": "có"})]))  # fmt: skip
    (again,) = read(written([file], "mẫu x"))
    assert again == file
    assert written([again], "mẫu x") == written([file], "mẫu x")


@pytest.mark.parametrize(("now", "words", "place"), [
    (made(para("Một"), para("Hai", cỡ="13")), "Định dạng đổi ở đoạn “Hai”: cỡ từ 14 thành 13.", "a.docx, đoạn 2"),
    (made(para("Một"), para("Hai", đậm="có")), "đậm từ không thành có", "a.docx, đoạn 2"),
    (made(para("Một")), "Mất đoạn “Hai” (đoạn 2 của bản đã xem).", "a.docx, trước đoạn 2"),
    (made(para("Mới"), para("Một"), para("Hai")), "Thêm đoạn “Mới”.", "a.docx, đoạn 1"),
    (made(para("Một"), para("Hai ba")), "Chữ đổi: “Hai{+ ba+}”.", "a.docx, đoạn 2"),
    (made(para("Một"), Golden("Thân bài", "Hai", LOOK, [("ai", {"đậm": "có"})])), "ở chữ “ai”: đậm từ không",
     "a.docx, đoạn 2"),
    (made(para("Hai"), para("Một")), "Đoạn “Hai” dời chỗ (đoạn 2 của bản đã xem).", "a.docx, đoạn 1"),
    (made(para("Một"), para("Hai"), sheet="khổ: 297 × 210 mm"), "Trang giấy đổi", "a.docx"),
    (made(para("Một"), para("Hai"), name="b.docx"), "Bản đã xem có “a.docx”", "a.docx"),
])  # fmt: skip
def test_each_kind_of_difference(now: GoldenFile, words: str, place: str) -> None:
    told = differences([made(para("Một"), para("Hai"))], [now])
    assert words in told[0].message
    assert told[0].place == place
    assert not differences([now], [now])


HEAD = "III. TỔ CHỨC THỰC HIỆN"
PLAIN, ITALIC = (
    Golden("Mục", HEAD, LOOK),
    Golden("Mục", HEAD, LOOK | {"nghiêng": "có"}, [("III.", {"nghiêng": "không"})]),
)


@pytest.mark.parametrize(("was", "now", "told"), [
    (PLAIN, ITALIC, [f"Định dạng đổi ở đoạn “{HEAD}” (trừ “III.”): nghiêng từ không thành có."]),
    (ITALIC, PLAIN, [f"Định dạng đổi ở đoạn “{HEAD}” (trừ “III.”): nghiêng từ có thành không."]),
    (Golden("Mục", HEAD, LOOK, [("III.", {"đậm": "có"})]), Golden("Mục", HEAD, LOOK | {"đậm": "có"}),
     [f"Định dạng đổi ở đoạn “{HEAD}” (trừ “III.”): đậm từ không thành có."]),
    (Golden("Mục", HEAD, LOOK | {"nghiêng": "có"}), ITALIC, ["Định dạng đổi ở chữ “III.”: nghiêng từ có thành không."]),
])  # fmt: skip
def test_which_part_changed_is_told_truly(was: Golden, now: Golden, told: list[str]) -> None:
    assert [one.message for one in differences([made(was)], [made(now)])] == told


def test_a_paragraph_put_in_beside_a_changed_one_is_not_taken_for_it() -> None:
    kept = made(para("Mở đầu"), para("Thời gian: ngày 05 tháng 9"), para("Kết thúc"))
    now = made(para("Mở đầu"), para("Chủ trì: Bí thư"), para("Thời gian: ngày 06 tháng 9"), para("Kết thúc"))
    told = [(finding.place, finding.message) for finding in differences([kept], [now])]
    assert told == [("a.docx, đoạn 2", "Thêm đoạn “Chủ trì: Bí thư”."),
                    ("a.docx, đoạn 3", "Chữ đổi: “Thời gian: ngày [-05-]{+06+} tháng 9”.")]  # fmt: skip


@pytest.mark.parametrize(
    ("was", "now", "words"),
    [
        ("Địa điểm: Hội trường", "Địa điểm:  Hội trường", "điểm:[-·-]{+··+}Hội"),
        ("Địa điểm: Hội trường", "Địa điểm:<tab>Hội trường", "điểm:[-·-]{+→+}Hội"),
        ("Địa điểm: Hội trường", "Địa điểm:\u00a0Hội trường", "điểm:[-·-]{+°+}Hội"),
        ("Địa điểm", "&#x20;&#x20;Địa điểm", "[-Địa-]{+··Địa+} điểm"),
    ],
)
def test_blanks_that_change_are_seen(was: str, now: str, words: str) -> None:
    regulation = load("nd30_2020")
    before, after = (read_document(to_docx(f"[Thân bài] {text}\n"), regulation) for text in (was, now))
    kept = written([golden_file("a.docx", before)], "mẫu x")
    (told,) = differences(read(kept), [golden_file("a.docx", after)])
    assert words in told.message
