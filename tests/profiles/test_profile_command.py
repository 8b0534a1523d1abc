"""``tdkt profile``: list, new, check, schema, as a user runs them."""

from __future__ import annotations

import datetime as dt
import io
import json
import os
import pty
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tdkt_tui.cli.asking import Asker, StepBack
from tdkt_tui.cli.new_profile import _answer, ask_profile, day_inside
from tdkt_tui.model.answers import value_of
from tdkt_tui.model.fault import BadInput, MissingValue
from tdkt_tui.model.fields import FieldInfo
from tdkt_tui.model.window import Window
from tdkt_tui.store.toml import parse_toml
from tdkt_tui.workflow import load_dossier, load_leniently, plan_named
from tdkt_tui.workflow.beginning import NewProfile, begun

TODAY = dt.date(2020, 1, 15)
ANSWERS = {
    "unit.name": "Xã Tân Lập", "unit.staff": "85", "document.date": "10/2/2020", "document.number": "7",
    "signature.name": 'Nguyễn "Văn" A', "conference.form": "2", "conference.date": "ngày 20 tháng 3 năm 2020",
    "conference.start": "7h30", "conference.venue": "Nhà văn hóa xã", "conference.chair": "Chủ tịch UBND xã",
    "conference.size.total": "60", "recipient": "Hội đồng TĐKT huyện (b/c); Các thôn; ",
    "invitation.guest": "Phòng Nội vụ; Đảng ủy xã",
}  # fmt: skip


class Scripted(Asker):
    """Answers by key, as if typed; whatever is not told is left empty."""

    def __init__(self, answers: dict[str, str]) -> None:
        self.interactive = False
        self.answers = dict(answers)
        self.asked: list[str] = []

    def ask(self, field: FieldInfo, offered: object = None, said: object = (), *_told: object) -> object:
        self.asked.append(field.key)
        typed = self.answers.get(field.key, "")
        return value_of(field, typed) if typed else offered


def _commune(**more: str) -> NewProfile:
    return ask_profile(Scripted({"level": "1", "unit.category": "xã", **ANSWERS, **more}), "bac_giang", TODAY)


def _loaded(new: NewProfile, folder: Path):
    path = folder / "moi.toml"
    path.write_text(new.text(), encoding="utf-8")
    return load_leniently(str(path))


@pytest.mark.parametrize("typed", ["Tân Lập", "XÃ TÂN LẬP", "xã tân lập", "UBND xã Tân Lập"])
def test_a_name_that_is_typed_is_put_into_its_form(typed: str) -> None:
    values = _commune(**{"unit.name": typed}).values
    told = {key: values[key] for key in ("unit.name", "unit.area", "issuer.name", "issuer.called", "document.place")}
    assert list(told.values()) == [
        "Xã Tân Lập", "xã Tân Lập", "Ủy ban nhân dân xã Tân Lập", "UBND xã Tân Lập", "Tân Lập"]  # fmt: skip


def test_answers_make_a_profile_that_loads_and_names_its_gaps(tmp_path: Path) -> None:
    loaded = _loaded(_commune(), tmp_path)
    assert {fault.field for fault in loaded.faults} == {"task", "delegates"}
    assert all(isinstance(fault, MissingValue) for fault in loaded.faults)
    assert loaded.dossier is not None
    profile = loaded.dossier.profile
    assert profile.issuer is not None
    assert (profile.issuer.kind, profile.issuer.name) == ("commune", "Ủy ban nhân dân xã Tân Lập")
    assert profile.signature.lines() == ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]
    assert profile.signature.name == 'Nguyễn "Văn" A'
    assert profile.document.place == "Tân Lập"
    assert (profile.conference.date, profile.conference.start) == (dt.date(2020, 3, 20), dt.time(7, 30))
    assert profile.conference.mode == "plenary"
    assert [(item.name, item.for_report) for item in profile.recipient] == [
        ("Hội đồng TĐKT huyện", True), ("Các thôn", False)]  # fmt: skip
    assert (profile.invitation.symbol, profile.report.symbol) == ("GM-UBND", "BC-UBND")


