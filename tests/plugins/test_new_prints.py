"""What a plan says beside its levels stands in its units' plans; a template that leaves it out is told so."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

LEVEL = """
[[form]]
id = "hoi-nghi"
name = "Hội nghị điển hình tiên tiến"
clause = "I.1"
[[level]]
id = "huyen"
label = "cấp huyện"
units = ["huyện", "thị xã"]
choose_form = ["hoi-nghi"]
agreed_with = "Bí thư cấp ủy cùng cấp"
window = { until = 2025-04-29 }
clause = "I.1"
"""
FACTS = """
[[movement]]
name = "Chung sức xây dựng nông thôn mới"
launched_by = "tỉnh"
clause = "I.1"
[[movement]]
name = "Dân vận khéo"
clause = "I.1"
[[anniversary]]
of = "Ngày thành lập tỉnh"
since = 1965
in_year = 2025
clause = "I.1"
[[activity]]
id = "thap-huong"
title = "Dâng hương tại nghĩa trang liệt sĩ"
when = "before"
clause = "I.1"
[[activity]]
id = "giao-luu"
title = "Giao lưu với điển hình tiên tiến"
when = "both"
clause = "I.1"
[[channel]]
id = "dai"
title = "Trên đài truyền thanh"
items = ["bản tin hằng ngày", "chuyên mục người tốt"]
clause = "I.1"
[[criterion]]
id = "thanh-tich"
title = "Có thành tích xuất sắc trong các PTTĐ"
clause = "I.1"
[[field]]
id = "nong-nghiep"
name = "Nông nghiệp, nông thôn"
clause = "I.1"
[[outline]]
of = "report"
must_show = ["cách làm hay"]
items = [
  { title = "Kết quả đạt được", items = [{ title = "Phong trào" }, { title = "UBND đã chỉ đạo" }] },
  { title = "Phương hướng" },
]
clause = "I.1"
[[outline]]
of = "case-report"
must_show = ["có hình ảnh minh họa"]
items = [{ title = "Cách làm" }]
clause = "I.1"
[[nomination]]
levels = ["huyen"]
who = ["huyện"]
at_least = 2
kinds = ["tập thể", "cá nhân"]
to = "Sở Nội vụ"
window = { before = 2025-03-15 }
clause = "I.1"
[[nomination]]
levels = ["huyen"]
who = ["huyện"]
collectives = 1
individuals = 3
needs = ["báo cáo thành tích"]
clause = "I.1"
[[honours]]
level = "huyen"
award = "Giấy khen của Chủ tịch UBND huyện"
individuals = 20
clause = "I.1"
[[task]]
body = "UBND các huyện, thị xã"
does = "phối hợp với Sở Y tế bố trí nhân viên y tế"
together_with = ["Sở Y tế", "Công an tỉnh"]
clause = "I.1"
[[task]]
body = "UBND các huyện, thị xã"
does = "Căn cứ tình hình thực tế xây dựng kế hoạch cụ thể triển khai, đảm bảo mục đích, yêu cầu và thời gian quy định"
clause = "I.1"
[[task]]
body = "UBND các huyện, thị xã"
does = "gửi Sở Nội vụ; thành lập Ban Tổ chức"
clause = "I.1"
[[task]]
body = "các cơ quan, đơn vị, địa phương"
does = "nghiêm túc tổ chức triển khai, thực hiện có hiệu quả Kế hoạch này"
clause = "I.1"
"""
TOLD = [
    "do tỉnh phát động: “Chung sức xây dựng nông thôn mới”, “Dân vận khéo”;",
    "- Lập thành tích chào mừng 60 năm Ngày thành lập tỉnh (1965 - 2025);",
    "- Dâng hương tại nghĩa trang liệt sĩ; - Giao lưu với điển hình tiên tiến; - Trên đài truyền thanh: bản tin",
    "bản tin hằng ngày; chuyên mục người tốt; - Tuyên truyền",
    "Đối tượng, tiêu chí lựa chọn, khen thưởng: - Có thành tích xuất sắc trong các phong trào thi đua.",
    "Lĩnh vực lựa chọn điển hình tiên tiến: - Nông nghiệp, nông thôn.",
    ". Nội dung báo cáo theo Kế hoạch số 112/KH-UBND: Báo cáo tổng kết phải nêu được: - Cách làm hay. Báo cáo",
    "Báo cáo tổng kết gồm các phần:",
    "- Kết quả đạt được: phong trào; UBND đã chỉ đạo; - Phương hướng.",
    "Yêu cầu đối với báo cáo điển hình, tham luận: - Có hình ảnh minh họa. Báo cáo điển hình, tham luận gồm các phần:",
    "gồm các phần: - Cách làm.",
    "- Ít nhất 02 tập thể, cá nhân điển hình tiên tiến, gửi Sở Nội vụ, trước ngày 15 tháng 3 năm 2025; - 01 tập thể",
    "- 01 tập thể, 03 cá nhân điển hình tiên tiến, hồ sơ gồm báo cáo thành tích.",
    "- Gửi Kế hoạch này về Sở Nội vụ;",
    "- Thành lập Ban Tổ chức.",
    "- Phối hợp với Sở Y tế bố trí nhân viên y tế, phối hợp với Công an tỉnh;",
]


@pytest.fixture
def begun(dropin: Any, whole_plan: Callable[..., Path]) -> Callable[[str], Any]:
    """Return a province whose plan holds these tables, its templates made anew from them."""

    def begin(facts: str) -> Any:
        issued = whole_plan("Tổ chức Hội nghị điển hình tiên tiến các cấp", "1. Cấp huyện",
                            day="18 tháng 11 năm 2024", units="các huyện, thị xã")  # fmt: skip
        assert dropin.tdkt("plugin", "new", "lam_giang", "--from", issued).code == 0
        plan = dropin.folder / "lam_giang" / "plan_112_2024.toml"
        head, _, rest = plan.read_text("utf8").partition("\n[[level]]")
        plan.write_text(head + facts + rest[rest.index("\n[[document]]") :], "utf8")
        assert dropin.tdkt("plugin", "new", "lam_giang", "--again").code == 0
        return dropin

    return begin


def test_a_units_plan_prints_what_the_province_says_beside_the_levels(begun: Callable[[str], Any]) -> None:
    province = begun(LEVEL + FACTS)
    ran = province.tdkt("preview", "lam_giang/ho-so-mau")
    assert ran.code == 0, ran.err
    shown = " ".join(ran.out.split())
    for said in (*TOLD, "- Giấy khen của Chủ tịch UBND huyện cho 20 cá nhân.", " 12. Nội dung báo cáo",
                 "được thống nhất với Bí thư cấp ủy cùng cấp trước khi tiến hành"):  # fmt: skip
        assert said in shown, shown
    assert "kế hoạch cụ thể triển khai" not in shown, "that duty is met by this very document"
    checked = province.tdkt("plugin", "check", "lam_giang").out
    assert "Không văn bản nào của đơn vị in" not in checked, checked


def test_a_plan_without_a_conference_prints_them_too(begun: Callable[[str], Any]) -> None:
    province = begun(LEVEL.replace('choose_form = ["hoi-nghi"]\n', "") + FACTS)
    ran = province.tdkt("preview", "lam_giang/ho-so-mau")
    assert ran.code == 0, ran.err
    shown = " ".join(ran.out.split())
    for said in (*TOLD, "- Giấy khen của Chủ tịch UBND huyện cho 20 cá nhân.", "4. Kinh phí:", " 6. Nội dung báo cáo"):
        assert said in shown, shown
    assert "huyện Mẫu (thời hạn theo Kế hoạch số 112/KH-UBND: chậm nhất ngày 29 tháng 4 năm 2025)." in shown, shown
    assert "1. Triển khai kịp thời, đầy đủ nội dung, nhiệm vụ của Kế hoạch số 112/KH-UBND" in shown


def test_facts_that_a_changed_template_leaves_out_are_told_once_a_table(begun: Callable[[str], Any]) -> None:
    province = begun(LEVEL + FACTS)
    text = province.folder / "lam_giang" / "templates" / "lam_giang" / "ke-hoach-don-vi.txt"
    lines = text.read_text("utf8").splitlines(keepends=True)
    loop = next(at for at, line in enumerate(lines) if "in plan.criteria" in line)
    text.write_text("".join([*lines[: loop - 2], *lines[loop + 7 :]]), "utf8")
    assert province.tdkt("template", "from-text", text).code == 0
    told = province.tdkt("plugin", "check", "lam_giang").out
    assert told.count("Không văn bản nào của đơn vị in") == 1, told
    assert "› criterion: Không văn bản nào của đơn vị in 1 dữ kiện [[criterion]] (Tiêu chí lựa chọn)." in told


def test_a_level_of_the_province_without_its_form_is_no_fault_of_the_units_template(
    begun: Callable[[str], Any],
) -> None:
    province = begun(LEVEL + '\n[[level]]\nid = "tinh"\nlabel = "cấp tỉnh"\nunits = ["tỉnh"]\nclause = "II.2"\n')
    checked = province.tdkt("plugin", "check", "lam_giang").out
    assert "conference" not in checked, checked
