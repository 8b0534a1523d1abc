"""How much money a plan says may be spent or is given: the sum, its bound, on what, for whom, out of what."""

from __future__ import annotations

import pytest

from tdkt_tui.workflow.reading_plan.amounts import amounts_in, whose


@pytest.mark.parametrize(("sentence", "told"), [
    ("Mức chi không quá 70 triệu đồng/hội nghị đối với phường và 45 triệu đồng/hội nghị đối với xã.",
     [("≤70 triệu đồng/hội nghị", ["phường"]), ("≤45 triệu đồng/hội nghị", ["xã"])]),
    ("UBND xã, thị trấn chi không vượt 25 triệu đồng/hội nghị.", [("≤25 triệu đồng/hội nghị", ["xã", "thị trấn"])]),
    ("UBND tỉnh hỗ trợ mỗi xã biên giới 06 triệu đồng từ Quỹ Thi đua, khen thưởng tỉnh.",
     [("+06 triệu đồng từ Quỹ Thi đua, khen thưởng tỉnh", ["xã", "nếu xã biên giới"])]),
    ("Mức hỗ trợ của tỉnh: 04 triệu đồng/xã khó khăn, cấp qua ngân sách huyện trước ngày 15/01/2030.",
     [("+04 triệu đồng từ ngân sách tỉnh trước ngày 15 tháng 01 năm 2030", ["xã", "nếu xã khó khăn"])]),
    ("Ngân sách tỉnh hỗ trợ 03 huyện vùng cao mỗi huyện 50 triệu đồng, 02 huyện Lý, Trà mỗi huyện 35 triệu đồng.",
     [("+50 triệu đồng từ Ngân sách tỉnh", ["huyện", "nếu huyện vùng cao"]),
      ("+35 triệu đồng từ Ngân sách tỉnh", ["huyện Lý", "huyện Trà"])]),
    ("Tỉnh hỗ trợ mỗi huyện 30 triệu đồng, do Sở Tài chính tham mưu trước ngày 31/12/2029.",
     [("+30 triệu đồng từ ngân sách tỉnh", ["huyện"])]),
    ("Kinh phí Đại hội tỉnh do ngân sách tỉnh bảo đảm, dự toán khoảng 1.500.000.000 đồng.",
     [("~1.500.000.000 đồng", [])]),
    ("Cấp nào tự lo cấp ấy; xã khó khăn, xã bãi ngang được ngân sách tỉnh hỗ trợ không quá 12 triệu đồng/xã.",
     [("≤12 triệu đồng/xã từ ngân sách tỉnh", ["xã", "nếu xã khó khăn, xã bãi ngang"])]),
    ("Các xã biên giới được hỗ trợ không quá 15 triệu đồng.", [("≤15 triệu đồng", ["xã", "nếu xã biên giới"])]),
    ("Tiền thưởng 20 triệu đồng cho mỗi xã theo dự toán.", []),
    ("Hộ gia đình đóng góp từ 50 triệu đồng trở lên được hỗ trợ.", []),
])  # fmt: skip
def test_amounts_are_read_with_their_bounds_and_for_whom(sentence: str, told: list[tuple[str, list[str]]]) -> None:
    signs = {"at-most": "≤", "about": "~"}
    found = []
    for said in amounts_in(sentence):
        values, own = said.values, whose(said)
        sign = signs.get(values.get("how", ""), "") or "+" * ("kind" in values)
        per = f"/{values['per']}" if "per" in values else ""
        by = f" từ {values['by']}" if "by" in values else ""
        when = " trước ngày 15 tháng 01 năm 2030" if "window" in values else ""
        units = [*own.get("units", ()), *([f"nếu {own['when']}"] if "when" in own else [])]
        found.append((f"{sign}{values['sum']}{per}{by}{when}", units))
    assert found == told
