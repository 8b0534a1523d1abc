"""By which words a person looks for a kind of table: what a plan calls what it holds."""

from __future__ import annotations

from tdkt_tui.model.text import bare

from .skeleton_kinds import KINDS
from .skeleton_parts import Kind
from .tables import TABLES

_WORDS = {
    "level": "địa điểm, điểm cầu, trực tuyến, thời lượng, quy mô, số lượng đại biểu, hình thức, tên hội nghị",
    "exception": "ngoại lệ, riêng, trừ, địa điểm riêng", "agenda": "tham luận, văn nghệ, phút, phóng sự, trình tự",
    "amount": "số tiền, mức chi, định mức, hỗ trợ, triệu đồng, kinh phí không quá",
    "budget": "nguồn kinh phí, ngân sách",
    "provision": "nguyên lời, nguyên văn, quy định, điều kiện, trừ điểm, không xét",
    "aim": "yêu cầu, mục đích, tiết kiệm, huy động học sinh, phòng dịch",
    "drive": "chủ đề, khẩu hiệu, đợt thi đua, cao điểm", "movement": "tên phong trào",
    "jointly": "ghép, lồng ghép, liền kề, cụm xã, chung", "reporting": "hằng tuần, hằng tháng, hằng quý, định kỳ",
    "quota": "dự khuyết, phân bổ, chỉ tiêu, đại biểu chính thức", "composition": "cơ cấu, tỷ lệ, thành phần, khách mời",
    "nomination": "danh sách, hồ sơ, trích ngang", "honours": "bằng khen, giấy khen", "committee": "ban tổ chức",
}  # fmt: skip


def kinds_called(typed: str) -> list[Kind]:
    """Return the kinds that words are said of, with marks or without, those whose own title holds them first."""
    said = " ".join(bare(typed).split())
    if len(said) < 3:
        return []
    about = {kind.table: TABLES[kind.table].about for kind in KINDS if kind.table in TABLES}  # as a screen offers it
    titled = [kind for kind in KINDS if said in bare(kind.title) or said in bare(about.get(kind.table, ""))]
    return titled + [kind for kind in KINDS if kind not in titled and said in bare(_WORDS.get(kind.table, ""))]
