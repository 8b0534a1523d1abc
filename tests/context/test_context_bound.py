"""A duty to introduce exemplars is printed for whom it names, and for nobody else."""

from __future__ import annotations

import pytest

from tdkt_tui.model.bound_units import binds, names_among, names_everybody, names_unit, same_unit
from tdkt_tui.model.duties import Nomination
from tdkt_tui.model.level import Attendance, Level
from tdkt_tui.model.profile import Profile
from tdkt_tui.model.unit_names import plain_kind

DISTRICT = Level(id="huyen", label="cấp huyện", units=["huyện", "thị xã", "thành phố"])
OFFICE = Level(id="so", label="các sở, ban, ngành", units=["sở"], covers={"ban, ngành": ["ban Đảng", "cục"]})
FRONT = "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội"


@pytest.mark.parametrize(
    ("who", "level", "unit", "bound"),
    [
        ([FRONT], DISTRICT, ("huyện", "Huyện Hải Lăng"), False),
        (["Sở Y tế"], OFFICE, ("sở", "Sở Tài chính"), False),
        (["Sở Y tế"], OFFICE, ("sở", "SỞ Y TẾ"), True),
        (["Hội Nông dân các huyện, thị xã"], DISTRICT, ("thị xã", "Thị xã Quảng Trị"), False),
        (["huyện"], DISTRICT, ("thị xã", "Thị xã Quảng Trị"), False),
        (["UBND các huyện, thị xã"], DISTRICT, ("thị xã", "Thị xã Quảng Trị"), True),
        (["cấp huyện"], DISTRICT, ("thị xã", "Thị xã Quảng Trị"), True),
        (["Ban, ngành"], OFFICE, ("cục", "Cục Thuế"), True),
        (["Ban, ngành"], OFFICE, ("sở", "Sở Y tế"), False),
        (["Uỷ ban nhân dân huyện Cồn Cỏ"], DISTRICT, ("huyện", "Huyện Cồn Cỏ"), True),
    ],
)
def test_who_says_whose_duty_it_is(who, level, unit, bound):
    assert binds(Nomination(who=who), level, *unit) is bound
    assert binds(Nomination(who=who, levels=[level.id]), level, *unit)
    assert not binds(Nomination(who=who, levels=["khac"]), level, *unit)


@pytest.mark.parametrize(("who", "unit", "bound"), [
    ("doanh nghiệp thuộc Khối thi đua của tỉnh", "doanh nghiệp thuộc Khối thi đua", True),
    ("các sở, doanh nghiệp thuộc Khối thi đua của tỉnh", "doanh nghiệp thuộc Khối thi đua", True),
    ("doanh nghiệp thuộc Khối thi đua của tỉnh", "doanh nghiệp", True),
    ("doanh nghiệp thuộc Khối thi đua của tỉnh", "sở", False), ("đoàn thể tỉnh", "đoàn thể", True),
    ("doanh nghiệp khởi nghiệp", "doanh nghiệp", False), ("Công an tỉnh", "sở", False),
])  # fmt: skip
def test_a_kind_is_named_with_or_without_where_its_units_are(who: str, unit: str, bound: bool) -> None:
    level = Level(id="tinh", label="cấp trên cơ sở", units=list(dict.fromkeys(["sở", "đoàn thể", unit])))
    assert names_unit(who, level, unit) is bound
    assert binds(Nomination(who=[who]), level, unit, "Đơn vị Mẫu") is bound


SORTS = [
    Level(id="mien-nui", label="các huyện miền núi, thị xã", units=["huyện miền núi", "thị xã"]),
    Level(id="dong-bang", label="các huyện đồng bằng", units=["huyện đồng bằng"]),
    Level(id="huyen", label="các huyện còn lại", units=["huyện"]),
    Level(id="xa", label="cấp xã", units=["xã vùng III", "xã vùng I", "thị trấn"]),
]


