"""Whom words bind that are kept as they are: bodies by their names, kinds of no level, everybody, whom a row names."""

from __future__ import annotations

from typing import Any

import pytest

from tdkt_tui.model.issuer import UnitGroup
from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.halves import halves_of
from tdkt_tui.workflow.confirming.keeping import kept_row, with_kept
from tdkt_tui.workflow.confirming.original import Original, Paragraph
from tdkt_tui.workflow.confirming.passage import Passage, passage_of
from tdkt_tui.workflow.confirming.typed_lists import list_typed, typed_list
from tdkt_tui.workflow.confirming.whom import whose
from tdkt_tui.workflow.confirming.whom_levels import levels_named
from tdkt_tui.workflow.confirming.whom_typed import whose_typed
from tdkt_tui.workflow.plan_notes import Left

GENERAL = [('"sở", "ban", "ngành"', '"cơ quan", "đơn vị"'), ("các sở, ban, ngành", "cấp trên cơ sở")]


@pytest.fixture
def plan(two_levels: Any) -> Plan:
    return two_levels()


def bound(plan: Plan, words: str, before: dict[str, Any] | None = None) -> dict[str, Any]:
    return whose(plan, Passage(words, words, "IV.1", ()), before)


@pytest.mark.parametrize(("words", "bodies"), [
    ("Công an, Quân sự dẫn đường cho 12 đoàn xe.", ["Công an", "Quân sự"]),
    ("Hội Cựu chiến binh, Liên đoàn Lao động tỉnh kê 30 bàn.", ["Hội Cựu chiến binh", "Liên đoàn Lao động tỉnh"]),
    ("Sở Văn hóa, Thể thao và Du lịch kê 40 bàn.", ["Sở Văn hóa, Thể thao và Du lịch"]),
    ("Sở Lao động - Thương binh và Xã hội kê 50 bàn.", ["Sở Lao động - Thương binh và Xã hội"]),
    ("Ban Tổ chức Đại hội đón 30 xe ở cổng chính.", ["Ban Tổ chức Đại hội"]),
    ("Sở Nội vụ (phòng Thi đua) là đầu mối: dựng 14 khung.", ["Sở Nội vụ (phòng Thi đua)"]),
    ("Hồ sơ của xã Hạ được nhận chậm hơn 12 ngày.", ["xã Hạ"]),
    ("Sở Y tế 05 người, Sở Tài chính 03 người.", ["Sở Y tế", "Sở Tài chính"]),
])  # fmt: skip
def test_a_sentence_binds_the_bodies_it_begins_with(words: str, bodies: list[str], plan: Plan) -> None:
    assert bound(plan, words) == {"who": bodies}
    assert bound(plan, words, {"levels": ["xa"]}) == {"who": bodies}, "also behind a sentence of others"


def test_what_an_office_does_with_what_it_is_sent_binds_those_who_send_it(plan: Plan) -> None:
    assert bound(plan, "Sở Nội vụ không nhận hồ sơ thiếu ảnh.", {"levels": ["xa"]}) == {"levels": ["xa"]}