def test_the_text_explains_itself_and_marks_gaps() -> None:
    text = _commune(**{"signature.name": ""}).text()
    assert "# CÒN THIẾU: name = …" in text
    assert "# [[task]]" in text
    assert "(mục II.2.1)" in text
    assert "#   bieu-duong-nguoi-tot-viec-tot: Hội nghị biểu dương người tốt, việc tốt" in text
    assert max(len(line) for line in text.split("\n")[3:]) <= 160


@pytest.mark.parametrize("level", ["co-so", "tren-co-so", "tinh"])
def test_every_kind_of_unit_gets_a_profile(level: str, tmp_path: Path) -> None:
    plan = plan_named("bac_giang/16-2019")
    number = [item.id for item in plan.level].index(level) + 1
    for category in plan.level[number - 1].units:
        scripted = Scripted(
            {"level": str(number), "unit.category": category, "unit.name": f"{category.capitalize()} X"}
        )
        loaded = _loaded(ask_profile(scripted, "bac_giang", TODAY), tmp_path)
        assert loaded.dossier is not None
        assert all(isinstance(fault, MissingValue) for fault in loaded.faults)
        assert ("unit.staff" in scripted.asked) is (level == "co-so")
        forms = loaded.dossier.level.choose_form
        assert (loaded.dossier.profile.conference.form is not None) is (len(forms) == 1)


def test_a_date_of_issue_is_left_to_the_clerk_within_the_plans_time() -> None:
    early = _commune(**{"document.date": ""}).values["document.date"]
    assert early == {"later": True, "not_before": TODAY}
    scripted = Scripted({"level": "1", "unit.category": "xã"})
    late = ask_profile(scripted, "bac_giang", dt.date(2031, 1, 1)).values["document.date"]
    assert late["not_before"] == dt.date(2019, 6, 27)


def test_shares_are_worked_out_for_a_conference_of_delegates() -> None:
    scripted = Scripted({"level": "2", "unit.category": "sở", "conference.mode": "2", "conference.size.total": "200"})
    values = ask_profile(scripted, "bac_giang", TODAY).values
    assert (values["conference.size.exemplars"], values["conference.size.guests"]) == (140, 60)


@pytest.mark.parametrize(
    ("staff", "mode", "asked"), [("199", "plenary", False), ("201", "delegates", False), ("200", None, True)]
)
def test_a_number_that_the_plan_leaves_open_asks_for_a_reason(staff: str, mode: str | None, asked: bool) -> None:
    scripted = Scripted({"level": "1", "unit.category": "xã", "unit.staff": staff})
    assert ask_profile(scripted, "bac_giang", TODAY).values.get("conference.mode") == mode
    assert ("conference.threshold_choice" in scripted.asked) is asked


TYPED = [
    ("date", "29/4/2020", dt.date(2020, 4, 29)), ("date", "2020-04-29", dt.date(2020, 4, 29)),
    ("date", "29-04-2020", dt.date(2020, 4, 29)), ("date", "30/2/2020", None), ("date", "mai", None),
    ("time", "7h30", dt.time(7, 30)), ("time", "07:30", dt.time(7, 30)), ("time", "8 giờ", dt.time(8)),
    ("time", "25:00", None), ("number", "1.200", 1200), ("number", "12", 12), ("number", "1.2", None),
    ("number", "-3", None), ("number", "²", None), ("yes-no", "Có", True), ("yes-no", "không", False),
    ("yes-no", "x", None), ("list", "a; b;", ["a", "b"]), ("text", " Xã\u00a0 Tân\u202e\x1b ", "Xã Tân"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "typed", "value"), TYPED)
