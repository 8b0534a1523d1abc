"""A unit's plan without its conference goes out with a warning; a conference that a level has no more is told."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import pytest

PLAN = """\
ỦY BAN NHÂN DÂN TỈNH MẪU SƠN
Số: 57/KH-UBND
Mẫu Sơn, ngày 10 tháng 02 năm 2026
KẾ HOẠCH
Tổ chức Hội nghị điển hình tiên tiến các cấp năm 2026
I. NỘI DUNG
1. Hình thức, thời gian tổ chức hội nghị các cấp
a) Đối với các xã, phường:
- Hình thức: “Hội nghị biểu dương người tốt, việc tốt”.
- Thời gian hoàn thành: trong quý II năm 2026. Thời gian tổ chức: ½ ngày.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn Mẫu
"""
TOLD = "không in hội nghị nào"


@pytest.fixture
def made(dropin: Any, tmp_path: Path) -> tuple[Any, Path]:
    """Return the command line with a province whose plan holds a conference, and the province's folder."""
    (tmp_path / "ke-hoach.txt").write_text(PLAN, "utf8")
    ran = dropin.tdkt("plugin", "new", "mau_son", "--name", "tỉnh Mẫu Sơn", "--from", tmp_path / "ke-hoach.txt")
    assert ran.code == 0, ran.err
    return dropin, dropin.folder / "mau_son"


def behind(dropin: Any, own: Path) -> Path:
    """Make the templates for the plan without its conference, and return the sample profile that holds one."""
    (plan,) = own.glob("plan*.toml")
    text, sample = plan.read_text("utf8"), own / "profiles" / "ho-so-mau.toml"
    held = own.parent.parent / "ho-so.toml"
    shutil.copy(sample, held)
    plan.write_text(re.sub(r"^choose_form = .*\n", "", text, flags=re.MULTILINE), "utf8")
    assert dropin.tdkt("plugin", "new", "mau_son", "--again").code == 0
    plan.write_text(text, "utf8")
    return held


def test_a_plan_without_its_conference_is_told_with_the_command_to_run(made: tuple[Any, Path], tmp_path: Path) -> None:
    dropin, own = made
    profile = behind(dropin, own)
    built = dropin.tdkt("build", profile, "-o", tmp_path / "ra", "--draft")
    assert TOLD in built.err
    assert "tdkt plugin new mau_son --again" in built.err
    seen = dropin.tdkt("preview", profile)
    assert TOLD in seen.err
    assert "tdkt plugin new mau_son --again" in seen.err
    assert dropin.tdkt("plugin", "new", "mau_son", "--again").code == 0
    assert TOLD not in dropin.tdkt("build", profile, "-o", tmp_path / "ra", "--draft").err
    assert TOLD not in dropin.tdkt("preview", profile).err


def test_a_template_that_a_person_changed_is_his_to_mend(made: tuple[Any, Path], tmp_path: Path) -> None:
    dropin, own = made
    profile = behind(dropin, own)
    source = own / "templates" / "mau_son" / "ke-hoach-don-vi.txt"
    source.write_text(source.read_text("utf8").replace("TỔ CHỨC THỰC HIỆN", "THỰC HIỆN"), "utf8")
    assert dropin.tdkt("template", "from-text", source).code == 0
    built = dropin.tdkt("build", profile, "-o", tmp_path / "ra", "--draft")
    assert TOLD in built.err
    assert "--again" not in built.err


def test_a_conference_that_the_level_has_no_more_is_told_so(made: tuple[Any, Path], tmp_path: Path) -> None:
    dropin, own = made
    (plan,) = own.glob("plan*.toml")
    plan.write_text(re.sub(r"^choose_form = .*\n", "", plan.read_text("utf8"), flags=re.MULTILINE), "utf8")
    text = (own / "profiles" / "ho-so-mau.toml").read_text("utf8")
    without = (
        text.partition("[conference]")[0] + text.partition("[[recipient]]")[1] + text.partition("[[recipient]]")[2]
    )
    (tmp_path / "ho-so.toml").write_text(without.replace('"conference", ', ""), "utf8")
    built = dropin.tdkt("build", tmp_path / "ho-so.toml", "-o", tmp_path / "ra")
    assert built.code == 2
    assert "nay không có hội nghị" in built.err
    assert "tdkt plugin new mau_son --again" in built.err


DUTIES = {
    "quota": ('[[quota]]\neach = "xã"\nofficial = 3\nclause = "I.1"\n', "plan.own.seats"),
    "reporting": ('[[reporting]]\nby = "Các xã"\nto = "Sở Nội vụ"\nwindow = { on = 2026-07-10 }\nclause = "I.1"\n',
                  "plan.own.reports"),
    "composition": ('[[composition]]\ngroup = "nữ"\nat_least = "30%"\nclause = "I.1"\n', "plan.own.targets"),
    "task": ('[[task]]\nbody = "Các xã, phường"\ndoes = "Trồng cây"\nclause = "I.1"\n', "plan.own.tasks"),
    "honours": ('[[honours]]\nlevel = "xa-phuong"\naward = "Giấy khen"\ncases = 2\nclause = "I.1"\n', "plan.honours"),
}  # fmt: skip
NOT_PRINTED = "Văn bản của đơn vị không in"


@pytest.mark.parametrize("table", DUTIES)
def test_duties_that_the_template_leaves_out_are_told_by_kind(table: str, made: tuple[Any, Path]) -> None:
    dropin, own = made
    (plan,), profile = own.glob("plan*.toml"), own / "profiles" / "ho-so-mau.toml"
    added, name = DUTIES[table]
    plan.write_text(f"{plan.read_text('utf8')}\n{added}", "utf8")
    assert NOT_PRINTED not in dropin.tdkt("preview", profile).err, "a template just made is not behind"
    source = own / "templates" / "mau_son" / "ke-hoach-don-vi.txt"
    source.write_text(source.read_text("utf8").replace(name, "plan.own.nominations"), "utf8")
    assert dropin.tdkt("template", "from-text", source).code == 0
    ran = dropin.tdkt("preview", profile)
    told = [line for line in ran.err.splitlines() if NOT_PRINTED in line]
    assert [f"[[{table}]]" in one for one in told] == [True], ran.err
    built = dropin.tdkt("build", profile, "-o", own.parent.parent / "ra", "--draft")
    assert f"{NOT_PRINTED} [[{table}]]" in built.err
    assert f"sửa mẫu: {name}, xem docs/context.md" in built.err
