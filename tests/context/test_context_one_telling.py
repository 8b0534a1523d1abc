"""A unit's page says a thing once, and of what is said of several tiers the unit's own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tdkt_tui.context.agenda_lengths import suggested
from tdkt_tui.context.duties import duties
from tdkt_tui.context.own_agenda import own_title
from tdkt_tui.context.own_duties import own_duties, own_nominations
from tdkt_tui.context.own_heads import own_head
from tdkt_tui.context.own_levels import of_own_level, own_numbers
from tdkt_tui.context.own_money import own_source
from tdkt_tui.context.wording import in_time
from tdkt_tui.model.duties import Honours, Reporting, Task
from tdkt_tui.model.programme import AgendaItem, Criterion

DISTRICT, BODY = "ubnd-huyen-viet-yen", "UBND các huyện"
TALKS = "Giao lưu điển hình: từ 05 đến 07 tập thể, cá nhân; cấp cơ sở từ 03 đến 05"
PAGES = "Viết báo cáo không quá 12 trang A4 đối với cấp huyện, cấp ngành; không quá 06 trang đối với cấp cơ sở"
OPENS = "Khai mạc của lãnh đạo UBND cấp huyện hoặc thủ trưởng đơn vị"


@pytest.fixture
def asked(shipped):
    """Return what the plan asks of the shipped district, with tables of the plan's own."""

    def ask(**tables):
        dossier = shipped(DISTRICT)
        plan = dossier.plan.model_copy(update={"reporting": [], "nomination": [], "task": [], **tables})
        given = replace(dossier, plan=plan)
        return own_duties(given, own_nominations(given))

    return ask


@pytest.mark.parametrize(("numbers", "said"), [
    ({"collectives": 2, "individuals": 3, "cases": 5}, "không quá 05 trường hợp, gồm 02 tập thể và 03 cá nhân."),
    ({"collectives": 2, "cases": 5}, "không quá 02 tập thể và 05 trường hợp."),
    ({"cases": 5}, "không quá 05 trường hợp."),
])  # fmt: skip
def test_a_sum_of_awards_is_not_one_more_kind(shipped, numbers: dict[str, int], said: str) -> None:
    honours = [Honours(award="Bằng khen", how="at-most", **numbers)]
    plan = shipped(DISTRICT).plan.model_copy(update={"honours": honours})
    assert duties(plan)["honours"] == [f"Bằng khen cho {said}"]


def test_a_criterion_begins_with_a_capital(shipped) -> None:
    plan = shipped(DISTRICT).plan.model_copy(update={"criterion": [Criterion(id="a", title="cá nhân có thành tích")]})
    assert duties(plan)["criteria"] == ["Cá nhân có thành tích."]


@pytest.mark.parametrize(("kind", "label", "talks", "pages", "opens"), [
    ("huyện", "cấp huyện", "từ 05 đến 07", "12 trang A4", "Khai mạc của lãnh đạo UBND huyện"),
    ("sở", "cấp ngành", "từ 05 đến 07", "12 trang A4", "Khai mạc của thủ trưởng đơn vị"),
    ("xã", "cấp cơ sở", "từ 03 đến 05", "06 trang", OPENS),
    ("bệnh viện", "cấp cơ sở", "từ 03 đến 05", "06 trang", "Khai mạc của thủ trưởng đơn vị"),
])  # fmt: skip
def test_of_several_tiers_a_page_has_its_own(kind: str, label: str, talks: str, pages: str, opens: str) -> None:
    assert own_title(TALKS, kind, label) == f"Giao lưu điển hình: {talks} tập thể, cá nhân"
    assert own_numbers(kind, label, PAGES) == f"Viết báo cáo không quá {pages}"
    assert own_title(OPENS, kind, label) == opens