def test_what_is_typed(kind, typed, value) -> None:
    field = FieldInfo("unit.x", "nhãn", "", kind)
    if value is None:
        with pytest.raises(ValueError, match=r"cần|trả lời|không có trong lịch"):
            value_of(field, typed)
    else:
        assert value_of(field, typed) == value


def test_a_choice_is_a_number_a_code_or_its_words() -> None:
    field = FieldInfo("x", "x", "", "choice", (("a-b", "Hội nghị hòa bình"), ("c", "Đại hội")))
    assert [value_of(field, typed) for typed in ("1", "c", "hội nghị hoà bình")] == ["a-b", "c", "a-b"]
    for wrong in ("0", "3", "x", "²"):
        with pytest.raises(ValueError, match="từ 1 đến 2"):
            value_of(field, wrong)


def test_a_pipe_that_ends_takes_what_is_offered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("1\n1\nXã Tân Lập"))
    values = ask_profile(Asker(), "bac_giang", TODAY).values
    assert values["issuer.name"] == "Ủy ban nhân dân xã Tân Lập"
    assert "signature.name" not in values


def test_a_wrong_answer_from_a_pipe_stops_before_the_rest_slips(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("1\n9\nXã Bí Mật\n"))
    with pytest.raises(BadInput) as caught:
        ask_profile(Asker(), "bac_giang", TODAY)
    assert caught.value.field == "unit.category"
    assert "Bí Mật" not in str(caught.value)


PIPE = "1\n1\nXã Tân Lập\n\n85\n"


def test_new_writes_once_and_never_over(tdkt, tmp_path: Path) -> None:
    first = tdkt("profile", "new", "bac_giang", cwd=tmp_path, input=PIPE)
    assert (first.returncode, first.stdout) == (0, "")
    path = tmp_path / "xa-tan-lap.toml"
    before = path.read_bytes()
    assert path.stat().st_mode & 0o077 == 0
    assert "signature.name" in first.stderr
    assert tdkt("profile", "new", "bac_giang", cwd=tmp_path, input=PIPE).returncode == 0
    assert (tmp_path / "xa-tan-lap-2.toml").exists()
    again = tdkt("profile", "new", "bac_giang", "-o", path, cwd=tmp_path, input=PIPE)
    assert again.returncode == 2
    assert "không ghi đè" in again.stderr
    assert path.read_bytes() == before
    assert tdkt("profile", "new", "bac_giang", "-o", tmp_path / "none" / "a.toml", input=PIPE).returncode == 2
    assert load_leniently(str(path)).dossier is not None


def test_new_on_stdout_is_only_toml(tdkt, tmp_path: Path) -> None:
    done = tdkt("profile", "new", "bac_giang", "-o", "-", cwd=tmp_path, input=PIPE, env={"LC_ALL": "C"})
    assert done.returncode == 0
    assert parse_toml(done.stdout, place="stdout")["unit"]["name"] == "Xã Tân Lập"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("arguments", "typed", "told"), [
    (("xx",), "", "bac_giang"), (("bac_giang",), "", "cấp của đơn vị"), (("bac_giang",), "7\n", "từ 1 đến 3"),
])  # fmt: skip
def test_new_without_usable_answers_leaves_nothing(tdkt, tmp_path, arguments, typed, told) -> None:
    done = tdkt("profile", "new", *arguments, cwd=tmp_path, input=typed)
    assert done.returncode == 2
    assert told in done.stderr
    assert "Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_on_a_terminal_a_wrong_answer_is_asked_again(tmp_path: Path) -> None:
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-c", "from tdkt_tui.cli import main; main()", "profile", "new", "bac_giang", "-o", "a.toml"],
        stdin=theirs, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=tmp_path, encoding="utf-8",
    )  # fmt: skip
    os.close(theirs)
    os.write(ours, ("9\n1\nlạ\n1\nXã Tân Lập\n" + "\nbỏ qua\n" * 60).encode())
    _, told = process.communicate(timeout=180)
    os.close(ours)
    assert process.returncode == 0, told
    assert "Chọn một số từ 1 đến 3." in told
    assert parse_toml((tmp_path / "a.toml").read_text("utf-8"), place="a")["unit"]["name"] == "Xã Tân Lập"


