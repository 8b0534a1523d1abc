"""What a plan says of several kinds in one breath, of one meeting alone, or by the numbers of its own parts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tdkt_tui.context.cited_parts import of_the_plan
from tdkt_tui.context.needless import not_of_areas
from tdkt_tui.context.own_duties import own_duties, own_nominations
from tdkt_tui.context.own_heads import own_head
from tdkt_tui.context.own_share import own_share, without_others
from tdkt_tui.context.own_words import in_own_words
from tdkt_tui.model.agenda_forms import held
from tdkt_tui.model.duties import Nomination, Task
from tdkt_tui.model.programme import AgendaItem
from tdkt_tui.model.window import Window

EACH = "Mỗi huyện, thành phố giới thiệu kèm theo 02 điển hình, mỗi sở, ban, ngành 01 điển hình để xét chọn"
APART = "xây dựng báo cáo từ 08 đến 12 trang; riêng các xã, phường tổng hợp số liệu trước sắp xếp"


@pytest.mark.parametrize(("kind", "text", "said"), [
    ("huyện", EACH, "giới thiệu kèm theo 02 điển hình để xét chọn"),
    ("sở", EACH, "giới thiệu kèm theo 01 điển hình để xét chọn"),
    ("xã", EACH, EACH),
    ("sở", "Mỗi huyện có ít nhất 12 mô hình mới; mỗi sở, ban, ngành ít nhất 02", "có ít nhất 02 mô hình mới"),
    ("sở", "mỗi xã gửi ít nhất 03 bài; mỗi sở gửi không quá 02 bài về Báo tỉnh", "gửi không quá 02 bài về Báo tỉnh"),
    ("xã", "mỗi xã cử 03 người và mỗi sở 02 người dự tập huấn", "cử 03 người dự tập huấn"),
    ("huyện", "Kết quả nhân điển hình: mỗi xã nêu ít nhất 02 mô hình, mỗi huyện, thành phố nêu ít nhất 05 mô hình",
     "Kết quả nhân điển hình: nêu ít nhất 05 mô hình"),
    ("xã", "mỗi xã cử 03 người, mỗi người mang 02 ảnh", "mỗi xã cử 03 người, mỗi người mang 02 ảnh"),
])  # fmt: skip
def test_of_what_each_kind_gives_the_units_own_stands(kind: str, text: str, said: str) -> None:
    assert own_share(kind, text) == said


@pytest.mark.parametrize(("kind", "text", "said"), [
    ("xã", APART, "xây dựng báo cáo từ 08 đến 12 trang; tổng hợp số liệu trước sắp xếp"),
    ("sở", APART, "xây dựng báo cáo từ 08 đến 12 trang"),
    ("huyện", "gửi trước 05/3, riêng các xã miền núi gửi trước 15/3; kèm ảnh", "gửi trước 05/3; kèm ảnh"),
    ("sở", "nữ ít nhất 40%; riêng thành phố Hội An ít nhất 10%", "nữ ít nhất 40%; riêng thành phố Hội An ít nhất 10%"),
    ("sở", "nộp 01 bộ; riêng các đơn vị ở xa gửi bưu điện", "nộp 01 bộ; riêng các đơn vị ở xa gửi bưu điện"),
])  # fmt: skip
def test_what_is_said_of_other_kinds_apart_goes(kind: str, text: str, said: str) -> None:
    assert without_others(kind, text) == said


@pytest.mark.parametrize(("title", "meeting", "congress"), [
    ("Bầu (giới thiệu) Đoàn Chủ tịch, Thư ký (đối với Đại hội)", "", "Bầu (giới thiệu) Đoàn Chủ tịch, Thư ký"),
    ("Phát động thi đua, thông qua Nghị quyết (đối với Đại hội), bế mạc", "Phát động thi đua, bế mạc",
     "Phát động thi đua, thông qua Nghị quyết, bế mạc"),
    ("Hát Quốc ca (nếu là Đại hội thi đua yêu nước); giới thiệu đại biểu", "Giới thiệu đại biểu",
     "Hát Quốc ca; giới thiệu đại biểu"),
    ("Ý kiến của đại biểu (đối với hội nghị)", "Ý kiến của đại biểu", ""),
    ("Trao thưởng (đối với Đại hội, Hội nghị điển hình tiên tiến)", "Trao thưởng", "Trao thưởng"),
    ("Bầu đoàn đại biểu (đối với đơn vị được phân bổ)",) * 1 + ("Bầu đoàn đại biểu (đối với đơn vị được phân bổ)",) * 2,
])  # fmt: skip
def test_parts_of_a_programme_that_are_of_one_meeting_stand_there_alone(
    title: str, meeting: str, congress: str
) -> None:
    item = AgendaItem(item="x", title=title)
    assert [one.title for one in held([item], "Hội nghị")] == ([meeting] if meeting else [])
    assert [one.title for one in held([item], "Đại hội")] == ([congress] if congress else [])


@pytest.mark.parametrize(("text", "clause", "said"), [
    ("thực hiện các nội dung tại điểm a, c khoản 2 Mục này", "VI.3",
     "thực hiện các nội dung tại điểm a, c khoản 2 Mục VI của KH"),
    ("báo cáo theo khoản này", "VI.3.b", "báo cáo theo khoản 3 Mục VI của KH"),
    ("thực hiện yêu cầu của mục này", "", "thực hiện yêu cầu của KH"),
    ("tổ chức đúng thời gian tại Mục II", "VI.2", "tổ chức đúng thời gian tại Mục II của KH"),
    ("theo điểm a khoản 1 Điều 3 Luật Thi đua", "I", "theo điểm a khoản 1 Điều 3 Luật Thi đua"),
    ("chấm tại điểm cầu của xã", "I", "chấm tại điểm cầu của xã"),
])  # fmt: skip
def test_parts_of_the_plan_are_named_as_its_own(text: str, clause: str, said: str) -> None:
    assert of_the_plan(text, "KH", clause) == said


@pytest.mark.parametrize(("does", "line"), [
    ("xây dựng kế hoạch của địa phương, gửi Sở Nội vụ",
     "Gửi Kế hoạch này về Sở Nội vụ, trước ngày 05 tháng 3 năm 2020."),
    ("ban hành kế hoạch và gửi về Sở Nội vụ (qua Ban Thi đua) để theo dõi",
     "Gửi Kế hoạch này về Sở Nội vụ (qua Ban Thi đua), trước ngày 05 tháng 3 năm 2020."),
    ("ban hành kế hoạch thực hiện", ""),
])  # fmt: skip
def test_until_when_the_units_own_plan_is_sent_stands_in_it(shipped, does: str, line: str) -> None:
    dossier = shipped("ubnd-huyen-viet-yen")
    task = Task(body="UBND các huyện", does=does, window=Window.model_validate({"before": "2020-03-05"}))
    given = replace(dossier, plan=dossier.plan.model_copy(update={"task": [task], "reporting": []}))
    assert own_duties(given, [])["tasks"] == ([line] if line else [])


def _owed(dossier, **tables):
    plan = dossier.plan.model_copy(update={"reporting": [], **tables})
    given = replace(dossier, plan=plan)
    return own_duties(given, own_nominations(given))


@pytest.mark.parametrize(("short", "full", "once"), [
    ("phụ trách hồ sơ khen thưởng", "gửi hồ sơ đề nghị (tờ trình, danh sách) về Sở Nội vụ", True),
    ("gửi hồ sơ", "gửi hồ sơ Bằng khen về Sở Nội vụ", True),
    ("nộp danh sách đại biểu", "gửi danh sách đại biểu (theo Mẫu số 01) về Sở Nội vụ", True),
    ("nộp danh sách dự khuyết", "gửi danh sách đại biểu (theo Mẫu số 01) về Sở Nội vụ", False),
    ("phụ trách khánh tiết", "gửi hồ sơ đề nghị (tờ trình, danh sách) về Sở Nội vụ", False),
])  # fmt: skip
def test_a_paper_of_one_day_is_sent_once(shipped, short: str, full: str, once: bool) -> None:
    body, window = "UBND các huyện", Window.model_validate({"before": "2020-03-05"})
    for order in (short, full), (full, short):
        lines = _owed(
            shipped("ubnd-huyen-viet-yen"), task=[Task(body=body, does=does, window=window) for does in order]
        )
        assert len(lines["tasks"]) == (1 if once else 2)
        assert any("Sở Nội vụ" in line for line in lines["tasks"])
    later = Task(body=body, does=full, window=Window.model_validate({"before": "2020-04-05"}))
    both = [Task(body=body, does=short, window=window), later]
    assert len(_owed(shipped("ubnd-huyen-viet-yen"), task=both)["tasks"]) == 2


def test_a_unit_with_an_exception_holds_its_conference_by_its_own_day(shipped) -> None:
    dossier = shipped("ubnd-huyen-viet-yen")
    of_all, own = (Window.model_validate({"until": day}) for day in ("2020-03-10", "2020-03-14"))
    levels = [
        one.model_copy(update={"window": of_all}) if one.id == dossier.level.id else one for one in dossier.plan.level
    ]
    held = Task(body="UBND các huyện", does="tổ chức Hội nghị cấp huyện", window=of_all)
    for window, day in ((own, "14"), (of_all, "10")):
        excepted = replace(dossier, level=dossier.level.model_copy(update={"window": window}))
        lines = _owed(excepted, level=levels, task=[held], pilot=[])["tasks"]
        assert lines == [f"Tổ chức Hội nghị cấp huyện, chậm nhất ngày {day} tháng 3 năm 2020."]


@pytest.mark.parametrize(("to", "printed"), [("", 0), ("Sở Nội vụ", 1)])
def test_exemplars_that_a_task_tells_to_introduce_are_told_once(shipped, to: str, printed: int) -> None:
    duty = Nomination(who=["huyện"], at_least=2, to=to, clause="II.1.c")
    task = Task(body="UBND các huyện", does="giới thiệu ít nhất 02 gương điển hình mỗi tháng", clause="II.1.c")
    told = _owed(shipped("ubnd-huyen-viet-yen"), task=[task], nomination=[duty])
    assert (len(told["nominations"]), len(told["tasks"])) == (printed, 1)


@pytest.mark.parametrize(("does", "budget"), [
    ("tự bảo đảm kinh phí", "đơn vị tự bảo đảm kinh phí"), ("tự cân đối nguồn", "đơn vị tự bảo đảm kinh phí"),
    ("sử dụng dự toán được giao và nguồn hợp pháp khác", "dự toán được giao và nguồn hợp pháp khác"),
    ("sử dụng nguồn của đơn vị", "nguồn của đơn vị"), ("tự bảo đảm an ninh, trật tự", ""),
    ("sử dụng kinh phí tiết kiệm, đúng chế độ", ""), ("sử dụng nguồn lực; gửi báo cáo", ""),
])  # fmt: skip
def test_from_where_a_unit_pays_is_no_task_of_its_page(shipped, does: str, budget: str) -> None:
    task = Task(body="UBND các huyện", does=does, clause="V")
    told = _owed(shipped("ubnd-huyen-viet-yen"), task=[task], budget=None)
    assert (told["budget"], bool(told["tasks"])) == (budget, not budget)


def test_a_plan_for_the_units_meetings_is_its_own_plan() -> None:
    assert Task(body="x", does="ban hành kế hoạch tổ chức Đại hội, Hội nghị cấp mình").asks_own_plan
    assert not Task(body="x", does="ban hành kế hoạch tổ chức Đại hội, tập huấn cán bộ").asks_own_plan


@pytest.mark.parametrize(("kind", "words", "none"), [
    ("xã", "Nơi có dưới 20 người thì ghép vào hội nghị tổng kết", True),
    ("sở", "Nơi có dưới 20 người thì ghép vào hội nghị tổng kết", False),
    ("huyện", "Nơi không có đơn vị trực thuộc thì họp một lần", True),
    ("sở", "Nơi không có đơn vị trực thuộc thì họp một lần", False),
    ("xã", "Nơi có từ 300 căn nhà được hỗ trợ trở lên thì tổ chức riêng", False),
    ("xã", "Gửi danh sách xã và đơn vị làm điểm về Sở Nội vụ", True),
    ("huyện", "Gửi danh sách xã và đơn vị làm điểm về Sở Nội vụ", False),
    ("xã", "Gửi danh sách đại biểu về Sở Nội vụ", False),
    ("xã", "Dự tập huấn của tỉnh, sau đó hướng dẫn cho các đơn vị cấp xã", True),
    ("xã", "Lập danh sách điển hình, sau đó phổ biến đến cấp xã", False),
    ("xã", "Phụ trách hội nghị các sở, ban và doanh nghiệp", True),
    ("sở", "Phụ trách hội nghị các sở, ban và doanh nghiệp", False),
    ("xã", "Phụ trách hội nghị xã, sở", False), ("xã", "Tổ chức hội nghị sở, ban, phối hợp với khối", True),
])  # fmt: skip
def test_what_an_area_cannot_do_is_not_on_its_page(kind: str, words: str, none: bool) -> None:
    assert not_of_areas(kind, words) is none


def test_where_money_comes_from_stands_in_brackets_without_brackets(shipped) -> None:
    task = Task(body="UBND các huyện", does="sử dụng ngân sách huyện, không quá 40 triệu đồng (không kể tiền thưởng)")
    told = _owed(shipped("ubnd-huyen-viet-yen"), task=[task])["budget"]
    assert told == "ngân sách huyện, không quá 40 triệu đồng, không kể tiền thưởng"


@pytest.mark.parametrize(("kind", "text", "said"), [
    ("xã", "Giấy khen của Thủ trưởng đơn vị cấp cơ sở, Chủ tịch UBND xã", "Giấy khen của Chủ tịch UBND xã"),
    ("doanh nghiệp", "Giấy khen của Thủ trưởng đơn vị, Chủ tịch Ủy ban nhân dân cấp xã cho 10 cá nhân",
     "Giấy khen của Thủ trưởng đơn vị cho 10 cá nhân"),
    ("sở", "Giấy khen của thủ trưởng sở, ngành cho 15 cá nhân", "Giấy khen của Giám đốc Sở cho 15 cá nhân"),
    ("ban", "Giấy khen của thủ trưởng sở, ban, ngành", "Giấy khen của Thủ trưởng cơ quan"),
    ("huyện", "do Thủ trưởng cơ quan quyết định", "do Thủ trưởng cơ quan quyết định"),
])  # fmt: skip
def test_of_heads_in_a_row_the_units_own_stands(kind: str, text: str, said: str) -> None:
    assert own_head(kind, text) == said


def test_exemplars_are_introduced_by_the_duty_s_day_in_the_task_s_words(shipped) -> None:
    window = Window.model_validate({"before": "2020-05-15"})
    duty = Nomination(who=["huyện"], at_least=2, at_most=2, clause="III.1", window=window)
    tasks = [Task(body="UBND các huyện", does=f"giới thiệu {number} điển hình để giao lưu", clause="III.1")
             for number in ("02", "05")]  # fmt: skip
    told = _owed(shipped("ubnd-huyen-viet-yen"), task=tasks, nomination=[duty])
    assert told["nominations"] == []
    assert told["tasks"] == ["Giới thiệu 02 điển hình để giao lưu, trước ngày 15 tháng 5 năm 2020;",
                             "Giới thiệu 05 điển hình để giao lưu."]  # fmt: skip


def test_words_that_are_no_task_have_the_units_own_share_too(shipped) -> None:
    said = "mỗi xã nêu 02 mô hình, mỗi huyện nêu 05 mô hình"
    assert in_own_words(shipped("ubnd-huyen-viet-yen"), f"Kết quả: {said}") == "Kết quả: nêu 05 mô hình"