@pytest.mark.parametrize(("said", "bound"), [
    ("các huyện", {"mien-nui", "dong-bang", "huyen"}), ("UBND các huyện, thị xã", {"mien-nui", "dong-bang", "huyen"}),
    ("UBND cấp huyện; các sở", {"mien-nui", "dong-bang", "huyen"}), ("huyện đồng bằng", {"dong-bang"}),
    ("các huyện miền núi", {"mien-nui"}), ("mỗi xã", {"xa"}), ("cấp xã", {"xa"}), ("các sở", set()),
])  # fmt: skip
@pytest.mark.parametrize("plain", [True, False])
def test_a_sort_of_a_kind_is_of_the_kind(said: str, bound: set[str], plain: bool) -> None:
    for level in SORTS:
        kind = plain_kind(level.units[0], level.units) if plain else level.units[0]
        assert names_among(said, SORTS, level, kind, "Khê Sơn") is (level.id in bound)
        if " " not in said.removeprefix("các ").removeprefix("mỗi "):
            assert names_unit(said, level, kind) is (level.id in bound)
    assert not names_unit("xã vùng I", SORTS[3], "xã vùng III")


def test_a_sort_of_a_kind_stands_where_its_kind_does() -> None:
    assert [level.over(SORTS[3], after=False) for level in SORTS] == [True, True, True, False]
    (attend,) = [Attendance(who="già làng", for_units=["huyện đồng bằng"])]
    lowland = SORTS[1].model_copy(update={"attend": [attend]})
    assert [len(lowland.attending(kind)) for kind in ("huyện", "huyện đồng bằng")] == [1, 1]
    assert SORTS[2].model_copy(update={"attend": [attend]}).attending("huyện") == []


def test_the_only_sort_of_a_level_makes_its_units_of_the_kind() -> None:
    """Pages, names and regulations go by the kind: "Ủy ban nhân dân huyện", not a department called so."""
    profile = Profile.model_validate({"plan": "x", "level": "x", "unit": {"category": "huyện đồng bằng"}})
    assert profile.by_kind(SORTS[1].units).unit.model_dump(include={"category", "name"}) == {
        "category": "huyện", "name": None}  # fmt: skip
    of_two = Profile.model_validate({"plan": "x", "level": "x", "unit": {"category": "xã vùng I"}})
    assert of_two.by_kind(SORTS[3].units) is of_two


OFFICES = Level(id="so", label="các sở, ban, ngành", units=["sở", "ban", "ngành", "Mặt trận Tổ quốc"])