@pytest.mark.parametrize(("words", "binds"), [
    ("Mỗi thôn, tổ dân phố treo 02 băng rôn.", {"levels": ["xa"]}),
    ("Mỗi hợp tác xã dựng 01 gian.", {"who": ["hợp tác xã"]}),
    ("Giám đốc sở tặng hoa 03 người.", {"levels": ["so"]}),
    ("Các cơ quan, đơn vị cấp tỉnh in sổ không quá 20 trang.", {"levels": ["so"]}),
    ("Các cấp, các ngành chú ý tắt đèn sau 22 giờ.", {}),
    ("Tất cả các ngành, các cấp đều có 01 hòm thư.", {}),
    ("Các cơ quan, đơn vị chú ý tắt đèn sau 22 giờ.", {}),
    ("Hội nghị cấp nào do ngân sách cấp ấy chi, các xã chi 05 triệu đồng.", {}),
    ("Tỉnh không cấp thêm, trừ huyện Đông An được 50 triệu đồng.", {}),
    ("Ảnh: mỗi huyện, thành phố 05 cái.", {"who": ["huyện", "thành phố"]}),
    ("Ảnh: mỗi huyện 05 cái, mỗi cơ quan 02 cái.", {}),
    ("Các huyện Đông An, Tây An và thị xã Nam An xếp 12 hàng ghế.",
     {"who": ["huyện Đông An", "huyện Tây An", "thị xã Nam An"]}),
    ("Thành phố Đông An - Tây An treo 120 cờ.", {"who": ["Thành phố Đông An - Tây An"]}),
    ("Huyện đảo Hòn Xa treo 120 cờ.", {"who": ["Huyện đảo Hòn Xa"]}),
    ("Ngân sách tỉnh hỗ trợ huyện Đông An 50 triệu đồng, huyện Tây An 30 triệu đồng.",
     {"who": ["huyện Đông An", "huyện Tây An"]}),
    ("Các đơn vị điểm mời 05 nơi đến dự.", {"who": ["Các đơn vị điểm"]}),
    ("Ở cấp xã, sở, ngành: 05 tham luận.", {"levels": ["xa", "so"]}),
    ("Người lao động có Giấy khen của Chủ tịch UBND xã được xếp 02 hàng đầu.", {}),
    ("Nơi họp xa thì nghỉ, ban hành 01 thông báo.", {}),
])  # fmt: skip
def test_a_sentence_binds_the_kinds_it_is_on_or_everybody(words: str, binds: dict[str, Any], plan: Plan) -> None:
    assert bound(plan, words) == binds


@pytest.mark.parametrize(("paragraph", "words", "binds"), [
    ("Các xã, phường dựng 02 cổng chào. Cổng cao 04 m.", "Cổng cao 04 m.", {"levels": ["xa"]}),
    ("Các xã, phường họp. Thành phần: các đoàn thể, các sở, già làng.", "Thành phần: các đoàn thể, các sở, già làng.",
     {"levels": ["xa"]}),
    ("Tặng hoa: các xã 05 bó; các sở 03 bó. Hoa gói giấy.", "Hoa gói giấy.", {}),
    ("Sở Y tế trực cấp cứu; bố trí 02 xe.", "bố trí 02 xe.", {"who": ["Sở Y tế"]}),
    ("Số hoa như sau: Công an tỉnh 05 bó.", "Số hoa như sau: Công an tỉnh 05 bó.", {"who": ["Công an tỉnh"]}),
])  # fmt: skip
def test_a_sentence_on_nobody_is_of_those_its_paragraph_begins_with(
    paragraph: str, words: str, binds: dict[str, Any], plan: Plan
) -> None:
    assert whose(plan, Passage(words, paragraph, "IV.1", ())) == binds


def test_words_behind_a_sentence_on_several_are_of_none_of_them_alone(plan: Plan) -> None:
    words = "Tặng hoa: mỗi xã 05 bó; mỗi doanh nghiệp 03 bó. Có 14 lọ hoa."
    passage = Passage(words, words, "IV.1", ())
    kept = [half.drafts[0].values for half in with_kept(plan, passage, halves_of(plan, passage), lambda _: False)]
    assert [one.get("who") or one.get("levels") for one in kept][-1] is None


def test_a_label_of_kinds_that_was_cut_amid_is_whole(plan: Plan) -> None:
    words = "Đối với các xã, phường; sở, ban: 14 ảnh gửi kèm."
    passage = Passage(words, words, "IV.1", ())
    kept = [half.drafts[0].values for half in with_kept(plan, passage, halves_of(plan, passage), lambda _: False)]
    assert [one.get("levels") for one in kept if "words" in one] == [["xa", "so"]]


@pytest.mark.parametrize("words", ["Mẫu số 02. Danh sách: ghi 05 cột.", "Tháng: 11/2026"])
def test_a_form_or_a_time_alone_is_not_kept(words: str, plan: Plan) -> None:
    passage = Passage(words, words, "IV.1", ())
    kept = with_kept(plan, passage, halves_of(plan, passage), lambda _: False)
    assert not [half for half in kept if not half.idle and half.drafts and half.drafts[0].name == "provision"]