def test_list_check_and_schema(tdkt, tmp_path: Path) -> None:
    listed = json.loads(tdkt("profile", "list", "--format", "json").stdout)["profiles"]
    assert {"id", "unit", "level", "plan", "sample"} == set(listed[0])
    assert {item["id"]: item["unit"] for item in listed}["bac_giang/ubnd-huyen-viet-yen"] == "Huyện Việt Yên"
    assert "bac_giang/xa-tan-phuc" in tdkt("profile", "list").stdout
    schema = json.loads(tdkt("profile", "schema").stdout)
    assert schema["$schema"].startswith("http://json-schema.org/draft-07")
    checked = tdkt("profile", "check", "bac_giang/xa-tan-phuc", "--format", "json")
    plain = tdkt("check", "bac_giang/xa-tan-phuc", "--format", "json")
    assert (checked.returncode, checked.stdout) == (plain.returncode, plain.stdout)
    assert checked.returncode == 0


def test_a_new_profile_that_is_filled_in_builds(tmp_path: Path) -> None:
    text = _commune().text().replace("# CÒN THIẾU: delegates = …", 'delegates = "a.csv"')
    text += '\n[[task]]\ntask = "Chuẩn bị hội trường"\nbody = "Các thôn"\ndue = 2020-03-06\n'
    (tmp_path / "a.csv").write_text("Họ và tên,Đơn vị\nNguyễn Văn A,Thôn Một\n", encoding="utf-8")
    (tmp_path / "a.toml").write_text(text, encoding="utf-8")
    assert load_dossier(str(tmp_path / "a.toml")).profile.unit.name == "Xã Tân Lập"


PLUGIN = """
from tdkt_tui.api import ExtraField, hookimpl

TDKT_API = 1


@hookimpl
def tdkt_profile_fields(plan):
    return [ExtraField("khau_hieu", "khẩu hiệu", required=True, help="Một câu ngắn", levels=("co-so",))]
"""


def test_a_plugins_own_fields_are_asked_too(tdkt, tmp_path: Path) -> None:
    (tmp_path / "them").mkdir()
    (tmp_path / "them" / "khau_hieu.py").write_text(PLUGIN, encoding="utf-8")
    env = {"TDKT_PLUGINS_DIR": str(tmp_path / "them")}
    done = tdkt("profile", "new", "bac_giang", "-o", "a.toml", cwd=tmp_path, input=PIPE, env=env)
    assert done.returncode == 0
    assert "extra.khau_hieu.khau_hieu" in done.stderr
    assert "[extra.khau_hieu]\n# Khẩu hiệu. Một câu ngắn\n# CÒN THIẾU: khau_hieu = …" in (
        tmp_path / "a.toml"
    ).read_text("utf-8")


@pytest.mark.parametrize("output", ["có rồi.toml", "không có/a.toml", "có rồi.toml/a.toml", "thư mục", "a" * 300])
def test_new_looks_where_to_write_before_it_asks(tdkt, tmp_path: Path, output: str) -> None:
    (tmp_path / "có rồi.toml").write_text("của người khác", "utf8")
    (tmp_path / "thư mục").mkdir()
    before = sorted(tmp_path.iterdir())
    done = tdkt("profile", "new", "bac_giang", "-o", output, cwd=tmp_path, input=PIPE)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("Lỗi: ")
    assert "Cách xử lý" in done.stderr
    assert " > " not in done.stderr
    assert not re.search(r"No such|denied|exists|Not a", done.stderr)
    assert sorted(tmp_path.iterdir()) == before


