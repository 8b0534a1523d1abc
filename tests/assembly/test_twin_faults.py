from __future__ import annotations

from pathlib import Path

import pytest

from tdkt_tui.assembly import to_docx
from tdkt_tui.model.fault import ManyFaults, TemplateFault

FAULTS = [
    ("[Thân bà] x", "dòng 1", "[Thân bài]"),
    ("[Quoc hieu] x", "dòng 1", "[Quốc hiệu]"),
    ("[Thân bài] x\n\nlời văn trơ trọi", "dòng 3", "[Tên kiểu]"),
    ("[Thân bài] <Đậm>x", "dòng 1", "</Đậm>"),
    ("[Thân bài] x</Đậm>", "dòng 1", "mở kiểu chữ"),
    ("[Thân bài] <Đậm>x <Nghiêng>y</Nghiêng></Đậm>", "dòng 1", "</Đậm>"),
    ("[Thân bài] a < b", "dòng 1", "&lt;"),
    ("[Thân bài] <đậm>x</đậm>", "dòng 1", "<Đậm>"),
    ("  nối tiếp", "dòng 1", "[Tên kiểu]"),
    ("@trang ngan", "dòng 1", "@trang ngang"),
    ("::: bảng chữ kí", "dòng 1", "chữ ký"),
    ("::: hàng", "dòng 1", "::: bảng"),
    ("::: bảng cột=10,x", "dòng 1", "cột=2"),
    ("::: bảng cột=10,0\n::: hết", "dòng 1", "cột=10,60,30"),
    ("::: bảng cột=1 viên=có", "dòng 1", "viền"),
    ("::: bảng cột=1,1\n::: hàng\n::: ô\n::: hết", "dòng 2", "gộp="),
    ("::: bảng cột=1\n[Thân bài] x\n::: hàng\n::: ô\n::: hết", "dòng 2", "::: ô"),
    ("::: bảng cột=1\n::: ô", "dòng 2", "::: hàng"),
    ("::: bảng cột=1\n::: hàng\n::: ô", "dòng 1", "::: hết"),
    ("::: bảng cột=1\n::: hết", "dòng 2", "::: hàng"),
    ("::: bảng cột=1 lặp=2\n::: hàng\n::: ô\n::: hết", "dòng 1", "lặp="),
    ("::: bảng cột=1\n::: lệnh {% for x in y %}", "dòng 2", "{%tr"),
    ("::: bảng cột=1\n::: hàng\n::: ô dọc=cuối", "dòng 3", "dọc=tiếp"),
    ("::: bảng cột=1\n@sang trang", "dòng 2", "::: hết"),
    ("@chèn khong-co", "dòng 1", "đặt tệp"),
]


@pytest.mark.parametrize(("text", "place", "fix"), FAULTS)
def test_a_fault_says_where_and_what_is_meant(text: str, place: str, fix: str) -> None:
    with pytest.raises((TemplateFault, ManyFaults)) as caught:
        to_docx(text)
    first = caught.value.faults[0] if isinstance(caught.value, ManyFaults) else caught.value
    assert first.place == place
    assert fix in first.fix


def test_all_faults_at_once() -> None:
    with pytest.raises(ManyFaults) as caught:
        to_docx("[Thân bà] x\n[Thân bài] <Đậm>y\n@trang ngan\n::: bảng chữ kí\n")
    assert [fault.place for fault in caught.value.faults] == ["dòng 1", "dòng 2", "dòng 3", "dòng 4"]


def test_what_follows_from_a_told_fault_is_not_told_again() -> None:
    """A table that opens wrongly, rows and cells of it that are faulty: each line once, what stands in them not."""
    rows = "::: hàng cao=x\n::: ô\n::: ô gop=2\n[Thân bài] b\n::: hang\n::: ô\n[Thân bài] c\n::: hàng\n::: ô\n::: hết\n"
    with pytest.raises(ManyFaults) as caught:
        to_docx("::: bảng cột=1,x\n::: hàng\n::: ô\n[Thân bài] a\n::: hết\n::: bảng cột=1,1\n" + rows)
    assert [fault.place for fault in caught.value.faults] == ["dòng 1", "dòng 7", "dòng 9", "dòng 11", "dòng 14"]


def test_every_row_of_a_wrong_width_is_told_with_its_line() -> None:
    with pytest.raises(ManyFaults) as caught:
        to_docx("::: bảng cột=1,1\n::: hàng\n::: ô\n::: hàng\n::: ô gộp=3\n::: hết\n")
    assert [fault.place for fault in caught.value.faults] == ["dòng 2", "dòng 4"]


def test_the_name_of_an_include_that_was_meant(tmp_path: Path) -> None:
    (tmp_path / "than-chung.txt").write_text("[Thân bài] x\n", "utf8")
    for name, meant in (("than-chug", "than-chung"), ("common/dau-van-bam", "common/dau-van-ban")):
        with pytest.raises(TemplateFault) as caught:
            to_docx(f"@chèn {name}\n", tmp_path)
        assert f"“{meant}”" in caught.value.fix


def test_include_is_found_beside_and_above_and_names_its_file(tmp_path: Path) -> None:
    (tmp_path / "common").mkdir()
    (tmp_path / "tinh").mkdir()
    (tmp_path / "common" / "dau.txt").write_text("[Tên loại] KẾ HOẠCH\n", "utf8")
    (tmp_path / "tinh" / "sai.txt").write_text("[Thân bài] a\n[Saii] b\n", "utf8")
    assert to_docx("@chèn common/dau", tmp_path / "tinh") == to_docx("[Tên loại] KẾ HOẠCH")
    with pytest.raises(TemplateFault) as caught:
        to_docx("@chèn sai", tmp_path / "tinh")
    assert caught.value.place == "sai.txt, dòng 2"


@pytest.mark.parametrize("name", ["../bi-mat", "/etc/passwd", "a/../../bi-mat"])
def test_include_stays_in_its_folders(tmp_path: Path, name: str) -> None:
    (tmp_path / "bi-mat.txt").write_text("[Thân bài] bí mật", "utf8")
    (tmp_path / "x" / "y").mkdir(parents=True)
    with pytest.raises(TemplateFault, match="Không thấy nguồn"):
        to_docx(f"@chèn {name}", tmp_path / "x" / "y")


def test_a_ring_of_includes_ends(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("@chèn a\n", "utf8")
    with pytest.raises(TemplateFault, match="không dứt"):
        to_docx("@chèn a", tmp_path)