def test_the_armed_forces_are_the_level_of_their_bodies(two_levels: Any) -> None:
    plan = two_levels(instead=[('"sở", "ban", "ngành"', '"Công an tỉnh", "Bộ Chỉ huy Quân sự tỉnh"')])
    assert bound(plan, "Lực lượng vũ trang kê 12 hàng ghế.") == {"levels": ["so"]}


def test_words_for_everybody_name_no_level_whatever_its_kinds_are_called(two_levels: Any) -> None:
    plan = two_levels(instead=GENERAL)
    assert levels_named(plan, "phong trào của các cơ quan, đơn vị") == []
    assert levels_named(plan, "hội nghị cấp trên cơ sở") == ["so"]


@pytest.mark.parametrize(("head", "row", "binds"), [
    ("TT | Đơn vị | Số đại biểu", "9 | Hội đặc thù (04 hội) | 04", {"who": ["hội đặc thù"]}),
    ("TT | Nội dung | Thời gian", "1 | Họp Hội đồng Thi đua - Khen thưởng tỉnh | Tháng 7",
     {"who": ["Hội đồng Thi đua - Khen thưởng tỉnh"]}),
    ("TT | Nội dung | Chủ trì", "1 | Treo cờ | Sở Văn hóa, Thể thao và Du lịch",
     {"who": ["Sở Văn hóa, Thể thao và Du lịch"]}),
    ("TT | Nội dung | Chủ trì", "1 | Treo cờ | Các xã, phường", {"levels": ["xa"]}),
    ("TT | Nội dung | Chủ trì", "1 | Treo cờ | Các cơ quan, đơn vị", {}),
    ("TT | Đơn vị | Số", "1 | Sở Tư pháp; Thanh tra tỉnh (mỗi nơi 03) | 06", {"who": ["Sở Tư pháp", "Thanh tra tỉnh"]}),
    ("7 | Sở Y tế | 22", "8 | Thuế, Kho bạc tỉnh (mỗi nơi 03) | 06", {"who": ["Thuế", "Kho bạc tỉnh"]}),
    ("TT | Đơn vị | Số", "1 | Khối doanh nghiệp | 06", {"who": ["Khối doanh nghiệp"]}),
    ("TT | Đơn vị | Số", "1 | Khối Nội chính, Pháp luật (Công an tỉnh, Sở Tư pháp) | 06",
     {"who": ["Khối Nội chính, Pháp luật", "Công an tỉnh", "Sở Tư pháp"]}),
    ("TT | Đơn vị | Số", "1 | Huyện Đông An (cụm trưởng) | 06", {"who": ["Huyện Đông An"]}),
    ("TT | Đơn vị | Số", "B | Cơ quan, đơn vị cấp tỉnh | 06", {"levels": ["so"]}),
    ("TT | Đơn vị | Số", "1 | Binh đoàn 9 | 06 | Do nơi ấy chọn", {"who": ["Binh đoàn 9"]}),
    ("TT | Nội dung | Thời gian", "1 | Gửi sổ về Sở Nội vụ | Tháng 7", {}),
])  # fmt: skip
def test_a_row_binds_whom_it_names(head: str, row: str, binds: dict[str, Any], plan: Plan) -> None:
    draft = kept_row(plan, Passage(row, row, "IV.1", (), head=head))
    assert draft is not None
    assert {key: draft.values[key] for key in ("levels", "who") if key in draft.values} == binds


def test_a_title_without_a_number_tells_whom_the_lines_below_it_bind(plan: Plan) -> None:
    lines = ("II. NỘI DUNG", "Nhóm thứ hai: các sở, ban, ngành", "Treo 03 lá cờ.", "Đơn vị làm trước", "Treo 05 lá cờ.")
    original = Original(tuple(Paragraph(f"đoạn {at}", "II", line) for at, line in enumerate(lines)))
    left = [Left((1, 1), f"mục II, đoạn {at}: {lines[at]}") for at in (2, 4)]
    assert [whose(plan, passage_of(original, one)) for one in left] == [{"levels": ["so"]}, {}]


