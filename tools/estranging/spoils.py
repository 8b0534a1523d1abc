"""What breaks each rule that a program can check."""

from __future__ import annotations

from tdkt_tui.regulations import Rule

from .contents_wrong import (
    Spoil,
    blank,
    case_caps,
    case_text,
    dashed,
    missing,
    narrow,
    no_mark,
    other_half,
    other_row,
    out_of_order,
    out_of_table,
    same_size,
    says,
    stacked,
    stretched,
    undrawn,
)
from .formats_wrong import paragraph_direct, paragraph_style, run_direct, run_style
from .pages_wrong import face, face_of_number, ink, no_number, no_title_page, number_moved, section

KIND_OF = {
    "chuong": "articles",
    "chuong-ten": "articles",
    "dieu": "articles",
    "trich-yeu-cong-van": "letter",
    "kinh-gui": "letter",
    "kinh-gui-danh-sach": "letter",
    "phu-luc": "annex",
    "phu-luc-ten": "annex",
    "kem-theo": "annex",
    "ke-phu-luc": "annex",
}
"""Component -> the kind of sample that has it, "named" where it is not here."""

SPOILS: dict[str, list[Spoil]] = {
    **{key: [run_direct, run_style] for key in ("size", "bold", "italic")},
    **{
        key: [paragraph_direct, paragraph_style]
        for key in ("align", "indent", "spacing", "space-before", "line-spacing", "line-exact")
    },
    "case": [case_text, case_caps],
    "quoc-hieu.text": [says("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT-NAM")],
    "tieu-ngu.text": [says("Độc lập – Tự do – Hạnh phúc"), says("Độc Lập - Tự Do - Hạnh Phúc")],
    "noi-nhan.text": [says("Nơi nhận"), says("NƠI NHẬN:")],
    "present": [missing],
    "side": [other_half, out_of_table],
    "row": [other_row],
    "one-line": [narrow],
    "dash-under-colon": [paragraph_direct, paragraph_style],
    "same-size": [same_size],
    "ke-co-quan.length": [stretched(0.8), stretched(1.15), undrawn, dashed],
    "ke-tieu-ngu.length": [stretched(0.9), stretched(1.1), undrawn],
    "ke-trich-yeu.length": [stretched(0.8), stretched(1.15), undrawn],
    "ke-phu-luc.length": [stretched(0.2), undrawn],
    "end-mark": [no_mark],
    "so-ky-hieu.pattern": [says("Số: 5/KH-UBND"), says("Số: 16/KH - UBND"), says("Số:16 /kh-ubnd")],
    "so-ky-hieu.abbreviation": [says("Số: 16/BC-UBND")],
    "dia-danh-thoi-gian.pattern": [
        says("Bắc Giang, ngày 5 tháng 9 năm 2024"),
        says("Bắc Giang, ngày 05 tháng 09 năm 2024"),
        says("Bắc Giang ngày 05 tháng 9 năm 2024"),
    ],
    "trich-yeu-cong-van.pattern": [says("Giới thiệu điển hình tiên tiến")],
    "muc.pattern": [says("1. MỤC ĐÍCH, YÊU CẦU")],
    "khoan.pattern": [says("a) Mục đích")],
    "chuong.pattern": [says("CHƯƠNG I"), says("Chương 1"), says("Chương I: Quy định chung")],
    "dieu.pattern": [says("Điều 1: Phạm vi điều chỉnh"), says("ĐIỀU 1. Phạm vi điều chỉnh"), says("Điều I. Phạm vi")],
    "kinh-gui.pattern": [says("Kính gửi")],
    "kinh-gui-danh-sach.pattern": [says("Sở Nội vụ;")],
    "kinh-gui-danh-sach.pattern-last": [says("- Ban Dân vận;", -1)],
    "noi-nhan-danh-sach.pattern": [says("- Như trên,"), says("+ Như trên;")],
    "noi-nhan-danh-sach.pattern-last": [says("- Lưu: VT, NV", -1), says("- Lưu VT.", -1)],
    "phu-luc.pattern": [says("Phụ lục 1")],
    "kem-theo.pattern": [says("(Kèm theo Kế hoạch ngày 5 tháng 9 năm 2024 của UBND tỉnh)")],
    "can-cu.ending": [says("Căn cứ Luật Thi đua, khen thưởng,")],
    "can-cu.ending-last": [says("Theo đề nghị của Sở Nội vụ;", -1)],
    "quyen-han-chuc-vu.prefix": [says("T/M ỦY BAN NHÂN DÂN"), says("K/T. CHỦ TỊCH", 1)],
    "quyen-han-chuc-vu.stack": [says("KT. CHỦ TỊCH"), stacked("KT. CHỦ TỊCH", 2), stacked("CHỦ TỊCH", 1)],
    "ho-ten-nguoi-ky.titles": [says("TS. Tạ Thị Sơn"), says("Thạc sĩ Tạ Thị Sơn")],
    "order": [out_of_order],
    "blank-paragraphs": [blank],
    "font": [face, face_of_number],
    "colour": [ink],
    "width": [section("pgSz", "w", "12240")],
    "height": [section("pgSz", "h", "15840")],
    "orientation": [section("pgSz", "orient", "landscape")],
    **{f"margin-{side}": [section("pgMar", side, "720")] for side in ("top", "bottom", "left", "right")},
    "place": [number_moved, no_number],
    "first-page": [no_title_page],
    "start": [section("pgNumType", "start", "0")],
    "digits": [section("pgNumType", "fmt", "upperRoman")],
}
"""Component and property, or property alone -> every way to break it."""


def spoils_of(rule: Rule) -> list[Spoil]:
    """Return every way to break a rule."""
    return SPOILS.get(f"{rule.component}.{rule.prop}") or SPOILS.get(rule.prop) or []
