"""A province that is begun checks, builds and passes its own tests before its author has changed a line."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_folder_works_at_once_and_says_what_is_only_an_example(dropin: Any, tmp_path: Path) -> None:
    ran = dropin.tdkt("plugin", "new", "dong_thap", "--name", "tỉnh Đồng Tháp")
    assert ran.code == 0, ran.err
    folder = dropin.folder / "dong_thap"
    assert sorted(map(str, ran.out.split())) == sorted(str(folder / name) for name in files(folder))
    assert not list(folder.rglob("*.py"))
    checked = dropin.tdkt("plugin", "check", "dong_thap", "--format", "json")
    told = json.loads(checked.out)
    assert checked.code == 0
    assert "Kế hoạch đã đổi" not in checked.err
    states = {item["id"]: item["state"] for item in told["results"]}
    assert states.pop("confirmed") == "cảnh báo"
    assert set(states.values()) == {"đạt"}
    named = {item["field"] for item in told["findings"] if item["rule"] == "plugin.unconfirmed"}
    assert {"plan.number", "plan.symbol", "plan.issuer.name", "form.1", "level.1", "agenda.4", "task.1"} <= named
    assert dropin.tdkt("plugin", "check", "dong_thap", "--strict").code == 1
    built = dropin.tdkt("build", "dong_thap/ho-so-mau", "-o", tmp_path / "ra")
    assert built.code == 0, built.err
    assert {"ke-hoach.docx", "chuong-trinh.docx", "lich.ics"} <= set(files(tmp_path / "ra"))


def test_a_line_without_its_mark_is_confirmed(dropin: Any) -> None:
    dropin.tdkt("plugin", "new", "dong_thap")
    (plan,) = (dropin.folder / "dong_thap").glob("plan*.toml")
    text = plan.read_text("utf8")
    assert 'title = "Tổ chức # THÍ DỤ"' not in text
    kept = "\n".join(line.partition("  #")[0].rstrip() if "THÍ DỤ" in line and line[0] != "#" else line
                     for line in text.split("\n"))  # fmt: skip
    # A sign inside a value is no comment.
    plan.write_text(kept.replace('label = "cấp xã"', 'label = "cấp xã # THÍ DỤ"'), "utf8")
    assert dropin.tdkt("plugin", "check", "dong_thap", "--strict").code == 0


@pytest.mark.parametrize("form", [(), ("--package", "-o", ".")])
def test_nothing_is_written_over(form: tuple[str, ...], dropin: Any) -> None:
    assert dropin.tdkt("plugin", "new", "dong_thap", *form).code == 0
    folder = dropin.folder.parent / "tdkt-dong-thap" if form else dropin.folder / "dong_thap"
    (folder / "cua-toi.txt").write_text("của tôi", "utf8")
    before = files(folder)
    again = dropin.tdkt("plugin", "new", "dong_thap", *form)
    assert again.code == 2
    assert "ghi đè" in again.err or "Đã có" in again.err
    assert files(folder) == before


@pytest.mark.parametrize("name", ["Đồng Tháp", "../x", "class", "bac_giang", "a-b", ""])
def test_an_id_that_cannot_be_one_is_refused(name: str, dropin: Any) -> None:
    ran = dropin.tdkt("plugin", "new", name)
    assert ran.code == 2
    assert files(dropin.folder) == {}


def test_a_package_is_found_by_its_entry_point_and_passes_its_own_tests(dropin: Any, tmp_path: Path) -> None:
    ran = dropin.tdkt("plugin", "new", "can_tho", "--name", "thành phố Cần Thơ", "--package", "-o", tmp_path)
    assert ran.code == 0, ran.err
    package = tmp_path / "tdkt-can-tho"
    # What pip writes for an editable package, without a network: the folder on the path, and its metadata.
    info = package / "tdkt_can_tho-0.1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: tdkt-can-tho\nVersion: 0.1.0\n", "utf8")
    (info / "entry_points.txt").write_text("[tdkt]\ncan_tho = tdkt_can_tho\n[pytest11]\n"
                                            "tdkt = tdkt_tui.pytest_plugin\n", "utf8")  # fmt: skip
    assert '[project.entry-points."tdkt"]' in (package / "pyproject.toml").read_text("utf8")
    tested = subprocess.run([sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-rA",
                             "--tdkt-no-pages"], cwd=package,
                            capture_output=True, encoding="utf8", check=False,
                            env={**os.environ, "PYTHONPATH": str(package), "HOME": str(tmp_path)})  # fmt: skip
    assert tested.returncode == 0, tested.stdout
    told = [line for line in tested.stdout.splitlines() if line.startswith("PASSED")]
    assert len([line for line in told if "test_tinh.py" in line]) == 2
    # Its templates with the sample profile and at the edges, each by its own name.
    assert "PASSED tdkt::can_tho/ke-hoach-don-vi[can_tho/ho-so-mau]" in told
    assert len([line for line in told if line.endswith(":500-muc]")]) == 2


def test_a_folder_becomes_a_package_with_what_was_confirmed(dropin: Any, tmp_path: Path) -> None:
    assert dropin.tdkt("plugin", "new", "can_tho", "--name", "thành phố Cần Thơ").code == 0
    folder = dropin.folder / "can_tho"
    (plan,) = folder.glob("plan*.toml")
    plan.write_text(plan.read_text("utf8").replace("THÍ DỤ", "đã xem"), "utf8")
    dropin.write("can_tho/da-xem/mot.txt", "đã xem")
    before = files(folder)
    ran = dropin.tdkt("plugin", "new", "can_tho", "--package", "-o", tmp_path)
    assert ran.code == 0, ran.err
    inside = files(tmp_path / "tdkt-can-tho" / "tdkt_can_tho")
    # What was looked at goes where the package's own tests compare with it.
    package = tmp_path / "tdkt-can-tho"
    assert (package / "da-xem" / "mot.txt").read_text("utf8") == "đã xem"
    assert (
        tomllib.loads((package / "pyproject.toml").read_text("utf8"))["tool"]["pytest"]["ini_options"]["tdkt_golden"]
        == "da-xem"
    )
    assert {name: inside[name] for name in inside if name != "__init__.py"} == {
        name: data
        for name, data in before.items()
        if name not in ("da-xem/mot.txt", "name.txt", ".gitattributes", ".da-tao.json")
    }
    assert f"xóa thư mục {folder}" in ran.err
    assert b'name="C\xe1\xba\xa7n Th\xc6\xa1"' in inside["__init__.py"]
    assert files(folder) == before
    (folder / "extend.toml").write_text("", "utf8")
    again = dropin.tdkt("plugin", "new", "can_tho", "--package", "-o", tmp_path / "khac")
    assert (again.code, "extend.toml" in again.err) == (2, True)


def test_a_programme_without_a_known_conference_waits(
    dropin: Any, tmp_path: Path, whole_plan: Callable[..., Path]
) -> None:
    issued = whole_plan("Tổ chức Hội nghị", "1. Chương trình hội nghị\n- Chào cờ;\n- Bế mạc.")
    assert dropin.tdkt("plugin", "new", "lam_giang", "--from", issued).code == 0
    checked = dropin.tdkt("plugin", "check", "lam_giang")
    assert (checked.code, "LỖI" in checked.out) == (0, False), checked.out
    assert dropin.tdkt("build", "lam_giang/ho-so-mau", "-o", tmp_path / "ra").code == 0
    plan = dropin.folder / "lam_giang" / "plan_112_2026.toml"
    assert '# kind = "agenda"' in plan.read_text("utf8")
    assert (dropin.folder / "lam_giang" / "templates" / "lam_giang" / "chuong-trinh.docx").is_file()


HELD = """
[[form]]
id = "hoi-nghi"
name = "Hội nghị điển hình tiên tiến"
clause = "I.1"
[[level]]
id = "co-so"
label = "đặc khu"
units = ["đặc khu"]
choose_form = ["hoi-nghi"]
window = { quarter = "2026-Q3" }
clause = "I.1"
[[agenda]]
item = "chao-co"
title = "Chào cờ"
clause = "I.1"
"""


@pytest.fixture
def without_conference(dropin: Any, whole_plan: Callable[..., Path]) -> tuple[Path, Path]:
    """Return the folder and the plan of a province of which no conference was read."""
    issued = whole_plan("Tổng kết phong trào các cấp", "1. Thi đua theo quy định.")
    assert dropin.tdkt("plugin", "new", "lam_giang", "--from", issued).code == 0
    return dropin.folder / "lam_giang", dropin.folder / "lam_giang" / "plan_112_2026.toml"


def add_held(plan: Path) -> None:
    """Write a level that holds a conference before the one that was found, which holds none."""
    head, mark, rest = plan.read_text("utf8").partition("\n[[level]]")
    plan.write_text(head + HELD + mark + rest, "utf8")


def test_templates_and_sample_follow_the_levels_that_a_person_added(
    dropin: Any, without_conference: tuple[Path, Path]
) -> None:
    _, plan = without_conference
    built = dropin.tdkt("preview", "lam_giang/ho-so-mau")
    assert "Triển khai Kế hoạch số 112/KH-UBND của Ủy ban nhân dân tỉnh Lam Giang tại" in " ".join(built.out.split())
    add_held(plan)
    written = plan.read_text("utf8")
    ran = dropin.tdkt("plugin", "new", "lam_giang", "--again")
    assert ran.code == 0, ran.err
    made = {Path(line).name for line in ran.out.splitlines()}
    assert made == {"ho-so-mau.toml", "ke-hoach-don-vi.txt", "ke-hoach-don-vi.docx", "chuong-trinh.txt",
                    "chuong-trinh.docx", "plan_112_2026.toml"}  # fmt: skip
    assert f"đã thêm văn bản ấy ([[document]]) vào {plan.name}" in ran.err
    assert plan.read_text("utf8").count('[[document]]\nkind = "agenda"') == 1, "nobody has to paste it"
    assert "# [[document]]" not in plan.read_text("utf8"), "what waited there as a comment is there once"
    gone = [line for line in written.splitlines() if line not in plan.read_text("utf8").splitlines()]
    assert all(line.startswith("#") for line in gone), "nothing that says a fact changed"
    checked = dropin.tdkt("plugin", "check", "lam_giang")
    assert (checked.code, "LỖI" in checked.out) == (0, False), checked.out
    assert "Hội nghị điển hình tiên tiến đặc khu Mẫu" in dropin.tdkt("preview", "lam_giang/ho-so-mau").out
    again = dropin.tdkt("plugin", "new", "lam_giang", "--again")
    assert (again.code, again.out) == (0, ""), again.out


def test_what_a_person_changed_stays_when_templates_are_made_again(
    dropin: Any, without_conference: tuple[Path, Path]
) -> None:
    folder, plan = without_conference
    text = folder / "templates/lam_giang/ke-hoach-don-vi.txt"
    text.write_text(text.read_text("utf8") + "\n# của tôi\n", "utf8")
    (folder / "extend.toml").write_text('[[field]]\nkey = "contact"\nlabel = "đầu mối"\n', "utf8")
    add_held(plan)
    before = files(folder)
    ran = dropin.tdkt("plugin", "new", "lam_giang", "--again")
    assert ran.code == 0, ran.err
    after = files(folder)
    kept = {"templates/lam_giang/ke-hoach-don-vi.txt", "templates/lam_giang/ke-hoach-don-vi.docx"}
    assert {name for name in before if before[name] != after[name]} == {
        "profiles/ho-so-mau.toml", ".da-tao.json", "plan_112_2026.toml"}  # fmt: skip
    assert all(name in ran.err for name in kept)
    assert "extend.toml" not in ran.err
    assert dropin.tdkt("plugin", "check", "lam_giang").code == 0
    # Nothing is known of a folder without its record: then everything there is a person's.
    (folder / ".da-tao.json").unlink()
    profile = folder / "profiles/ho-so-mau.toml"
    profile.write_text("của tôi", "utf8")
    assert dropin.tdkt("plugin", "new", "lam_giang", "--again").code == 0
    assert profile.read_text("utf8") == "của tôi"


@pytest.mark.parametrize("wrong", [("khac", "--again"), ("bac_giang", "--again"), ("khac", "--again", "--package")])
def test_only_a_folder_that_is_there_is_made_again(wrong: tuple[str, ...], dropin: Any) -> None:
    ran = dropin.tdkt("plugin", "new", *wrong)
    assert (ran.code, files(dropin.folder)) == (2, {})