@pytest.mark.parametrize(("kind", "said"), [("xã", "03 đến 05"), ("huyện", "05 đến 07")])
def test_what_is_for_a_meeting_of_ones_own_tier_stands_alone(asked, kind: str, said: str) -> None:
    text = "bố trí từ 03 đến 05 báo cáo ở hội nghị cấp cơ sở, từ 05 đến 07 báo cáo ở hội nghị cấp trên cơ sở; nêu rõ"
    assert own_numbers(kind, "", text) == f"bố trí từ {said} báo cáo; nêu rõ"
    if kind == "huyện":
        (line,) = asked(task=[Task(body=BODY, does=text)])["tasks"]
        assert line == f"Bố trí từ {said} báo cáo; nêu rõ."


@pytest.mark.parametrize("text", ["mời từ 05 đến 07 người; cấp cơ sở ít nhất 03", "mời 05 người, cấp cơ sở dự"])
def test_a_number_of_another_sort_behind_one_for_all_stays(text: str) -> None:
    assert own_numbers("huyện", "cấp huyện", text) == text


def test_whichever_head_there_is_may_stand_first_or_last() -> None:
    said = "Giám đốc sở hoặc Chủ tịch UBND cấp huyện khai mạc"
    assert own_head("sở", said) == "Giám đốc sở khai mạc"
    assert own_head("huyện", said) == "Chủ tịch UBND huyện khai mạc"
    assert own_head("xã", said) == said


@pytest.mark.parametrize(("text", "window", "said"), [
    ("chọn 02 xã làm điểm, xong trong tháng 11/2019, mời xã khác dự", "trong tháng 11 năm 2019",
     "chọn 02 xã làm điểm, xong trong tháng 11 năm 2019, mời xã khác dự"),
    ("lập hồ sơ trước 5/6/2020 rồi gửi Sở Nội vụ", "trước ngày 05 tháng 6 năm 2020",
     "lập hồ sơ trước ngày 05 tháng 6 năm 2020 rồi gửi Sở Nội vụ"),
    ("hoàn thành chậm nhất ngày 15.4", "đến ngày 15 tháng 4 năm 2020",
     "hoàn thành chậm nhất ngày 15 tháng 4 năm 2020"),
    ("ban hành trong quý II/2020, gửi các sở", "trong quý II năm 2020", "ban hành trong quý II năm 2020, gửi các sở"),
    ("số liệu tính đến 15/4/2020", "trước ngày 15 tháng 4 năm 2020",
     "số liệu tính đến 15/4/2020, trước ngày 15 tháng 4 năm 2020"),
    ("theo Kế hoạch ngày 15/4/2020", "trước ngày 15 tháng 4 năm 2020",
     "theo Kế hoạch ngày 15/4/2020, trước ngày 15 tháng 4 năm 2020"),
    ("gửi trước ngày 15/3/2020", "trước ngày 15 tháng 4 năm 2020",
     "gửi trước ngày 15/3/2020, trước ngày 15 tháng 4 năm 2020"),
])  # fmt: skip
def test_a_deadline_in_figures_is_that_in_words(text: str, window: str, said: str) -> None:
    assert in_time(text, window) == said


@pytest.mark.parametrize(("does", "tasks", "reports"), [
    ("sau hội nghị 10 ngày gửi báo cáo kết quả, kèm báo cáo tổng kết, về Sở Nội vụ", 1, 0),
    ("sau hội nghị 10 ngày gửi báo cáo kết quả về Sở Nội vụ", 0, 1),
    ("gửi báo cáo kết quả về Sở Nội vụ chậm nhất 10 ngày sau khi kết thúc hội nghị", 0, 1),
    ("sau hội nghị 10 ngày gửi báo cáo kết quả về Ban Tổ chức", 1, 1),
    ("sau hội nghị 15 ngày gửi báo cáo kết quả về Sở Nội vụ", 1, 1),
    ("sau hội nghị 10 ngày làm việc gửi báo cáo kết quả về Sở Nội vụ", 1, 1),
    ("trong 10 ngày sau hội nghị gửi báo cáo tài chính về Sở Nội vụ", 1, 1),
])  # fmt: skip
def test_a_report_on_the_meeting_is_told_once(asked, does: str, tasks: int, reports: int) -> None:
    duty = Reporting(by=BODY, to="Sở Nội vụ", about="kết quả", days_after=10)
    told = asked(task=[Task(body=BODY, does=does)], reporting=[duty])
    assert (len(told["tasks"]), len(told["reports"])) == (tasks, reports)


