"""The plan that a new province makes for its units carries what the province's plan says of them, once it does."""

from __future__ import annotations

import re

FACTS = """
[[nomination]]
id = "xa"
levels = ["xa"]
who = ["xã", "phường"]
at_least = 5
at_most = 5
kinds = ["tập thể", "cá nhân"]
needs = ["báo cáo thành tích"]
to = "Sở Nội vụ"
window = { before = 2027-05-15 }
clause = "II.5"
[[honours]]
award = "Giấy khen của Chủ tịch Ủy ban nhân dân cấp xã"
level = "xa"
collectives = 4
individuals = 10
how = "at-most"
clause = "II.6"
[budget]
source = "ngân sách cấp xã và Quỹ thi đua, khen thưởng"
clause = "II.7"
[[reporting]]
by = "các xã, phường"
to = "Ủy ban nhân dân tỉnh"
through = "Sở Nội vụ"
clause = "III.2"
"""
ATTEND = '\n[[level.attend]]\nwho = "đại diện điển hình tiên tiến của các thôn"\n'


def told(province) -> str:
    return " ".join(province.tdkt("preview", "dong_thap/ho-so-mau").out.split())


def test_the_plan_of_a_unit_says_what_the_provinces_plan_says_of_it(province) -> None:
    before = told(province)
    assert "Kinh phí: theo quy định hiện hành về kinh phí thi đua, khen thưởng và phân cấp ngân sách;" in before
    assert "Khen thưởng: bảo đảm đúng đối tượng" in before
    assert "Giới thiệu điển hình với cấp trên" not in before
    (path,) = province.folder.glob("plan*.toml")
    plan = path.read_text("utf8").replace(
        "window = {} ", 'window = { since = "2027-01", by_end_of = "2027-04" } ')  # fmt: skip
    head, mark, rest = plan.partition("\n# Đơn vị làm điểm")
    path.write_text(f"{head}{ATTEND}{mark}{rest}\n{FACTS}", "utf8")
    after = told(province)
    # How long stands behind the day, and a time that has a beginning reads as well as one that has none.
    assert "; thời gian tổ chức: ½ ngày (thời hạn theo Kế hoạch" in after
    assert re.search(r": từ tháng 01 (năm 2027 )?đến hết tháng 4 năm 2027\)\.", after)
    for line in (
        "- Đại diện điển hình tiên tiến của các thôn.",
        "8. Khen thưởng theo Kế hoạch số",
        "- Giấy khen của Chủ tịch Ủy ban nhân dân xã cho không quá 04 tập thể và 10 cá nhân.",
        "(ngân sách cấp xã và Quỹ thi đua, khen thưởng);",
        "11. Giới thiệu điển hình tiên tiến với cấp trên theo Kế hoạch số",
        "- 05 tập thể, cá nhân điển hình tiên tiến, hồ sơ gồm báo cáo thành tích, gửi Sở Nội vụ, trước ngày 15",
        "hoặc báo cáo Ủy ban nhân dân tỉnh (qua Sở Nội vụ)./.",
    ):
        assert line in after, after
    assert province.test("dong_thap/ke-hoach-don-vi").code == 0
    shown = province.tdkt("province", "show", "dong_thap").out
    assert "[xa]" in shown
    assert "nhiều nhất 05" not in shown


def test_how_many_a_unit_may_ask_for_is_its_own_row_before_that_of_its_kind(province) -> None:
    (path,) = province.folder.glob("plan*.toml")
    award = 'award = "đề nghị tặng Bằng khen của Thủ tướng Chính phủ"\nhow = "at-most"\nclause = "II.6"\n'
    path.write_text(
        f'{path.read_text("utf8")}\n[[honours]]\nunits = ["xã", "phường"]\ncases = 3\n{award}'
        f'\n[[honours]]\nunits = ["Xã Mẫu"]\ncases = 4\n{award}'
        f'\n[[honours]]\nunits = ["Xã Khác"]\ncases = 5\n{award}',
        "utf8",
    )
    after = told(province)
    assert "- Đề nghị tặng Bằng khen của Thủ tướng Chính phủ cho không quá 04 trường hợp." in after
    assert after.count("trường hợp.") == 1


def test_an_award_in_its_case_and_one_of_several_together(province) -> None:
    (path,) = province.folder.glob("plan*.toml")
    award = 'award = "Giấy khen của Chủ tịch Ủy ban nhân dân cấp xã"\nhow = "at-most"\nclause = "II.6"\nlevel = "xa"\n'
    asked = 'award = "đề nghị tặng Bằng khen của Thủ tướng Chính phủ"\nclause = "II.6"\n'
    path.write_text(
        f'{path.read_text("utf8")}\n[[honours]]\n{award}cases = 11\nwhen = "nơi tổ chức Đại hội"\n'
        f'\n[[honours]]\n{award}cases = 12\nwhen = "nơi tổ chức hội nghị"\n'
        f'\n[[honours]]\n{award}cases = 13\nwhen = "có từ 300 đoàn viên trở lên"\n'
        f'\n[[honours]]\n{asked}units = ["xã", "phường"]\ntogether = true\nsaid = "10% số tập thể, cá nhân"\n'
        f'\n[[honours]]\n{asked}units = ["đơn vị làm điểm"]\nindividuals = 14\n',
        "utf8",
    )
    after = told(province)
    assert "11 trường hợp" not in after
    assert "cho không quá 12 trường hợp (nơi tổ chức hội nghị)" in after
    assert "cho không quá 13 trường hợp (đơn vị có từ 300 đoàn viên trở lên)" in after
    assert "cho tất cả xã và phường, tổng số 10% số tập thể, cá nhân" in after
    assert "14 cá nhân" not in after


def test_what_the_province_gives_in_all_is_no_units_own(province) -> None:
    (path,) = province.folder.glob("plan*.toml")
    award = 'award = "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh"\nclause = "II.6"\n'
    plan = path.read_text("utf8")
    path.write_text(f"{plan}\n[[honours]]\n{award}collectives = 41\nindividuals = 82\n", "utf8")
    assert "41 tập thể" not in told(province)
    assert "số chung của cả tỉnh" in " ".join(province.tdkt("plugin", "check", "dong_thap").out.split())
    path.write_text(f'{plan}\n[[honours]]\n{award}level = "xa"\ncollectives = 41\nindividuals = 82\n', "utf8")
    assert "41 tập thể" in told(province)
