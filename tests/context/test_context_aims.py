"""A province's purposes stand on a unit's page as the unit's: of its own area, of the one meeting that it holds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from tdkt_tui.compliance.rules.facts import aims_left_out
from tdkt_tui.context.own_words import in_own_words
from tdkt_tui.context.programme import own_worded
from tdkt_tui.model.plan_names import unknown_names
from tdkt_tui.model.worded import Aim, Provision


@pytest.fixture
def unit(shipped: Any) -> Callable[..., Any]:
    """Return a district or an office under the shipped plan, of which this is the one purpose."""

    def one(kind: str, area: str, words: str) -> Any:
        dossier = shipped("ubnd-huyen-viet-yen")
        own = dossier.profile.unit.model_copy(update={"category": kind, "area": area})
        plan = dossier.plan.model_copy(update={"aim": [Aim(kind="purpose", words=words), Aim(kind="requirement")]})
        return replace(dossier, plan=plan, profile=dossier.profile.model_copy(update={"unit": own}))

    return one


@pytest.mark.parametrize(("words", "district", "office"), [
    ("Đánh giá phong trào trên địa bàn tỉnh Bắc Giang", "Đánh giá phong trào trên địa bàn huyện Việt Yên.",
     "Đánh giá phong trào của Sở Y tế."),
    ("Đánh giá phong trào trên địa bàn tỉnh Bắc Giang (tính cả các tỉnh An Hà, Phú An trước hợp nhất); đề ra việc mới",
     "Đánh giá phong trào trên địa bàn huyện Việt Yên; đề ra việc mới.",
     "Đánh giá phong trào của Sở Y tế; đề ra việc mới."),
    ("Đánh giá phong trào trên địa bàn tỉnh (gồm các xã biên giới)",
     "Đánh giá phong trào trên địa bàn huyện (gồm các xã biên giới).",
     "Đánh giá phong trào của Sở Y tế (gồm các xã biên giới)."),
    ("Tổng kết trên địa bàn tỉnh Bắc Giang trước khi hợp nhất",
     "Tổng kết trên địa bàn tỉnh Bắc Giang trước khi hợp nhất.",
     "Tổng kết trên địa bàn tỉnh Bắc Giang trước khi hợp nhất."),
    ("Khơi dậy khí thế thi đua của toàn tỉnh", "Khơi dậy khí thế thi đua của toàn huyện.",
     "Khơi dậy khí thế thi đua của Sở Y tế."),
    ("Đánh giá phong trào thi đua của tỉnh năm 2025; theo quy định của tỉnh",
     "Đánh giá phong trào thi đua của huyện năm 2025; theo quy định của tỉnh.",
     "Đánh giá phong trào thi đua của Sở Y tế năm 2025; theo quy định của tỉnh."),
    ("Hưởng ứng phong trào thi đua của tỉnh", "Hưởng ứng phong trào thi đua của tỉnh.",
     "Hưởng ứng phong trào thi đua của tỉnh."),
    ("Tổng kết phong trào của tỉnh Phú An", "Tổng kết phong trào của tỉnh Phú An.",
     "Tổng kết phong trào của tỉnh Phú An."),
    ("Động viên Nhân dân trong toàn tỉnh", "Động viên Nhân dân trong huyện.", "Động viên Nhân dân trong toàn tỉnh."),
    *((words, f"{words}.", f"{words}.") for words in (
        "Đánh giá trên địa bàn tỉnh Bắc Giang và tỉnh Phú An trước khi sắp xếp",
        "Tổng kết kết quả của tỉnh Bắc Giang, Phú An trước khi hợp nhất",
        "Đánh giá phong trào của ba tỉnh An, Hà, Lộc trước khi hợp nhất và của tỉnh Bắc Giang năm 2025; nay",
        "Tổng kết trên địa bàn hai tỉnh An Hà và Phú An (cũ) giai đoạn 2021 - 2025",
        "Hưởng ứng phong trào “Toàn dân trong tỉnh, toàn tỉnh chung sức”",
        "Đẩy mạnh phong trào trong tỉnh đoàn và tỉnh ủy",
        "Giới thiệu tối thiểu 55 điển hình của năm trên báo, đài trong tỉnh",
        "Tuyên truyền trên báo chí trên địa bàn tỉnh Bắc Giang",
        "Tôn vinh người làm việc tốt ở mọi miền trong tỉnh, từ các xã ven biển đến các buôn làng Sông Hinh, Sơn Hòa",
        "Động viên Nhân dân trong tỉnh, từ đồng bằng đến miền núi, hải đảo",
        "Biểu dương ít nhất 150 tập thể, cá nhân tiêu biểu trên địa bàn tỉnh")),
    ("Nêu gương ở ba vùng cao nguyên, trung du và ven biển",
     *["Nêu gương ở ba vùng cao nguyên, trung du và ven biển của tỉnh."] * 2),
    ("Nêu gương ở các vùng ven biển", "Nêu gương ở các vùng ven biển.", "Nêu gương ở các vùng ven biển."),
    ("Nêu gương 05 điển hình từ năm 2020 đến nay trong tỉnh", "Nêu gương 05 điển hình từ năm 2020 đến nay trong huyện.",
     "Nêu gương 05 điển hình từ năm 2020 đến nay trong tỉnh."),
    ("Chuẩn bị đại hội điểm của tỉnh; tổng kết ở hai tỉnh; nêu gương. Nhìn lại địa bàn tỉnh An (mới)",
     "Chuẩn bị đại hội điểm của tỉnh; nêu gương.", "Chuẩn bị đại hội điểm của tỉnh; nêu gương."),
    ("Hội nghị, Đại hội phải gọn. Cử đại biểu dự Hội nghị, Đại hội cấp trên",
     "{noun} phải gọn. Cử đại biểu dự Hội nghị, Đại hội cấp trên.",
     "{noun} phải gọn. Cử đại biểu dự Hội nghị, Đại hội cấp trên."),
])  # fmt: skip
def test_a_purpose_is_turned_to_the_unit(unit: Callable[..., Any], words: str, district: str, office: str) -> None:
    for kind, area, said in (("huyện", "huyện Việt Yên", district), ("sở", "Sở Y tế", office)):
        dossier = unit(kind, area, words)
        told = own_worded(dossier)
        assert (told["purposes"], told["requirements"]) == ([said.format(noun=dossier.noun)], [])


@pytest.mark.parametrize(("text", "said"), [
    ("theo thời gian tại Phụ lục I", "theo thời gian tại Phụ lục I của {plan}"),
    ("lập theo Phụ lục II, III và gửi Sở Nội vụ", "lập theo Phụ lục II, III của {plan} và gửi Sở Nội vụ"),
    ("nộp trong thời hạn tại điểm 1.2", "nộp trong thời hạn tại điểm 1.2 của {plan}"),
    ("thực hiện theo khoản 2 mục III", "thực hiện theo khoản 2 Mục III của {plan}"),
    ("theo Phụ lục I kèm theo Nghị định số 30/2020/NĐ-CP", "theo Phụ lục I kèm theo Nghị định số 30/2020/NĐ-CP"),
    ("theo điểm a khoản 1 Điều 3 Luật Thi đua, khen thưởng", "theo điểm a khoản 1 Điều 3 Luật Thi đua, khen thưởng"),
    ("được phân bổ tại Phụ lục", "được phân bổ tại Phụ lục của {plan}"),
    ("theo phụ lục hợp đồng", "theo phụ lục hợp đồng"), ("gửi phụ lục kèm theo", "gửi phụ lục kèm theo"),
    ("theo Phụ lục kèm theo văn bản", "theo Phụ lục kèm theo văn bản"),
    ("đạt trên 90 điểm", "đạt trên 90 điểm"),
])  # fmt: skip
def test_a_part_of_the_provinces_plan_is_not_taken_for_the_units_own(
    unit: Callable[..., Any], text: str, said: str
) -> None:
    dossier = unit("huyện", "huyện Việt Yên", "")
    assert in_own_words(dossier, text) == said.format(plan=dossier.plan.plan.citation().short())


HAMLETS = "mỗi thôn, buôn cử 03 đại biểu nhưng tổng số của một xã, phường không quá 90 người"
FISHING = "Các địa phương vùng nuôi thủy sản chủ động chọn ngày; tránh ảnh hưởng sản xuất"


@pytest.mark.parametrize(("kind", "words", "left"), [
    ("sở", FISHING, [FISHING]), ("xã", FISHING, []),
    ("sở", "Các địa phương, đơn vị tổ chức gọn", []), ("sở", "Các huyện và sở tổ chức gọn", []),
    ("huyện", "Tổng kết phong trào của ba tỉnh; nêu gương", ["Tổng kết phong trào của ba tỉnh"]),
    ("huyện", f"Gọn; {HAMLETS}", [HAMLETS]), ("sở", f"Gọn; {HAMLETS}", [HAMLETS]), ("xã", f"Gọn; {HAMLETS}", []),
    ("huyện", "Gọn; một xã 90 người, một huyện 150 người", []), ("sở", "Hỏi ý kiến mỗi thôn; không quá 05 ngày", []),
])  # fmt: skip
def test_what_only_others_can_say_of_an_aim_is_told_by_check(unit, kind: str, words: str, left: list[str]) -> None:
    dossier = unit(kind, "Sở Y tế", words)
    printed = " ".join(own_worded(dossier)["purposes"])
    told = [finding.message for finding in aims_left_out(dossier)]
    assert all(part not in printed for part in left)
    assert [part in message for part, message in zip(left, told, strict=True)] == [True] * len(left)


@pytest.mark.parametrize(("given", "told"), [
    ({}, 0), ({"words": "Tổng kết phong trào của ba tỉnh, cả phần việc của các xã cũ."}, 0), ({"who": ["huyện"]}, 0),
    ({"who": ["sở"]}, 1), ({"levels": ["xa"]}, 1), ({"words": "Nêu gương."}, 1),
])  # fmt: skip
def test_what_a_provision_for_the_unit_prints_is_not_told_as_left_out(
    unit: Callable[..., Any], given: dict[str, Any], told: int
) -> None:
    dossier = unit("huyện", "huyện Việt Yên", "Tổng kết phong trào của ba tỉnh; nêu gương")
    own = Provision(**{"words": "Tổng kết phong trào của ba tỉnh.", "clause": "I.1"} | given)
    plan = dossier.plan.model_copy(update={"provision": [own]})
    assert len(list(aims_left_out(replace(dossier, plan=plan)))) == told


@pytest.mark.parametrize(("levels", "told"), [([], True), (["xa", "own"], True), (["xa"], False)])
def test_an_aim_of_some_levels_is_on_no_other_units_page(
    unit: Callable[..., Any], levels: list[str], told: bool
) -> None:
    dossier = unit("huyện", "huyện Việt Yên", "Trên 100 người thì họp đại biểu")
    own = [dossier.level.id if one == "own" else one for one in levels]
    aims = [one.model_copy(update={"levels": own}) for one in dossier.plan.aim]
    given = replace(dossier, plan=dossier.plan.model_copy(update={"aim": aims}))
    assert own_worded(given)["purposes"] == ["Trên 100 người thì họp đại biểu."] * told
    assert "xa" not in levels or "xa" in unknown_names(vars(given.plan))


SHARES = "Mỗi huyện, thị xã có ít nhất 12 mô hình mới; mỗi sở, ban, ngành ít nhất 02"


@pytest.mark.parametrize(("kind", "told"), [
    ("huyện", ["Có ít nhất 12 mô hình mới."]), ("sở", ["Có ít nhất 02 mô hình mới."]), ("xã", []),
])  # fmt: skip
def test_of_a_share_for_each_kind_a_unit_has_its_own_alone(unit: Any, kind: str, told: list[str]) -> None:
    assert own_worded(unit(kind, f"{kind} Mẫu", SHARES))["purposes"] == told
