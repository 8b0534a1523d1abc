"""What the proof sheet tells beside the pages: what an office is held to when it answers, and what pages leave out."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

import pytest

from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.original import Original, Paragraph
from tdkt_tui.workflow.proofing import nowhere
from tdkt_tui.workflow.proofing.held_to import held_to
from tdkt_tui.workflow.proofing.sent_nowhere import sent_nowhere
from tdkt_tui.workflow.proofing.sources import Sources
from tdkt_tui.workflow.reaching.holding import Lack
from tdkt_tui.workflow.reaching.reached import Reach
from tdkt_tui.workflow.reaching.said import Said
from tdkt_tui.workflow.reaching.sample_units import SampleUnit

if TYPE_CHECKING:
    from tdkt_tui.workflow.proofing.own_pages import OwnPages

FORM = [{"id": "hoi-nghi", "name": "Hội nghị điển hình tiên tiến", "kind": "conference"}]
LEVELS = [
    {"id": "xa", "label": "các xã", "units": ["xã"], "clause": "II.1", "choose_form": ["hoi-nghi"],
     "size": {"caps": [{"category": "all", "at_most": 100}]}},
    {"id": "so", "label": "các sở", "units": ["sở"], "clause": "II.2"},
    {"id": "tinh", "label": "cấp tỉnh", "units": ["tỉnh"], "clause": "II.3", "choose_form": ["hoi-nghi"]},
]  # fmt: skip


@pytest.fixture
def plan(province_text: Callable[[str, str], str]) -> Callable[..., Plan]:
    """Return a plan of three levels with more tables."""

    def made(**tables: Any) -> Plan:
        return Plan.model_validate(
            tomllib.loads(province_text("mau", "Mẫu")) | {"form": FORM, "level": LEVELS} | tables
        )

    return made


def test_what_an_office_answers_is_told_as_the_plan_bounds_it(plan: Callable[..., Plan]) -> None:
    given = plan(
        exception=[{"level": "xa", "units": ["xã Mẫu Lâm"], "size": {"caps": [{"category": "all", "at_most": 60}]},
                    "clause": "II.4"},
                   {"level": "xa", "when": "dưới 5.000 dân", "window": {"before": "2026-05-01"}, "clause": "II.5"}],
        pilot=[{"unit": "xã Mẫu Sơn", "window": {"before": "2026-04-01"}, "clause": "II.6"}],
        honours=[{"level": "tinh", "award": "Bằng khen", "collectives": 20, "how": "at-most", "clause": "IV.1"},
                 {"level": "xa", "award": "Giấy khen", "collectives": 5, "clause": "IV.2"}],
        jointly=[{"units": ["xã"], "organiser": "cụm 1", "at_most": 350, "may": True, "clause": "II.7"}],
    )  # fmt: skip
    assert [(whose, words, source.key) for whose, words, source in held_to(given)] == [
        ("các xã", "Hình thức: “Hội nghị điển hình tiên tiến”", "level.1"),
        ("các xã", "Số lượng: tối đa 100 đại biểu", "level.1"),
        ("các xã", "Chương trình: kế hoạch không ghi mục nào", "level.1"),
        ("các sở", "Kế hoạch không ghi hội nghị riêng của cấp này", "level.2"),
        ("cấp tỉnh", "Hình thức: “Hội nghị điển hình tiên tiến”", "level.3"),
        ("cấp tỉnh", "Bằng khen cho không quá 20 tập thể", "honours.1"),
        ("Quy định riêng", "xã Mẫu Lâm: tối đa 60 đại biểu", "exception.1"),
        ("Quy định riêng", "các xã, dưới 5.000 dân: trước ngày 01 tháng 5 năm 2026", "exception.2"),
        ("Đơn vị làm điểm", "xã Mẫu Sơn, trước ngày 01 tháng 4 năm 2026", "pilot.1"),
        (
            "Tổ chức chung",
            "các xã: do cụm 1 tổ chức, nhiều nhất 350 đại biểu, được phép, không bắt buộc",
            "jointly.1",
        ),
    ]


@pytest.mark.parametrize(("units", "told"), [
    (["phường", "xã"], []), (["phường"], ["Số lượng: kế hoạch không ghi mức cho xã"]),
    ([], ["Số lượng: kế hoạch không ghi mức"]),
])  # fmt: skip
def test_of_kinds_that_have_a_size_apart_none_is_lacking(
    plan: Callable[..., Plan], units: list[str], told: list[str]
) -> None:
    size = {"caps": [{"category": "all", "at_most": 60}]}
    given = plan(
        level=[{"id": "xa", "label": "cấp xã", "units": ["xã", "phường"], "choose_form": ["hoi-nghi"], "clause": "I"}],
        exception=[{"level": "xa", "units": units, "size": size, "clause": "I"},
                   {"level": "xa", "units": ["xã"], "when": "xã biên giới", "size": size, "clause": "I"}],
    )  # fmt: skip
    assert [words for whose, words, _ in held_to(given) if whose == "cấp xã" and "Số lượng" in words] == told


def test_what_binds_units_and_is_on_none_of_their_pages_is_told(plan: Callable[..., Plan]) -> None:
    unit = SampleUnit(plan().level[1], "sở")
    whole = Reach(Said("task", 3, "III.1", "báo cáo kết quả", ("các sở",)), {unit: Lack("báo cáo kết quả")})
    part = Reach(Said("task", 4, "III.1", "gửi hồ sơ", ("các sở",)), {unit: Lack("20/5", 0.5)})
    told = [(words, source.key) for _, words, source in nowhere.lacking([whole, part], plan())]
    assert told == [("các sở: báo cáo kết quả", "task.3")]


def test_words_to_be_printed_that_no_page_has_are_told(plan: Callable[..., Plan]) -> None:
    given = plan(
        aim=[{"kind": "purpose", "words": "Tôn vinh điển hình.", "clause": "I.1"}],
        provision=[{"words": "Hồ sơ gửi qua phần mềm của tỉnh.", "clause": "V.3"},
                   {"words": "Mỗi xã dành một buổi giao lưu với điển hình.", "levels": ["xa"], "clause": "V.4"}],
    )  # fmt: skip
    lines = ["Tôn vinh điển hình", "Dành một buổi giao lưu với điển hình", "Gửi báo cáo"]
    told = [(words, source.key) for _, words, source in nowhere.kept_from_pages(given, lines)]
    assert told == [("Hồ sơ gửi qua phần mềm của tỉnh.", "provision.1")]


def test_what_a_body_that_writes_nothing_is_to_do_is_told_with_it(plan: Callable[..., Plan]) -> None:
    given = plan(task=[{"body": "Báo Mẫu", "does": "mở chuyên mục", "clause": "III.1"},
                       {"body": "Báo Mẫu", "does": "đưa tin", "clause": "III.2"},
                       {"body": "các xã", "does": "báo cáo", "clause": "III.3"}])  # fmt: skip
    units = [SampleUnit(given.level[0], "xã")]
    assert [(body, does, [one.key for one in of]) for body, does, of in nowhere.on_no_page(given, units)] == [
        ("Báo Mẫu", ("mở chuyên mục", "đưa tin"), ["task.1", "task.2"])
    ]


def test_numbers_of_whom_no_level_has_are_told_as_printed_nowhere(plan: Callable[..., Plan]) -> None:
    given = plan(
        quota=[{"each": "xã", "official": 2, "levels": ["tinh"], "clause": "PL"},
               {"each": "cơ quan trung ương", "official": 2, "levels": ["tinh"], "clause": "PL"},
               {"unit": "Xã Mẫu Lâm", "official": 5, "levels": ["tinh"], "clause": "PL"},
               {"unit": "Sở và cơ quan tương đương", "official": 4, "clause": "PL"},
               {"unit": "Công an Mẫu", "official": 6, "clause": "PL"}],
        honours=[{"units": ["xã"], "award": "Giấy khen", "collectives": 5, "clause": "IV.1"},
                 {"units": ["hợp tác xã"], "award": "Giấy khen", "collectives": 3, "clause": "IV.2"},
                 {"level": "tinh", "award": "Bằng khen", "collectives": 20, "clause": "IV.3"}],
        composition=[{"group": "nữ", "at_least": "30%", "clause": "II.1"},
                     {"group": "công nhân", "at_least": "40%", "units": ["doanh nghiệp"], "clause": "II.2"}],
    )  # fmt: skip
    went = "đại biểu chính thức"
    own = cast("OwnPages", SimpleNamespace(print=lambda body, *_: body == "Công an Mẫu"))
    found = [*sent_nowhere(given, own)]
    assert found[0][2] == "Phân bổ đại biểu (chính thức): mỗi cơ quan trung ương: 02; Sở và cơ quan tương đương: 04"
    assert [(words, [one.key for one in of]) for words, of, _ in found] == [
        (f"Phân bổ đại biểu: mỗi cơ quan trung ương: 02 {went}; Sở và cơ quan tương đương: 04 {went}",
         ["quota.2", "quota.4"]),
        ("Cơ cấu (doanh nghiệp): công nhân ít nhất 40%", ["composition.2"]),
        ("Khen thưởng (hợp tác xã): Giấy khen cho 03 tập thể", ["honours.2"]),
    ]  # fmt: skip


@pytest.mark.parametrize(("pilots", "told"), [(["Huyện Mẫu"], 0), ([], 1)])
def test_an_award_of_units_that_go_first_is_on_their_pages(
    plan: Callable[..., Plan], pilots: list[str], told: int
) -> None:
    given = plan(
        pilot=[{"unit": unit, "window": {"month": "2026-02"}, "clause": "II"} for unit in pilots],
        honours=[{"units": ["đơn vị làm điểm"], "award": "Bằng khen", "individuals": 1, "clause": "IV"}],
    )
    assert len([*sent_nowhere(given, cast("OwnPages", SimpleNamespace(print=lambda *_: False)))]) == told


def test_all_facts_of_one_line_are_its_sources(plan: Callable[..., Plan]) -> None:
    given = plan(composition=[
        {"group": "nữ", "at_least": "30%", "levels": ["xa"], "clause": "II.1"},
        {"group": "dân tộc thiểu số", "at_least": "20%", "levels": ["xa"], "clause": "II.1"},
        {"group": "dưới 35 tuổi", "at_least": "10%", "levels": ["xa"], "clause": "II.2"},
    ])  # fmt: skip
    original = Original((Paragraph("đoạn 4", "II.1", "Đại biểu nữ từ 30%, dân tộc thiểu số từ 20% trở lên."),))
    found = Sources(given, original).of("Số lượng: …; cơ cấu: nữ ít nhất 30% và dân tộc thiểu số ít nhất 20%", {"xa"})
    assert {one.key for one in found} == {"composition.1", "composition.2"}
    assert {one.passage.at for one in found if one.passage} == {"đoạn 4"}


@pytest.mark.parametrize(("line", "key"), [
    ("Bế mạc Hội nghị", ""),
    ("Đại diện các tập thể, cá nhân điển hình tiên tiến của (đơn vị)", ""),
    ("Báo cáo tổng kết", "agenda.1"),
    ("Dự Hội nghị điển hình tiên tiến cấp tỉnh: 03 đại biểu chính thức", "quota.1"),
])  # fmt: skip
def test_a_line_of_words_that_every_plan_has_is_of_no_fact(plan: Callable[..., Plan], line: str, key: str) -> None:
    given = plan(agenda=[{"item": "bao-cao", "title": "Báo cáo tổng kết", "clause": "II.1"}],
                 quota=[{"unit": "xã Mẫu Lâm", "official": 3, "clause": "III.1"}])  # fmt: skip
    original = Original((
        Paragraph("đoạn 2", "III.1", "Phân bổ đại biểu dự hội nghị cấp tỉnh"),
        Paragraph("dòng 1", "III.1", "1 | Xã Mẫu Lâm | 03 | 01"),
        Paragraph("dòng 2", "III.1", "2 | Xã Mẫu Khê | 03 | 01"),
    ))  # fmt: skip
    found = Sources(given, original).of(line, {"xa"})
    assert [one.key for one in found] == ([key] if key else [])
    if key.startswith("quota"):
        assert found[0].passage == original.paragraphs[1]
