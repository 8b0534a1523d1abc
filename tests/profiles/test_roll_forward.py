"""``tdkt profile roll-forward``: years move, what a person must decide is asked in its place."""

from __future__ import annotations

import re
import tomllib
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
import tomli_w

from tdkt_tui.model.fault import BadInput, MissingValue, NotFound
from tdkt_tui.model.profile import Profile
from tdkt_tui.model.roll_forward import VERDICTS
from tdkt_tui.model.schema_walk import models_at
from tdkt_tui.store.marks import marks_in
from tdkt_tui.timeline.holidays import last_working_day
from tdkt_tui.workflow import load_leniently
from tdkt_tui.workflow.check import check_profile
from tdkt_tui.workflow.rolling import roll_forward

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = sorted((ROOT / "profiles").glob("*/*.toml"))
VIET_YEN = ROOT / "profiles/bac_giang/ubnd-huyen-viet-yen.toml"


def leaves(node: Any, path: tuple[Any, ...] = ()) -> list[tuple[tuple[Any, ...], Any]]:
    if isinstance(node, dict):
        return [leaf for key, item in node.items() for leaf in leaves(item, (*path, key))]
    if isinstance(node, list):
        return [leaf for number, item in enumerate(node) for leaf in leaves(item, (*path, number))]
    return [(path, node)]


def rolled(path: Path, folder: Path, **more: Any) -> tuple[Path, str]:
    old = roll_forward(str(path), 2100, **more) if "year" not in more else roll_forward(str(path), **more)
    new = folder / "moi.toml"
    new.write_text(old.text, "utf8")
    return new, old.text


def written(folder: Path, text: str) -> Path:
    path = folder / "cu.toml"
    path.write_text(text, "utf8")
    return path


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_every_shipped_profile_rolls_forward(path: Path, tmp_path: Path) -> None:
    old = tomllib.loads(path.read_text("utf8"))
    result = roll_forward(str(path), 2100)
    new, text = tmp_path / "moi.toml", result.text
    new.write_text(text, "utf8")
    tree = tomllib.loads(text)
    # Nothing that looks decided speaks of the old round: no day, no year of it outside comments.
    for at, value in leaves(tree):
        if isinstance(value, (date, datetime)):
            assert value.year >= 2099 - 6, at
        elif isinstance(value, str) and at[0] != "sample":
            years = [int(year) for year in re.findall(r"(?<!\d)20[0-4]\d(?!\d)", value)]
            assert not any(result.shift.since - 1 <= year <= result.shift.since + 1 for year in years), at
    # What a person wrote beside the values is still there, in its order.
    comments = re.findall(r"(?m)^# .*$", path.read_text("utf8"))
    kept = [line for line in text.split("\n") if line in comments]
    assert kept == comments
    # Every question is listed on top and told as a missing value at its line.
    asked = [mark for mark in result.marks if mark.question]
    lines = text.split("\n")
    head = " ".join(line.removeprefix("#").strip() for line in text.partition("\n\n")[0].split("\n"))
    faults = {(fault.field, fault.place): fault for fault in load_leniently(str(new)).faults}
    for mark in asked:
        assert "CẦN QUYẾT ĐỊNH" in lines[mark.line - 1]
        assert f". {mark.key}: " in head
        assert isinstance(faults[mark.key, f"{new}, dòng {mark.line}"], MissingValue)
    assert {"plan", "signature.name"} <= {mark.key for mark in asked} | ({"signature.name"} - set(_flat(old)))


def _flat(tree: dict[str, Any]) -> list[str]:
    return [".".join(str(step) for step in path) for path, _ in leaves(tree)]


