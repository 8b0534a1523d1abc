"""Parts by capital letters and by "Phần" are read as those by Roman numbers are; what only looks like one is none."""

from __future__ import annotations

import pytest

from tdkt_tui.model.words import clause_words
from tdkt_tui.workflow.reading_plan.pieces import pieces_of


@pytest.mark.parametrize(("lines", "clauses"), [
    ("A. MỤC ĐÍCH|- Đánh giá.|B. NỘI DUNG|1. Cấp xã|a) Xong trong tháng 9.|C. BÁO CÁO|1. Gửi báo cáo.",
     "A A B B.1 B.1.a C C.1"),
    ("C. BÁO CÁO", ""),
    ("A. MỤC ĐÍCH|C. BÁO CÁO", "A A"),
    ("A. MỤC ĐÍCH|B. VIỆC|C. TIỀN|D. KHEN THƯỞNG|Đ. KINH PHÍ|E. PHÂN CÔNG|G. BÁO CÁO|1. Sở Nội vụ tổng hợp.",
     "A B C D Đ E G G.1"),
    ("A. NỘI DUNG|I. HỘI NGHỊ|1. Cấp xã|II. KHEN|B. KINH PHÍ|I. NGUỒN", "A A.I A.I.1 A.II B B.I"),
    ("I. NỘI DUNG|A. HỘI NGHỊ|1. Cấp xã|B. KHEN THƯỞNG|II. KINH PHÍ|1. Nguồn", "I I.A I.A.1 I.B II II.1"),
    ("B. NỘI DUNG", ""),
    ("A. VIỆC|Phần 1. Ở cơ sở|1.1. Cấp xã: báo cáo.|1.2. Cấp huyện: báo cáo.|Phần 2. Ở cụm|2.1. Họp.|B. KHÁC|1. Tiền.",
     "A A.1 A.1.1 A.1.2 A.2 A.2.1 B B.1"),
    ("A. NỘI DUNG|Phần 1. Ở cơ sở|1. Cấp xã: báo cáo.|2. Cấp huyện: báo cáo.|Phần 2. Ở cụm|1. Họp.",
     "A A.1 A.1.1 A.1.2 A.2 A.2.1"),
    ("PHẦN THỨ NHẤT|KẾT QUẢ|I. THI ĐUA|1. Việc.|PHẦN THỨ HAI|PHƯƠNG HƯỚNG|I. VIỆC",
     "Phần I|Phần I.I|Phần I.I.1|Phần II|Phần II.I"),
    ("I. CHƯƠNG TRÌNH|1. Trình tự gồm:|Phần 1: nghi thức|Phần 2: trao thưởng|II. KHÁC", "I I.1 I.1 I.1 II"),
    ("I/- MỤC ĐÍCH|1/- Đánh giá.|II/- VIỆC|1/- Cấp xã|a/- Xong tháng 9.|b/- Báo cáo.|2.- Cấp huyện|III/ TIỀN|1/ Nguồn.",
     "I I.1 II II.1 II.1.a II.1.b II.2 III III.1"),
    ("I. VIỆC|A. Đây là một câu chứ không phải đề mục.", "I I"),
])  # fmt: skip
def test_parts_are_told_by_their_marks(lines: str, clauses: str) -> None:
    read = pieces_of(("dòng 1", line) for line in lines.split("|"))
    assert [piece.clause for piece in read if piece.part == "body"] == clauses.split("|" if "|" in clauses else None)


@pytest.mark.parametrize(("clause", "said"), [
    ("B.1.1.a", "mục B.1.1.a"), ("Phần II.I.1", "khoản 1 mục I Phần II"), ("Phần II", "Phần II"),
])  # fmt: skip
def test_parts_are_cited(clause: str, said: str) -> None:
    assert clause_words(clause) == said
