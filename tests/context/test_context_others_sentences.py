"""A page leaves out whom else a province's sentence is on: other kinds, another tier's meeting, areas set apart."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tdkt_tui.context.own_others import chosen, of_others, without_exceptions
from tdkt_tui.context.own_places import own_of_rows
from tdkt_tui.context.own_sentences import own_sentences
from tdkt_tui.context.wording import with_parts
from tdkt_tui.model.bound_units import names_among
from tdkt_tui.model.duties import Task
from tdkt_tui.model.level import Level
from tdkt_tui.model.programme import Form

LEVELS = [
    Level(id="co-so", label="cấp cơ sở", units=["xã", "phường", "trường học", "doanh nghiệp"], choose_form=["a", "b"]),
    Level(id="huyen", label="cấp huyện", units=["huyện"]),
    Level(id="so", label="sở, ngành", units=["sở", "ngành", "doanh nghiệp thuộc khối thi đua"]),
]
FORMS = [Form(id="a", name="Hội nghị gương sáng"), Form(id="b", name="Họp mặt người tốt")]
BUDGET = "Tỉnh không cấp thêm, trừ huyện Cát Tiên và huyện Bãi Sậy có xã đảo được xét khi đề nghị"


@pytest.fixture
def of(shipped):
    """Return the dossier of a unit of a kind and name, at a level of LEVELS; tasks: of the plan."""

    def make(kind: str, name: str = "", tasks=()):
        dossier = shipped("ubnd-huyen-viet-yen")
        level = next(one for one in LEVELS if kind in one.units)
        unit = dossier.profile.unit.model_copy(update={"category": kind, "name": name or f"{kind} Mường Hoa"})
        meeting = dossier.profile.conference.model_copy(update={"form": "a"})
        plan = dossier.plan.model_copy(update={"level": LEVELS, "form": FORMS, "task": list(tasks), "pilot": []})
        profile = dossier.profile.model_copy(update={"unit": unit, "level": level.id, "conference": meeting})
        return replace(dossier, plan=plan, profile=profile, level=level)

    return make


@pytest.mark.parametrize(("kind", "words", "gone"), [
    ("xã", "Đối với trường học, phòng chuyên môn hướng dẫn", True),
    ("trường học", "Đối với trường học, phòng chuyên môn hướng dẫn", False),
    ("doanh nghiệp", "Đối với xã, phường, mỗi thôn có một người dự", True),
    ("phường", "Đối với xã, phường, mỗi tổ có một người dự", False),
    ("phường", "Đối với xã, phường mới, báo cáo nêu cả nơi cũ", False),
    ("sở", "Đối với xã, phường mới, báo cáo nêu cả nơi cũ", True),
    ("sở", "Đối với trường học, cơ quan, việc này làm ngay", False), ("sở", "Riêng năm nay, làm một lần", False),
    ("huyện", "Ở cơ sở có thể bớt phần văn nghệ", True), ("xã", "Ở cơ sở có thể bớt phần văn nghệ", False),
    ("sở", "Đại hội cấp huyện có nghi thức chào cờ", True), ("huyện", "Đại hội cấp huyện có chào cờ", False),
    ("trường học", "Số người do Chủ tịch UBND xã cân đối theo hội trường", True),
    ("huyện", "Hội nghị cấp xã do Ủy ban nhân dân huyện theo dõi", False),
    ("doanh nghiệp", "Các xã, phường cố gắng xong trước Tết", True), ("xã", "Các xã, phường cố gắng xong sớm", False),
    ("doanh nghiệp", "Giới thiệu gương: mỗi xã 01 gương, mỗi sở, ngành 02 gương; ưu tiên công nhân", True),
    ("sở", "Giới thiệu gương: mỗi xã 01 gương, mỗi sở, ngành 02 gương; ưu tiên công nhân", False),
    ("huyện", "Giới thiệu gương: mỗi xã 01 gương, mỗi đơn vị 02 gương", False),
    ("xã", "Các sở, ngành hợp nhất vận dụng như trên", True), ("sở", "Các sở, ngành hợp nhất vận dụng", False),
])  # fmt: skip
def test_a_sentence_on_others_is_not_the_units(of, kind: str, words: str, gone: bool) -> None:
    assert of_others(of(kind), words) is gone


def test_a_commune_is_at_the_base_whatever_level_holds_it(of) -> None:
    commune = of("xã")
    levels = [*LEVELS[:2], Level(id="xa", label="các xã", units=["xã"])]
    apart = replace(commune, plan=commune.plan.model_copy(update={"level": levels}), level=levels[2])
    assert not of_others(apart, "Hội nghị ở cơ sở tránh mùa gặt")
    assert of_others(apart, "Hội nghị cấp huyện tránh mùa gặt")


def test_what_another_body_is_to_do_is_no_rule_for_the_unit(of) -> None:
    does = "hướng dẫn xã, phường sử dụng dự toán được giao trong năm"
    tasks = [Task(body="Sở Tài chính", does=f"thẩm định dự toán; {does}")]
    assert of_others(of("xã", tasks=tasks), does.capitalize())
    assert not of_others(of("sở", "Sở Tài chính", tasks), does.capitalize())


@pytest.mark.parametrize(("kind", "name", "kept"), [
    ("huyện", "Huyện Bãi Sậy", True), ("huyện", "Huyện Mường Hoa", False), ("xã", "Xã A", True), ("sở", "Sở Y", False),
])  # fmt: skip
def test_areas_set_apart_stand_on_their_own_pages(kind: str, name: str, *, kept: bool) -> None:
    assert without_exceptions(kind, name, BUDGET) == (BUDGET if kept else "Tỉnh không cấp thêm")


def test_the_choice_that_is_made_is_not_told_again(of) -> None:
    words = "Tùy tình hình mà chọn “Hội nghị gương sáng” hoặc “Họp mặt người tốt”, gọn trong một buổi"
    assert chosen(of("xã"), words) == "Gọn trong một buổi"
    assert chosen(of("sở"), words) == words


def test_a_row_is_cut_to_its_own_kind_and_never_in_the_middle(of) -> None:
    words = "Mỗi xã, phường, cơ quan chọn 01 tập thể"
    assert own_of_rows("sở", "Sở Y tế", words) == "Mỗi cơ quan chọn 01 tập thể"
    assert own_sentences(of("sở"), words) == words
    assert own_sentences(of("sở"), "Những trường hợp được miễn. Nơi đã họp thì thôi") == "Nơi đã họp thì thôi"


def test_papers_stand_before_an_address_with_its_office() -> None:
    told = with_parts("Gửi hồ sơ khen thưởng về Ban Thi đua (Sở Nội vụ)", ["tờ trình", "biên bản"])
    assert told == "Gửi hồ sơ khen thưởng (gồm: tờ trình; biên bản) về Ban Thi đua (Sở Nội vụ)"


@pytest.mark.parametrize(("level", "category"), [(2, "sở"), (0, "doanh nghiệp")])
def test_enterprises_of_blocks_hide_no_kind_beside_them(level: int, category: str) -> None:
    levels = [LEVELS[0], LEVELS[1], Level(id="so", label="sở, ngành", units=["sở", "ngành"])]
    said = "UBND các xã, phường; các sở, ngành, doanh nghiệp thuộc khối thi đua của tỉnh"
    assert names_among(said, levels, levels[level], category)
    assert names_among(said, LEVELS, LEVELS[2], "doanh nghiệp thuộc khối thi đua")
    assert not names_among(said, LEVELS, LEVELS[0], "doanh nghiệp")