@pytest.mark.parametrize(("said", "kind", "named"), [
    ("các sở, ban, ngành, Ban Quản lý các khu công nghiệp", "sở", True),
    ("Các Sở, ban, ngành và Bộ Chỉ huy Quân sự tỉnh", "ngành", True),
    ("các sở, Hội Nông dân các huyện, thị xã", "sở", True), ("các sở, Hội Nông dân các huyện, thị xã", "thị xã", False),
    ("Hội Nông dân các huyện, thị xã", "thị xã", False), ("sở, ban, ngành thuộc diện sắp xếp", "sở", False),
    ("Thủ trưởng các đơn vị, Chủ tịch UBND các huyện", "sở", True), ("ngành Khê Sơn", "sở", False),
    ("các sở, ngành, địa phương", "thị xã", True), ("các ngành, các địa phương", "thị xã", True),
    ("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "Mặt trận Tổ quốc", True), ("MTTQ tỉnh", "Mặt trận Tổ quốc", True),
])  # fmt: skip
def test_a_body_by_its_name_after_kinds_takes_none_of_them_away(said: str, kind: str, named: bool) -> None:
    level = DISTRICT if kind == "thị xã" else OFFICES
    assert names_among(said, [OFFICES, DISTRICT], level, kind, "Khê Sơn") is named


MEDLEY = Level(id="so", label="các sở, ban, ngành, đoàn thể",
               units=["sở", "ban", "ngành", "đoàn thể", "trường đại học", "doanh nghiệp"])  # fmt: skip
FORCES = Level(id="vu-trang", label="các lực lượng vũ trang", units=["Công an tỉnh", "Bộ Chỉ huy Quân sự tỉnh"])


@pytest.mark.parametrize(("said", "bound"), [
    ("các sở, ban, ngành, đoàn thể", True), ("các sở, ban, ngành, đoàn thể cấp tỉnh, UBND các huyện, thị xã", True),
    ("mỗi sở, ban, ngành, đoàn thể", True), ("UBND các huyện, thị xã; các sở, ban, ngành, đoàn thể tỉnh", True),
    ("các sở, ban, ngành", False), ("UBND các huyện, thị xã", False), ("các sở, ban, ngành, đoàn thể kiểu mẫu", False),
])  # fmt: skip
def test_words_that_a_level_is_called_by_reach_each_of_its_kinds(said: str, bound: bool) -> None:
    told = [names_among(said, [MEDLEY, DISTRICT], MEDLEY, kind, "Khê Sơn") for kind in MEDLEY.units[-2:]]
    assert told == [bound, bound]


@pytest.mark.parametrize(("said", "bound"), [
    ("cấp huyện, các ngành", True), ("các ngành", True), ("cấp huyện, sở, ngành", True),
    ("mỗi sở, ngành, đoàn thể", True), ("các đoàn thể", False), ("ngành Khê Sơn", False), ("các huyện", False),
])  # fmt: skip
def test_a_department_and_a_force_are_branches(said: str, bound: bool) -> None:
    every = [MEDLEY, DISTRICT, FORCES]
    assert names_among(said, every, MEDLEY, "sở", "Sở Tư pháp") is bound
    assert names_among(said, every, FORCES, "Công an tỉnh", "Công an tỉnh Lam Giang") is bound
    assert not names_among(said, every, MEDLEY, "doanh nghiệp", "Công ty Khê")


def test_a_branch_is_its_department() -> None:
    told = [names_among(said, [OFFICES, DISTRICT], OFFICES, "sở", "Sở Giáo dục và Đào tạo")
            for said in ("ngành Giáo dục và Đào tạo", "ngành Y tế")]  # fmt: skip
    assert told == [True, False]


@pytest.mark.parametrize(("one", "other", "same"), [
    ("Mặt trận Tổ quốc tỉnh", "Ủy ban MTTQ Việt Nam", True), ("Công an tỉnh", "Công an", True),
    ("Ban Quản lý các khu công nghiệp", "Ban Quản lý các khu công nghiệp tỉnh", True),
    ("Mặt trận Tổ quốc huyện Khê", "Mặt trận Tổ quốc tỉnh", False), ("UBND tỉnh", "Tỉnh ủy", False),
])  # fmt: skip
def test_a_body_is_one_by_its_shorter_and_its_longer_name(one: str, other: str, same: bool) -> None:
    assert (same_unit(one) == same_unit(other)) is same


COMMUNE = Level(id="xa", label="cấp xã", units=["xã", "phường"])
FIRMS = Level(id="dn", label="các doanh nghiệp", units=["doanh nghiệp"])
MIXED = Level(id="tren", label="cấp trên cơ sở", units=["huyện", "sở", "trường đại học"])


@pytest.mark.parametrize("said", [
    "các cơ quan, đơn vị cấp tỉnh", "Các cơ quan, đơn vị thuộc tỉnh", "đơn vị trực thuộc tỉnh", "mỗi cơ quan cấp tỉnh",
    "Thủ trưởng các cơ quan, đơn vị cấp tỉnh", "các xã biên giới; cơ quan cấp tỉnh",
])  # fmt: skip
def test_offices_of_the_province_are_neither_everybody_nor_areas_nor_firms(said):
    every = [COMMUNE, FIRMS, MIXED, OFFICE]
    told = [(level.id, kind) for level in every for kind in level.units if names_among(said, every, level, kind)]
    assert not names_everybody(said)
    assert told == [("tren", "sở"), ("tren", "trường đại học"), ("so", "sở")]


@pytest.mark.parametrize("said", [
    "các cơ quan, đơn vị trên địa bàn tỉnh", "các cơ quan, đơn vị, địa phương của tỉnh", "các cơ quan, đơn vị",
])  # fmt: skip
def test_all_of_the_province_are_everybody(said):
    assert names_everybody(said)


def test_where_offices_of_the_centre_lie_makes_them_no_other_kind():
    level = Level(id="so", label="các sở, ngành", units=["sở", "cơ quan Trung ương"])
    for said in ("các sở, cơ quan Trung ương đóng trên địa bàn tỉnh", "cơ quan trung ương trên địa bàn"):
        assert names_among(said, [level], level, "cơ quan Trung ương")


@pytest.mark.parametrize(("said", "bound"), [
    ("các huyện biên giới Khê Sơn, Lan Mẫu, Nà Đông", True), ("các huyện biên giới Lan Mẫu, Khê Sơn", True),
    ("các huyện vùng cao Khê Sơn và Lan Mẫu", True), ("các huyện biên giới Lan Mẫu, Nà Đông", False),
    ("các xã biên giới Khê Sơn, Lan Mẫu", False),
])  # fmt: skip
def test_where_units_lie_hides_none_of_their_names(said: str, bound: bool) -> None:
    assert names_among(said, [OFFICES, DISTRICT], DISTRICT, "huyện", "Huyện Khê Sơn") is bound


def test_a_sort_of_areas_by_where_they_lie_stays_one() -> None:
    assert same_unit("các huyện miền núi") != same_unit("huyện")
    assert same_unit("xã miền núi đặc biệt khó khăn") == "xã miền núi đặc biệt khó khăn"


BASE, ABOVE = (Level(id=code, label=label, units=units) for code, label, units in [
    ("co-so", "cấp cơ sở", ["xã", "doanh nghiệp"]), ("so", "cấp sở", ["sở", "ban", "đoàn thể"]),
])  # fmt: skip


@pytest.mark.parametrize(("said", "kinds"), [
    ("cấp huyện, cấp sở", ["sở", "ban", "đoàn thể"]), ("cấp cơ sở và cấp sở", ["sở", "ban", "đoàn thể"]),
    ("cấp huyện, cấp cơ sở", []), ("các xã, các sở", ["sở"]), ("Hội Nông dân cấp huyện, cấp sở", []),
])  # fmt: skip
def test_a_level_beside_another_is_all_its_kinds_of_unit(said, kinds):
    levels = [BASE, DISTRICT, ABOVE]
    assert [kind for kind in ABOVE.kinds() if names_among(said, levels, ABOVE, kind)] == kinds


@pytest.mark.parametrize(("said", "every", "named"), [
    ("Ủy ban nhân dân các huyện, thành phố An Lạc, Ẩm Khê", True, True),
    ("UBND các huyện và thành phố Ẩm Khê", True, False),
    ("Hội Nông dân các huyện, thành phố An Lạc", False, True),
])  # fmt: skip
def test_a_kind_before_areas_by_their_names_is_all_of_it(said: str, every: bool, named: bool) -> None:
    assert names_among(said, [DISTRICT], DISTRICT, "huyện", "huyện Lũng Khê") is every
    assert names_among(said, [DISTRICT], DISTRICT, "thành phố", "thành phố An Lạc") is named
    assert not names_among(said, [DISTRICT], DISTRICT, "thành phố", "thành phố Khác")


@pytest.mark.parametrize(("said", "bound"), [
    ("xã thuộc huyện Bắc Khê, huyện Đông Khê", False), ("các xã, thị trấn của huyện Bắc Khê và huyện Đông Khê", False),
    ("xã thuộc huyện Bắc Khê; huyện Đông Khê", True), ("các xã, trừ xã thuộc huyện Bắc Khê; huyện Đông Khê", True),
])  # fmt: skip
def test_the_districts_that_communes_lie_in_are_not_meant(said: str, bound: bool) -> None:
    assert names_among(said, [DISTRICT], DISTRICT, "huyện", "huyện Đông Khê") is bound
    assert names_among(said, [DISTRICT], DISTRICT, "xã", "Xã Lê", "xã thuộc huyện Bắc Khê") is ("trừ" not in said)