@pytest.mark.parametrize(("typed", "names"), [
    ("Sở Văn hóa, Thể thao và Du lịch, Sở Y tế", ["Sở Văn hóa, Thể thao và Du lịch", "Sở Y tế"]),
    ("Sở Văn hóa, Thể thao", ["Sở Văn hóa, Thể thao"]),
    ("Ngành Văn hóa, Thể thao và Du lịch", ["Ngành Văn hóa, Thể thao và Du lịch"]),
    ("Sở Lao động, Thương binh và Xã hội; các xã", ["Sở Lao động, Thương binh và Xã hội", "các xã"]),
    ("Sở Y tế, Nội vụ", ["Sở Y tế", "Sở Nội vụ"]),
    ("“Ban Lễ tân, Hậu cần”, Sở Y tế", ["Ban Lễ tân, Hậu cần", "Sở Y tế"]),
    ("Hội Cựu chiến binh, Liên đoàn Lao động", ["Hội Cựu chiến binh", "Liên đoàn Lao động"]),
])  # fmt: skip
def test_a_body_with_commas_is_typed_as_one(typed: str, names: list[str]) -> None:
    assert typed_list(typed) == names
    assert typed_list(list_typed(names)) == names


@pytest.mark.parametrize(("typed", "binds"), [
    ("cơ quan báo chí; các sở; các xã", {"levels": ["so", "xa"], "who": ["cơ quan báo chí"]}),
    ("các xã", {"levels": ["xa"]}), ("chỉ các xã", {"who": ["xã"]}), ("các phường", {"who": ["phường"]}),
    ("các xã, phường", {"who": ["xã", "phường"]}), ("c2", {"levels": ["so"]}), ("c1+2", {"levels": ["xa", "so"]}),
    ("xã, phường, thị trấn; Báo tỉnh", {"levels": ["xa"], "who": ["Báo tỉnh"]}),
    ("cấp xã; báo của tỉnh", {"levels": ["xa"], "who": ["báo của tỉnh"]}),
    ("các sở, ban, ngành; cấp xã", {"levels": ["so", "xa"]}), ("1; 2", {"levels": ["xa", "so"]}),
])  # fmt: skip
def test_a_body_typed_beside_levels_is_kept(typed: str, binds: dict[str, Any], plan: Plan) -> None:
    assert whose_typed(plan, typed) == binds


def test_a_group_by_its_name_and_kinds_beside_it_are_bound_together(plan: Plan) -> None:
    grouped = plan.model_copy(update={"unit_group": [UnitGroup(name="Nhóm 2", units=["sở", "ban", "ngành", "hội"])]})
    assert bound(grouped, "Trước khi họp 07 ngày, đơn vị nhóm 2, xã, phường gửi 02 bản.") == {"levels": ["xa", "so"]}
    assert bound(grouped, "Xã gửi 02 bản theo mẫu của nhóm 2.") == {"levels": ["xa"]}


def test_kinds_in_brackets_behind_a_level_are_no_other_levels(plan: Plan) -> None:
    named = plan.level[0].model_copy(update={"label": "các đơn vị cơ sở", "units": ["đơn vị cơ sở"]})
    told = plan.model_copy(update={"level": [named, *plan.level[1:]]})
    assert bound(told, "Đơn vị cơ sở (phòng, ban, trường) có 90 người trở lên họp đại biểu.") == {"levels": [named.id]}


@pytest.mark.parametrize("typed", ["*", "*; c1", "c1; *", "tất cả; Sở Y tế", "*, c1"])
def test_everybody_beside_a_level_is_everybody(typed: str, plan: Plan) -> None:
    assert whose_typed(plan, typed) == {}


@pytest.mark.parametrize(("words", "who"), [
    ("Hợp tác xã ít xã viên họp chung.", ["hợp tác xã"]),
    ("Doanh nghiệp ít lao động họp chung.", ["doanh nghiệp", "hợp tác xã"]),
])  # fmt: skip
def test_cooperatives_said_alone_are_no_firms(words: str, who: list[str], plan: Plan) -> None:
    base = plan.level[0].model_copy(update={"units": ["xã", "doanh nghiệp", "hợp tác xã"]})
    assert bound(plan.model_copy(update={"level": [base, *plan.level[1:]]}), words) == {"who": who}
