"""``tdkt profile new`` on a terminal: one question for all that follows from the unit, a doubt told at its question."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tdkt_tui.cli.asking import Asker, StepBack
from tdkt_tui.cli.doubts import doubt, doubt_of_unit
from tdkt_tui.cli.guessing import Guesses, earlier_of
from tdkt_tui.cli.new_profile import ask_profile
from tdkt_tui.cli.other_kind import chosen_kind
from tdkt_tui.cli.question_words import own_plan_of
from tdkt_tui.model.composition import Share
from tdkt_tui.model.field_facts import Said
from tdkt_tui.model.fields import FieldInfo
from tdkt_tui.model.issuer import UnitGroup
from tdkt_tui.model.level import Cap, Level, LevelException, Size
from tdkt_tui.model.suggestions import suggested
from tdkt_tui.model.window import Window
from tdkt_tui.workflow.beginning import NewProfile

TODAY = dt.date(2020, 2, 3)
LEVEL = Level(id="huyen", label="cấp huyện", units=["huyện"], clause="II.3", size=Size(
    caps=[Cap(category="all", at_least=100, at_most=180, clause="II.3")],
    shares=[Share(category="exemplar", share=0.7, how="at-least"), Share(category="guest", share=0.15, how="at-most")],
))  # fmt: skip
JUNE = Said("trong tháng 6", "II.3", Window.model_validate({"month": "2020-06"}))


@pytest.mark.parametrize(("key", "answer", "told"), [
    ("conference.size.total", 200, "200 vượt mức tối đa 180 của kế hoạch (mục II.3)"),
    ("conference.size.total", 90, "90 chưa đủ mức ít nhất 100"), ("conference.size.total", 180, ""),
    ("conference.size.exemplars", 100, "100 chưa đủ mức ít nhất 105 trong 150 người dự"),
    ("conference.size.exemplars", 105, ""), ("conference.size.guests", 23, "23 vượt mức tối đa 22"),
    ("conference.size.guests", 22, ""), ("conference.date", dt.date(2020, 7, 1), "NGOÀI thời hạn: muộn 01 ngày"),
    ("conference.date", dt.date(2020, 6, 30), ""), ("report.date", dt.date(2020, 7, 1), ""),
    ("document.symbol", "Vị Xuyên", "“Vị Xuyên” không giống ký hiệu"), ("document.symbol", "KH-UBND", ""),
    ("document.symbol", "KH-SGD&ĐT", ""), ("unit.name", "KH-UBND", "giống ký hiệu văn bản"),
    ("unit.name", "Công ty TNHH MTV 715", ""), ("signature.name", "chủ  tịch", "trùng với chức vụ"),
    ("signature.name", "Lê Văn Mẫu", ""), ("issuer.called", "Lê Quang Dũng", "giống họ tên người"),
    ("issuer.name", "Đinh Thị Hà", "giống họ tên người"), ("issuer.called", "Sở Y tế Tân Lập", ""),
    ("signature.deputy_of", "Nguyễn Văn A", "giống họ tên người; ở đây cần chức vụ"),
    ("signature.deputy_of", "CHỦ TỊCH", ""), ("signature.post", "Phó Chủ tịch", ""),
    ("signature.on_behalf_of", "TRẦN THỊ BÌNH", "cần tên cơ quan"), ("signature.on_behalf_of", "HỘI ĐỒNG", ""),
    ("issuer.parent", "Lê Quang Dũng", "giống họ tên người"), ("issuer.parent", "TỈNH ỦY TÂN LẬP", ""),
    ("issuer.called", "Cục Thuế Tân Lập", ""), ("issuer.called", "Tân Lập", ""), ("issuer.called", "UBND huyện", ""),
])  # fmt: skip
def test_what_speaks_against_an_answer_is_said(key: str, answer: object, told: str) -> None:
    known = {"conference.size.total": 150, "signature.post": "CHỦ TỊCH", "unit.name": "Huyện Tân Lập"}
    said = doubt(key, answer, [JUNE], LEVEL, known)
    assert (told.replace("01 ngày", "1 ngày") in said) if told else said == ""


@pytest.mark.parametrize(("key", "answer", "told"), [
    ("conference.size.total", 200, ""), ("conference.size.total", 230, "vượt mức tối đa 180"),
    ("conference.date", dt.date(2020, 7, 10), ""), ("conference.date", dt.date(2020, 7, 20), "NGOÀI thời hạn"),
])  # fmt: skip
def test_what_an_exception_for_units_of_its_kind_allows_is_no_doubt(key: str, answer: object, told: str) -> None:
    level = LEVEL.model_copy(update={"window": JUNE.window})
    other = LevelException(level="huyen", units=["huyện"], when="huyện vùng cao", clause="II.3",
                           window=Window(until=dt.date(2020, 7, 15)),
                           size=Size(caps=[Cap(category="all", at_most=220)]))  # fmt: skip
    plan: Any = SimpleNamespace(exception=[other], pilot_for=lambda _: None, level_for=lambda *_: level)
    new: Any = SimpleNamespace(plan=plan, level=level, said=lambda _: [JUNE],
                               values={"unit.category": "huyện", "unit.name": "huyện Mù Cang Chải"})  # fmt: skip
    said = doubt_of_unit(key, answer, new)
    assert (told in said) if told else said == ""


class AtTerminal(Asker):
    """Types one line after the other; tells which questions came."""

    def __init__(self, *lines: str) -> None:
        super().__init__()
        self.interactive, self.left, self.asked = True, list(lines), list[str]()

    def ask(self, field: FieldInfo, *told: object) -> object:
        self.asked.append(field.key)
        return super().ask(field, *told)  # type: ignore[arg-type]

    def _line(self, offer: str) -> str:
        return self.left.pop(0) if self.left else "" if offer else "bỏ qua"


@pytest.fixture
def begun(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., tuple[AtTerminal, NewProfile]]:
    """Return a function: lines typed → who asked and the profile; a huyện of Bắc Giang, in a folder of its own."""
    monkeypatch.chdir(tmp_path)

    def new(*lines: str) -> tuple[AtTerminal, NewProfile]:
        asker = AtTerminal("2", "5", *lines)
        return asker, ask_profile(asker, "bac_giang", TODAY)

    return new


def test_what_follows_from_the_unit_is_one_question(begun, capsys: pytest.CaptureFixture[str]) -> None:
    asker, new = begun("Huyện Tân Lập")
    told = capsys.readouterr().err
    assert "Tên cơ quan ban hành: Ủy ban nhân dân huyện Tân Lập" in told
    assert "Chức vụ người ký: CHỦ TỊCH" in told
    known = {"unit.area", "issuer.kind", "issuer.name", "issuer.called", "document.number", "document.symbol",
             "document.date", "document.place", "signature.on_behalf_of", "signature.post"}  # fmt: skip
    assert known <= new.values.keys()
    assert not known & set(asker.asked)
    assert "Ký thay cấp trưởng (KT.): (không)" in told
    assert not {"issuer.parent", "signature.deputy_of"} & set(asker.asked), "taken with the others, as none"
    for label in ("Cơ quan chủ quản", "Loại cơ quan ban hành", "Địa bàn, phạm vi", "Tên gọi trong lời văn"):
        assert f"{label}: " not in told, "a committee's are sure"
    assert len([key for key in asker.asked if key.startswith("filled-in.")]) == 2, "the letters after the day as well"
    assert new.values["conference.chair"] == "Chủ tịch UBND huyện Tân Lập"


def test_one_of_them_is_mended_by_its_number_and_what_follows_from_it_is_guessed_anew(begun, capsys) -> None:
    begun("Huyện Tân Lập")
    lines = capsys.readouterr().err.splitlines()
    number = next(line.split(".")[0].strip() for line in lines if "Ký thay cấp trưởng (KT.): (không)" in line)
    asker, new = begun("Huyện Tân Lập", "99", "x", number, "CHỦ TỊCH")
    assert new.values["signature.deputy_of"] == "CHỦ TỊCH"
    assert new.values["signature.post"] == "PHÓ CHỦ TỊCH"
    assert asker.asked.count("signature.deputy_of") == 1
    assert asker.asked.count("signature.post") == 0


def test_who_issues_is_mended_with_what_was_sure_of_the_other(begun, capsys) -> None:
    begun("Huyện Tân Lập")
    lines = capsys.readouterr().err.splitlines()
    number = next(line.split(".")[0].strip() for line in lines if "Tên cơ quan ban hành: " in line)
    asker, new = begun("Huyện Tân Lập", number, "Ban Chỉ đạo huyện Tân Lập", "", "Ban Chỉ đạo", "-")
    assert new.values["issuer.name"] == "Ban Chỉ đạo huyện Tân Lập"
    assert new.values["issuer.called"] == "Ban Chỉ đạo"
    assert {"issuer.kind", "issuer.called", "signature.on_behalf_of"} <= set(asker.asked)


@pytest.mark.parametrize("before", [(), ("2",)])
def test_a_name_says_level_and_kind_and_is_not_asked_again(begun, before: tuple[str, ...]) -> None:
    asker, new = begun()
    asker = AtTerminal(*before, "UBND huyện Tân Lập")
    new = ask_profile(asker, "bac_giang", TODAY)
    assert (new.level.id, new.values["unit.category"], new.values["unit.name"]) == (
        "tren-co-so", "huyện", "Huyện Tân Lập")  # fmt: skip
    assert "unit.name" in asker.answered
    assert not asker.left


def test_a_unit_with_rules_of_its_own_is_known_by_its_name() -> None:
    offices = Level(id="so", label="cấp sở", units=["sở", "ngành"])
    own = LevelException(level="so", units=["Công an tỉnh"], guided_by="Bộ Công an")
    plan: Any = SimpleNamespace(level=[LEVEL, offices], document=[], exception=[own], unit_group=[])
    asker = AtTerminal("Công an tỉnh", "2")
    assert chosen_kind(asker, plan) == (offices, "ngành")
    assert asker.answered["unit.name"] == "Công an tỉnh"


@pytest.mark.parametrize(("name", "kind"), [
    ("Huyện Đồi Cao", "huyện vùng cao"), ("Huyện Bãi Dài", "huyện ven biển"), ("UBND huyện Bãi Dài", "huyện ven biển"),
])  # fmt: skip
def test_a_name_is_taken_where_all_kinds_of_its_sort_are_narrower(name: str, kind: str) -> None:
    high = Level(id="cao", label="các huyện vùng cao", units=["huyện vùng cao"])
    low = Level(id="thap", label="các huyện ven biển, thành phố", units=["thành phố", "huyện ven biển"])
    counted = UnitGroup(name="huyện vùng cao", units=["huyện Đồi Cao", "huyện Suối Sâu"])
    plan: Any = SimpleNamespace(level=[high, low], document=[], exception=[], unit_group=[counted])
    asker = AtTerminal(name)
    assert chosen_kind(asker, plan)[1] == kind
    assert asker.answered["unit.name"] == name


def test_a_name_that_no_kind_begins_is_no_answer_to_the_level(begun, capsys) -> None:
    asker = AtTerminal("Cục Thuế", "2", "2", "Cục Thuế")
    new = ask_profile(asker, "bac_giang", TODAY)
    assert "Chọn một số từ 1 đến" in capsys.readouterr().err
    assert new.values["unit.name"] == "Cục Thuế"


@pytest.mark.parametrize(("mode", "staff", "offered"), [("plenary", 42, 42), ("delegates", 300, 180), ("", None, 180)])
def test_the_number_offered_is_the_plans_most_or_all_that_work_there(mode: str, staff: int, offered: int) -> None:
    plan: Any = SimpleNamespace(level=[LEVEL])
    values = {"conference.mode": mode, "unit.staff": staff}
    new: Any = SimpleNamespace(plan=plan, level=LEVEL, values=values, offered=lambda *_: None)
    assert Guesses(new, TODAY)("conference.size.total") == offered


def test_a_unit_that_acts_by_its_own_plan_is_told_so() -> None:
    own = LevelException(level="huyen", units=["huyện Đảo Xa"], guided_by="Bộ Tư lệnh", clause="II.7")
    plan: Any = SimpleNamespace(exception=[own])

    def told(level: Level, name: str) -> str:
        new: Any = SimpleNamespace(plan=plan, level=level, values={"unit.category": "huyện"}, unit=lambda: name)
        return own_plan_of(new)

    guided = LEVEL.model_copy(update={"guided_by": "Bộ Tư lệnh"})
    assert told(guided, "Huyện Đảo Xa") == (
        "Kế hoạch, mục II.7: Huyện Đảo Xa tổ chức theo hướng dẫn của Bộ Tư lệnh.")  # fmt: skip
    assert told(LEVEL.model_copy(update={"own_plan": True}), "Huyện Gần") == (
        "Kế hoạch, mục II.3: Huyện Gần có kế hoạch riêng.")  # fmt: skip
    assert told(LEVEL, "Huyện Gần") == ""


def test_another_profile_of_the_unit_is_what_is_offered(begun, tmp_path: Path) -> None:
    (tmp_path / "cu.toml").write_text(
        '[unit]\nname = "UBND huyện Tân Lập"\n[signature]\nname = "Lê Văn Mẫu"\n'
        '[conference]\nvenue = "Nhà văn hóa huyện"\nchair = "Bí thư Huyện ủy"\n', "utf8")  # fmt: skip
    (tmp_path / "khac.toml").write_text('[unit]\nname = "Huyện Khác"\n[signature]\nname = "Người Khác"\n', "utf8")
    (tmp_path / "hong.toml").write_text("không phải TOML", "utf8")
    _, new = begun("Huyện Tân Lập")
    assert new.values["signature.name"] == "Lê Văn Mẫu"
    assert new.values["conference.venue"] == "Nhà văn hóa huyện"
    assert earlier_of("Xã Nào Đó") == {}


def test_a_doubtful_answer_is_kept_by_enter_or_given_anew(capsys: pytest.CaptureFixture[str]) -> None:
    field = FieldInfo("conference.size.total", "tổng số", "", "number", required=True)

    def against(answer: object) -> str:
        return f"{answer} quá mức" if answer == 200 else ""

    for lines, kept in ((("200", ""), 200), (("200", "180"), 180), (("200", "200"), 200), (("200", "bỏ qua"), None)):
        assert AtTerminal(*lines).ask(field, None, (), against) == kept
        assert capsys.readouterr().err.count("200 quá mức. Enter: vẫn giữ “200”") == 1
    with pytest.raises(StepBack):
        AtTerminal("200", "<").ask(field, None, (), against)


def test_an_office_is_called_by_its_name_and_its_head_signs_for_nobody() -> None:
    known = {"unit.category": "sở", "unit.name": "Sở Y tế"}
    plan: Any = SimpleNamespace(plan=SimpleNamespace(place="Tân Lập"))
    assert suggested("issuer.called", known, plan, LEVEL, TODAY) == "Sở Y tế"
    asked = FieldInfo("signature.on_behalf_of", "ký thay mặt", "", "text")
    assert not NewProfile(plan, LEVEL, [], known).wanted(asked, TODAY)
    assert NewProfile(plan, LEVEL, [], known | {"unit.category": "huyện"}).wanted(asked, TODAY)
    assert NewProfile(plan, LEVEL, [], known | {"unit.category": "Mặt trận Tổ quốc"}).wanted(asked, TODAY)


def test_the_day_of_an_example_is_one_that_the_plan_allows(capsys: pytest.CaptureFixture[str]) -> None:
    day = FieldInfo("conference.date", "ngày tổ chức", "", "date", required=True)
    AtTerminal("", "").ask(day, None, [JUNE])
    assert "thí dụ: 30/6/2020." in capsys.readouterr().err


@pytest.mark.parametrize(("kind", "offered", "typed", "value"), [
    ("text", "UBND tỉnh", "-", None), ("text", "UBND tỉnh", "", "UBND tỉnh"), ("text", None, "–", None),
    ("list", ["VT"], "-", None), ("number", 5, "-", None),
])  # fmt: skip
def test_a_dash_takes_what_is_offered_away(
    kind: Any, offered: object, typed: str, value: object, capsys: pytest.CaptureFixture[str]
) -> None:
    asker = AtTerminal(typed)
    assert asker.ask(FieldInfo("issuer.parent", "cơ quan chủ quản", "", kind), offered) == value
    assert asker.ask(FieldInfo("issuer.parent", "cơ quan chủ quản", "", kind), offered) == value, "kept for another day"
    needed = AtTerminal("-", "KH-SNV")
    assert needed.ask(FieldInfo("document.symbol", "ký hiệu", "", "text", required=True)) == "KH-SNV"
    assert "Câu này cần có giá trị" in capsys.readouterr().err


@pytest.mark.parametrize(("category", "name", "said"), [
    ("sở, ban, ngành", "Sở Giáo dục và Đào tạo", ("department", "KH-SGDĐT", "GIÁM ĐỐC", None)),
    ("ban", "Ban Dân tộc tỉnh", ("department", "KH-BDT", None, None)),
    ("huyện, thành phố", "Huyện Ba Tơ", ("district", "KH-UBND", "CHỦ TỊCH", "ỦY BAN NHÂN DÂN")),
    ("cơ quan", "Trường Chính trị", (None, None, None, None)),
])  # fmt: skip
def test_what_follows_from_a_units_name_is_offered(category: str, name: str, said: tuple[object, ...]) -> None:
    known = {"unit.category": category, "unit.name": name}
    keys = ("issuer.kind", "document.symbol", "signature.post", "signature.on_behalf_of")
    plan: Any = SimpleNamespace(plan=SimpleNamespace(place="Vĩnh Sơn"))
    assert tuple(suggested(key, known, plan, LEVEL, TODAY) for key in keys) == said