@pytest.mark.parametrize("path", SHIPPED[::6], ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_it_does_not_matter_how_the_file_is_laid_out(path: Path, tmp_path: Path) -> None:
    data = tomllib.loads(path.read_text("utf8"))
    plain = written(tmp_path, tomli_w.dumps(data))
    assert full(tomllib.loads(roll_forward(str(plain), 2031).text)) == full(
        tomllib.loads(roll_forward(str(path), 2031).text)
    )


def full(node: Any) -> Any:
    """Leave out empty tables: a heading whose keys are all questions says no more than none."""
    if isinstance(node, dict):
        return {key: inner for key, item in node.items() if (inner := full(item)) != {}}
    return [full(item) for item in node] if isinstance(node, list) else node


def keys(path: tuple[Any, ...] = ()) -> list[str]:
    """Every key that a profile may have, down to the first that has a verdict."""
    found = []
    for model in models_at(Profile, path):
        for name in model.model_fields:
            at = ".".join(step for step in (*path, name) if isinstance(step, str))
            inner = next((way for way in ((*path, name), (*path, name, 0)) if models_at(Profile, way)), None)
            found += keys(inner) if inner and at not in VERDICTS else [at]
    return found


def test_every_key_of_a_profile_has_a_verdict() -> None:
    assert len(keys()) > 60
    assert [key for key in keys() if key not in VERDICTS] == []
    assert {top.partition(".")[0] for top in VERDICTS} == set(Profile.model_fields)


def test_dates_move_and_are_marked_with_what_is_wrong_with_them() -> None:
    result = roll_forward(str(VIET_YEN), 2025)
    tree = tomllib.loads(result.text)
    words = {mark.key: mark.words for mark in result.marks}
    assert tree["conference"]["date"] == date(2025, 5, 15)
    assert words["conference.date"] == "chuyển từ 15/5/2020; nay là thứ Năm"
    assert tree["document"]["date"] == date(2025, 3, 16)
    assert "NGÀY NGHỈ: cuối tuần" in words["document.date"]
    assert tree["report"]["date"] == {"later": True, "not_before": date(2025, 5, 8)}
    assert tree["document"]["number"] == {"later": True}
    assert tree["task"][3]["task"].endswith("giai đoạn 2020 - 2025")
    assert words["task.4.task"] == "năm trong lời văn đã chuyển thêm 5 năm"
    assert "delegates" not in tree
    assert "answers" not in tree["report"]


def test_a_yearly_profile_moves_by_one_year(tmp_path: Path) -> None:
    source = written(tmp_path, """\
        plan = "kien_giang/ke-hoach-2017"   # kế hoạch năm
        level = "tinh"
        documents = ["periodic-report"]
        [unit]
        name = "Ban Thi đua - Khen thưởng"
        [signature]
        post = "TRƯỞNG BAN"
        name = "Nguyễn Văn A"
        [report]
        number = 12
        date = 2017-06-15
        period = "2017-H1"
        title = "Kết quả 6 tháng đầu năm 2017, giai đoạn 2016 - 2020"
        """.replace("        ", ""))  # fmt: skip
    tree = tomllib.loads(roll_forward(str(source), 2018).text)
    assert tree["report"]["period"] == "2018-H1"
    assert tree["report"]["date"] == date(2018, 6, 15)
    assert tree["report"]["title"] == "Kết quả 6 tháng đầu năm 2018, giai đoạn 2016 - 2020"
    assert "plan" not in tree
    assert "name" not in tree["signature"]


def test_values_inside_inline_tables_and_lists_are_asked_above_them(tmp_path: Path) -> None:
    source = written(tmp_path, """\
        #:schema ./ho-so.schema.json
        plan = "bac_giang/16-2019"
        level = "tren-co-so"
        signature = { post = "GIÁM ĐỐC", name = "Nguyễn Văn A" } # người ký
        basis = [{ type = "Luật", title = "Thi đua, khen thưởng" }]
        document = { number = 5, date = { later = true, not_before = 2020-02-29 } }
        opening = { "chỉ đạo" = "theo chỉ đạo" }
        task = [
          { task = "Báo cáo năm 2020", body = "Văn phòng", due = 2020-05-10 }, # việc 1
        ]
        [conference]
        date = 2020-05-15
        size = { total = 100, exemplars = 70 }
        """.replace("        ", ""))  # fmt: skip
    result = roll_forward(str(source), 2025)
    tree = tomllib.loads(result.text)
    assert result.text.startswith("#:schema ./ho-so.schema.json\n")
    assert tree["signature"] == {"post": "GIÁM ĐỐC"}
    assert tree["document"] == {"number": {"later": True}, "date": {"later": True, "not_before": date(2025, 2, 28)}}
    assert tree["task"] == [{"task": "Báo cáo năm 2025", "body": "Văn phòng", "due": date(2025, 5, 10)}]
    assert "basis" not in tree
    assert "# người ký" in result.text
    assert "# việc 1" in result.text
    assert '# Kỳ trước: name = "Nguyễn Văn A"' in result.text
    asked = {mark.key for mark in result.marks if mark.question}
    assert asked == {"plan", "signature.name", "basis", "opening.chỉ đạo", "conference.size.total",
                     "conference.size.exemplars"}  # fmt: skip


def test_a_basis_that_is_no_longer_in_force_is_told(tmp_path: Path) -> None:
    text = VIET_YEN.read_text("utf8") + '\n[[basis]]\nhow = "căn cứ"\ntype = "Nghị định"\nnumber = "91/2017/NĐ-CP"\n'
    result = roll_forward(str(written(tmp_path, text)), 2025)
    words = next(mark.words for mark in result.marks if mark.key == "basis")
    assert "Nghị định số 91/2017/NĐ-CP hết hiệu lực" in words
    assert "basis" not in tomllib.loads(result.text)
    assert '# number = "91/2017/NĐ-CP"' in result.text


def test_an_answer_settles_a_question_and_a_taken_away_line_too(tmp_path: Path) -> None:
    new, text = rolled(VIET_YEN, tmp_path, year=2025)
    before = {fault.field for fault in load_leniently(str(new)).faults}
    assert {"signature.name", "report.answers", "conference.venue"} <= before
    mark = next(mark for mark in marks_in(text) if mark.key == "signature.name")
    lines = text.split("\n")
    lines.insert(mark.line, 'name = "Lê Thị B"')
    answers = next(number for number, line in enumerate(lines) if "[report.answers]" in line and "QUYẾT ĐỊNH" in line)
    del lines[answers]
    new.write_text("\n".join(lines), "utf8")
    assert before - {fault.field for fault in load_leniently(str(new)).faults} == {"signature.name", "report.answers"}


def test_rolling_on_a_rolled_profile_replaces_the_block_on_top(tmp_path: Path) -> None:
    new, _ = rolled(VIET_YEN, tmp_path, year=2025, plan_id="bac_giang/16-2019")
    again = roll_forward(str(new), 2030, "bac_giang/16-2019").text
    assert again.count("# CHUYỂN HỒ SƠ") == 1
    assert "năm 2025 sang năm 2030" in again
    assert tomllib.loads(again)["conference"]["date"] == date(2030, 5, 15)


def test_a_known_plan_settles_what_it_can(tmp_path: Path) -> None:
    result = roll_forward(str(VIET_YEN), 2025, "bac_giang/16-2019")
    tree = tomllib.loads(result.text)
    words = {mark.key: mark.words for mark in result.marks}
    assert tree["plan"] == "bac_giang/16-2019"
    assert tree["conference"]["form"] == "dai-hoi-thi-dua-yeu-nuoc"
    assert tree["conference"]["mode"] == "delegates"
    assert "level" not in words
    assert "ngoài thời hạn" in words["conference.date"]
    assert words["plan"] == "kế hoạch này không phải của năm 2025"


def test_a_nomination_is_held_against_its_duty(tmp_path: Path) -> None:
    shipped = ROOT / "profiles/kien_giang/hoi-dong-tdkt-dai-bieu-toan-quoc.toml"
    plan = tomllib.loads(shipped.read_text("utf8"))["plan"]
    words = {mark.key: mark.words for mark in roll_forward(str(shipped), 2018, plan).marks}
    assert "NGÀY NGHỈ" in words["nomination.date"]
    assert "ngoài thời hạn “trước ngày 25 tháng 4 năm 2017”" in words["nomination.date"]


def test_a_unit_that_is_gone_is_asked_for_with_what_followed_it() -> None:
    before = roll_forward(str(VIET_YEN), 2025)
    result = roll_forward(str(VIET_YEN), 2030)
    words = {mark.key: mark.words for mark in result.marks if mark.question}
    assert {"issuer.kind", "issuer.name", "document.place", "unit.name"} <= set(words)
    assert "Bắc Ninh" in words["plan"]
    assert "phường" in words["document.place"]
    assert "CƠ QUAN BAN HÀNH KHÔNG CÒN" in result.text
    assert "CƠ QUAN BAN HÀNH KHÔNG CÒN" not in before.text
    assert "document.place" not in {mark.key for mark in before.marks}


@pytest.mark.parametrize("year", [2020, 2019])
def test_a_year_that_is_not_later_is_refused(year: int) -> None:
    with pytest.raises(BadInput, match="2020"):
        roll_forward(str(VIET_YEN), year)


def test_an_unknown_plan_is_refused() -> None:
    with pytest.raises(NotFound, match="9-2024"):
        roll_forward(str(VIET_YEN), 2025, "bac_giang/9-2024")


def test_the_provinces_own_profile_says_what_to_do_first() -> None:
    result = roll_forward("bac_giang/ke-hoach-16-2019", 2025)
    words = next(mark.words for mark in result.marks if mark.key == "plan")
    assert "lập dữ liệu kế hoạch mới trước" in words
    assert tomllib.loads(result.text)["document"]["date"] == date(2024, 6, 26)


def test_a_report_asks_which_plan_it_answers_and_offers_those_of_its_issuer() -> None:
    shipped = ROOT / "profiles/binh_thuan/nam-2026-bao-cao-nam.toml"
    words = {year: {mark.key: mark.words for mark in roll_forward(str(shipped), year).marks}["plan"]
             for year in (2027, 2028)}  # fmt: skip
    assert words[2027].startswith("báo cáo năm 2027 thực hiện kế hoạch nào")
    assert "chính kế hoạch" not in words[2027]
    assert "chưa có dữ liệu kế hoạch năm 2027 của Ủy ban nhân dân tỉnh Lâm Đồng" in words[2027]
    assert words[2027].index("mới có: binh_thuan/2026-lam-dong") < words[2027].index(
        "của cơ quan khác: binh_thuan/2024"
    )
    assert "năm 2028" in words[2028]


def test_a_plan_of_the_new_year_is_offered(tmp_path: Path) -> None:
    text = (ROOT / "profiles/binh_thuan/nam-2026-bao-cao-nam.toml").read_text("utf8")
    source = written(tmp_path, text.replace('period = "2026"', 'period = "2025"'))
    words = {mark.key: mark.words for mark in roll_forward(str(source), 2026).marks}["plan"]
    assert "đã có dữ liệu: binh_thuan/2026-lam-dong;" in words
    assert "binh_thuan/2024" not in words


def test_what_is_asked_is_no_sample() -> None:
    text = roll_forward(str(ROOT / "profiles/binh_thuan/nam-2026-bao-cao-nam.toml"), 2027).text
    assert 'sample = ["report"]\n' in text


def test_a_file_is_named_after_the_year_and_never_overwritten(tdkt: Any, tmp_path: Path) -> None:
    source = tmp_path / "viet-yen-2020.toml"
    source.write_bytes(VIET_YEN.read_bytes())
    ran = tdkt("profile", "roll-forward", source, "--year", "2025")
    assert ran.returncode == 0, ran.stderr
    new = tmp_path / "viet-yen-2025.toml"
    assert new.exists()
    assert "Phải quyết định" in ran.stderr
    assert "signature.name" in ran.stderr
    assert ran.stdout == ""
    for wrong in ((), ("--year", "30"), ("--year", "hai nghìn")):
        refused = tdkt("profile", "roll-forward", source, *wrong)
        assert refused.returncode == 2
        assert "--year" in refused.stderr
    kept = new.read_bytes()
    again = tdkt("profile", "roll-forward", source, "--year", "2025")
    assert again.returncode == 2
    assert "Đã có tệp này" in again.stderr
    assert new.read_bytes() == kept
    assert tdkt("profile", "roll-forward", "bac_giang/xa-tan-phuc", "--year", "2025", cwd=tmp_path).returncode == 0
    assert (tmp_path / "xa-tan-phuc-2025.toml").exists()
    shown = tdkt("profile", "roll-forward", source, "--year", "2030", "-o", "-")
    assert tomllib.loads(shown.stdout)["conference"]["date"] == date(2030, 5, 15)
    folder = tmp_path / "viec-2020"
    folder.mkdir()
    (folder / "profile.toml").write_bytes(VIET_YEN.read_bytes())
    assert tdkt("profile", "roll-forward", folder, "--year", "2025").returncode == 0
    assert (tmp_path / "viec-2025.toml").exists()
    told = tdkt("check", new)
    assert told.returncode == 2
    assert f"{new}, dòng " in told.stdout


NEXT_PLAN = """\
from pathlib import Path
from tdkt_tui.api import hookimpl
TDKT_API = 1
@hookimpl
def tdkt_plans():
    return [Path(__file__).with_name("ke_tiep.toml")]
"""
NEW_NAMES = (
    ("Huyện ủy Việt Yên", "Thị ủy Việt Yên"), ("Huyện Việt Yên", "Thị xã Việt Yên"),
    ("huyện Việt Yên", "thị xã Việt Yên"),
    ("Ban TĐKT tỉnh (Sở Nội vụ)", "Sở Nội vụ"), ("Ban Thi đua - Khen thưởng tỉnh", "Sở Nội vụ"),
)  # fmt: skip


def answered(text: str) -> str:
    """Answer every question by script: the old value under its new names, days off moved to working days."""
    lines = []
    for line in text.split("\n"):
        if "# CẦN QUYẾT ĐỊNH:" in line or "# CẦN XEM LẠI:" in line:
            continue
        lines.append(line)
    body = "\n".join(lines).split("# ====\n")[-1]
    body = re.sub(r"(?m)^# Kỳ trước: ", "", body)
    body = re.sub(r"(?m)^# (\[report\.answers\]|\"|[^#\n]*\"\"\"$)", r"\1", body)
    body = re.sub(r"(?m)^# (Huyện đã phát động|Khen thưởng chuyển)", r"\1", body)
    for old, new in NEW_NAMES:
        body = body.replace(old, new)
    body = body.replace('category = "huyện"', 'category = "thị xã"')
    return re.sub(r"2025-\d\d-\d\d", lambda day: str(last_working_day(date.fromisoformat(day[0]))), body)


def test_viet_yen_rolled_to_2025_and_answered_builds_clean(tdkt: Any, tmp_path: Path) -> None:
    plugins = tmp_path / "plugins"
    plugins.mkdir()
    (plugins / "ke_tiep.py").write_text(NEXT_PLAN, "utf8")
    plan = (ROOT / "plugins/tdkt_bac_giang/plan_16_2019.toml").read_text("utf8")
    plan = plan.replace("2020", "2025").replace("2019-0", "2024-0").replace('"bac_giang/16-2019"', '"bac_giang/9-2024"')
    plan = plan.replace("number = 16\n", "number = 9\n").replace("[2015, 2025]", "[2020, 2025]")
    plan = plan.replace('"huyện",', '"huyện", "thị xã",').replace("Huyện Việt Yên", "Thị xã Việt Yên")
    plan = re.sub(r"in_year = 2025\n((?:day .*\n)?)stated = (\d+)",
                  lambda told: f"in_year = 2025\n{told[1]}stated = {int(told[2]) + 5}", plan)  # fmt: skip
    (plugins / "ke_tiep.toml").write_text(plan, "utf8")
    env = {"TDKT_PLUGINS_DIR": str(plugins)}
    new = tmp_path / "viet-yen-2025.toml"
    ran = tdkt("profile", "roll-forward", VIET_YEN, "--year", "2025", "--plan", "bac_giang/9-2024", "-o", new, env=env)
    assert ran.returncode == 0, ran.stderr
    new.write_text(answered(new.read_text("utf8")), "utf8")
    assert marks_in(new.read_text("utf8")) == []
    (tmp_path / "ubnd-huyen-viet-yen.csv").write_bytes(VIET_YEN.with_suffix(".csv").read_bytes())
    built = tdkt("build", new, "-o", tmp_path / "out", env=env)
    assert built.returncode == 0, built.stdout + built.stderr
    assert "LỖI" not in built.stdout + built.stderr
    assert (tmp_path / "out" / "ke-hoach.docx").exists()


def test_a_review_is_a_warning_and_goes_with_its_line(tmp_path: Path) -> None:
    new, text = rolled(VIET_YEN, tmp_path, year=2025, plan_id="bac_giang/16-2019")
    told = [finding for finding in check_profile(str(new))[0] if finding.rule == "profile.review"]
    assert "conference.date" in {finding.field for finding in told}
    assert {finding.severity for finding in told} == {"warning"}
    new.write_text("\n".join(line for line in text.split("\n") if "CẦN XEM LẠI: date" not in line), "utf8")
    left = {finding.field for finding in check_profile(str(new))[0] if finding.rule == "profile.review"}
    assert "conference.date" not in left
    assert left