@pytest.fixture
def answering(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Asker]:
    """Return a function: answers typed at a terminal → who asks."""

    def asker_of(*typed: str) -> Asker:
        asker, left = Asker(), list(typed)
        asker.interactive = True
        monkeypatch.setattr(asker, "_line", lambda _offer: left.pop(0))
        return asker

    return asker_of


def test_enter_alone_passes_over_nothing_that_a_document_needs(
    answering: Callable[..., Asker], capsys: pytest.CaptureFixture[str]
) -> None:
    asker = answering("", "", "120", "", " ", "KH-SNV", "", "Bỏ qua", "")
    assert asker.ask(FieldInfo("conference.size.total", "tổng số", "", "number", required=True)) == 120
    assert capsys.readouterr().err.count("thí dụ: 120") == 2
    symbol = FieldInfo("document.symbol", "ký hiệu", 'Ký hiệu sau số: "KH-SNV"', "text", required=True)
    assert asker.ask(symbol) == "KH-SNV"
    assert capsys.readouterr().err.count("thí dụ: KH-SNV") == 2
    place = FieldInfo("document.place", "địa danh", "", "long-text", required=True)
    assert asker.ask(place) is None
    assert "gõ “bỏ qua”" in capsys.readouterr().err
    assert asker.ask(FieldInfo("document.number", "số", "", "number")) is None, "what may stay empty is asked once"


def test_the_answer_of_the_question_before_is_no_name(
    answering: Callable[..., Asker], capsys: pytest.CaptureFixture[str]
) -> None:
    asker = answering("Lê Văn Mẫu", "lê văn  mẫu", "<")
    asker.ask(FieldInfo("signature.post", "chức vụ", "", "text", required=True))
    with pytest.raises(StepBack):
        asker.ask(FieldInfo("signature.name", "họ tên", "", "text", required=True))
    assert "Trùng với chức vụ" in capsys.readouterr().err


def test_a_day_for_a_signer_s_name_is_asked_again(
    answering: Callable[..., Asker], capsys: pytest.CaptureFixture[str]
) -> None:
    asker = answering("20/3/2026", "Lê Văn Mẫu")
    assert asker.ask(FieldInfo("signature.name", "họ tên", "", "text", required=True)) == "Lê Văn Mẫu"
    assert "“20/3/2026” là một ngày, không phải tên" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("window", "today", "day"),
    [
        (Window(since=dt.date(2025, 10, 15), until=dt.date(2025, 11, 9)), dt.date(2025, 10, 1), dt.date(2025, 11, 7)),
        (Window(on=dt.date(2025, 11, 8)), dt.date(2025, 10, 1), None),
        (Window(month="2025-11"), dt.date(2025, 12, 1), None),
        (Window(month="2025-11"), dt.date(2027, 1, 4), dt.date(2025, 11, 28)),  # an old plan, worked through later
        (Window(until=dt.date(2025, 9, 2)), dt.date(2025, 8, 1), dt.date(2025, 8, 29)),  # a holiday, and a weekend
    ],
)
def test_a_working_day_of_the_window_is_offered(window: Window, today: dt.date, day: dt.date | None) -> None:
    assert day_inside(window, today) == day


def test_the_one_form_of_a_level_is_told_and_not_asked(
    answering: Callable[..., Asker], capsys: pytest.CaptureFixture[str]
) -> None:
    plan = plan_named("bac_giang/16-2019")
    for number, asks in ((1, False), (2, True)):
        codes = plan.level[0].choose_form[:number]
        level = plan.level[0].model_copy(update={"choose_form": codes})
        new = begun(plan.model_copy(update={"level": [level]}), level.id, level.kinds()[0])
        form = next(one for one in new.fields if one.key == "conference.form")
        assert (_answer(answering("2"), new, form, TODAY) == codes[0]) != asks
        assert ("kế hoạch chỉ nêu một" in capsys.readouterr().err) != asks