@pytest.mark.parametrize(("about", "said"), [
    ("dự thảo báo cáo tổng kết gửi xin ý kiến chậm nhất 10 ngày trước ngày tổ chức hội nghị",
     "Gửi dự thảo báo cáo tổng kết xin ý kiến Sở Nội vụ (qua Ban A) chậm nhất 10 ngày trước ngày tổ chức hội nghị."),
    ("kịch bản để thẩm định", "Gửi kịch bản để Sở Nội vụ (qua Ban A) thẩm định."),
    ("danh sách đại biểu", "Gửi danh sách đại biểu về Sở Nội vụ (qua Ban A)."),
    ("tình hình thực hiện", "Báo cáo Sở Nội vụ (qua Ban A) tình hình thực hiện."),
])  # fmt: skip
def test_a_paper_is_sent_and_not_reported(asked, about: str, said: str) -> None:
    assert asked(reporting=[Reporting(by=BODY, to="Sở Nội vụ", about=about, through="Ban A")])["reports"] == [said]


@pytest.mark.parametrize(("kind", "label", "row"), [
    ("huyện", "cấp huyện", "cấp huyện"), ("sở", "cấp ngành", "cấp ngành"), ("xã", "cấp xã", "cấp huyện, cấp ngành"),
    ("trường", "cấp cơ sở", "cấp huyện, cấp ngành"),
])  # fmt: skip
def test_of_meetings_of_tiers_beside_each_other_a_unit_has_its_own(kind: str, label: str, row: str) -> None:
    said = "đăng ký ngày tổ chức hội nghị {}"
    assert of_own_level(kind, label, said.format("cấp huyện, cấp ngành")) == said.format(row)
    plain = row.replace("cấp ngành", "sở ngành") if "," in row else row.replace("ngành", "sở ngành")
    assert of_own_level(kind, label, said.format("cấp huyện, sở ngành")) == said.format(plain)


def test_what_is_not_to_be_held_is_no_task(asked) -> None:
    tasks = [Task(body=BODY, does=does) for does in ("không tổ chức đại hội", "không trưng bày ảnh")]
    assert asked(task=tasks)["tasks"] == ["Không trưng bày ảnh."]


@pytest.mark.parametrize(("title", "minutes"), [
    ("Văn nghệ (không quá 15 phút), chào cờ, tuyên bố lý do", 25), ("Báo cáo tổng kết (không quá 20 phút)", 20),
    ("Văn nghệ (từ 10 đến 15 phút)", 15), ("Chào cờ, tuyên bố lý do", 10),
])  # fmt: skip
def test_an_item_takes_no_less_than_its_title_says(title: str, minutes: int) -> None:
    assert suggested(AgendaItem(item="a", title=title)) == minutes


@pytest.mark.parametrize(("money", "said"), [
    ("ngân sách cấp huyện", "ngân sách cấp huyện và quỹ thi đua, khen thưởng"), ("", ""),
])  # fmt: skip
def test_each_tier_pays_for_its_own_meeting(money: str, said: str) -> None:
    each = "hội nghị cấp nào do ngân sách và quỹ thi đua, khen thưởng của cấp đó bảo đảm"
    source = f"{each}; hợp tác xã tự cân đối; kinh phí Đại hội cấp tỉnh do ngân sách tỉnh cấp qua Sở Nội vụ"
    assert own_source(source, "huyện", money, {"huyện"}) == said
