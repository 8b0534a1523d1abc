"""What leaves the repository works where it arrives: sdist, wheel, offline installation, editable, third parties."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import tarfile
import tomllib
import venv
import zipfile
from pathlib import Path
from typing import Any

REPOSITORY = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((REPOSITORY / "pyproject.toml").read_text("utf8"))


def told(*command: str | Path, **environment: str) -> Any:
    ran = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False,
                         env={"PATH": "/usr/bin:/bin", "HOME": "/nonexistent", **environment})  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    return json.loads(ran.stdout)


def contents(wheel: Path) -> dict[str, str]:
    with zipfile.ZipFile(wheel) as archive:
        return {name: hashlib.sha256(archive.read(name)).hexdigest() for name in archive.namelist()}


def shipped(folder: str) -> set[str]:
    found = (REPOSITORY / folder).rglob("*")
    return {path.relative_to(REPOSITORY).as_posix() for path in found
            if path.is_file() and "__pycache__" not in path.parts}  # fmt: skip


def test_bundled_provinces_stand_in_both_lists() -> None:
    provinces = {path.parent.name for path in (REPOSITORY / "plugins").glob("*/__init__.py")}
    packages = {name for name in PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"] if "/" in name}
    assert packages == {f"plugins/{name}" for name in provinces}
    points = PROJECT["project"]["entry-points"]["tdkt"]
    assert set(points.values()) == provinces
    assert all(f"tdkt_{point}" == module for point, module in points.items())


def test_the_wheel_holds_everything_shipped(installed: Any) -> None:
    names = set(contents(installed.wheel))
    for folder in ("templates", "profiles"):
        assert shipped(folder), f"{folder} is empty"
        assert {f"tdkt_tui/_data/{name}" for name in shipped(folder)} <= names
    data = {name for name in shipped("tdkt_tui") if not name.endswith(".py")}
    assert data <= names
    assert {name.removeprefix("plugins/") for name in shipped("plugins")} <= names
    assert not [name for name in names if name.startswith(("tests/", "docs/", "bench/", "tools/"))]


def test_the_sdist_makes_the_same_wheel_as_the_checkout(installed: Any) -> None:
    (direct,) = installed.wheels.glob("tdkt-*.whl")
    assert contents(direct) == contents(installed.wheel)
    with tarfile.open(installed.sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {"pyproject.toml", "README.md", ".ci/run", "tests/house/test_packaging.py"} <= names
    assert not [name for name in names if name.startswith((".git/", ".venv/", ".ci-venv/", "dist/", "out/"))]


def test_an_offline_installation_works(installed: Any, tmp_path: Path) -> None:
    tdkt = installed.tool("tdkt")
    plugins = told(tdkt, "plugin", "list", "--format", "json")["plugins"]
    assert {item["id"] for item in plugins if item["state"] == "dùng được"} == set(
        PROJECT["project"]["entry-points"]["tdkt"]
    )
    provinces = told(tdkt, "province", "list", "--format", "json")["provinces"]
    assert {item["id"] for item in provinces} == {item["id"] for item in plugins}
    assert all(item["plans"] for item in provinces)
    templates = told(tdkt, "template", "list", "--format", "json")["templates"]
    assert templates
    assert all(Path(item["path"]).is_relative_to(installed.environment) for item in templates)


def test_an_installation_builds_its_sample(installed: Any, tmp_path: Path) -> None:
    subprocess.run([installed.tool("tdkt"), "build", "bac_giang/ke-hoach-16-2019", "-o", tmp_path / "out"],
                   check=True, capture_output=True, cwd=tmp_path)  # fmt: skip
    with zipfile.ZipFile(tmp_path / "out" / "ke-hoach.docx") as made:
        assert "Quốc hiệu".encode() in made.read("word/styles.xml")


def test_an_editable_installation_follows_its_checkout(installed: Any, tmp_path: Path) -> None:
    subprocess.run(["tar", "-xzf", installed.sdist, "-C", tmp_path], check=True)
    (checkout,) = tmp_path.glob("tdkt-*")
    environment = tmp_path / "environment"
    venv.create(environment)
    installed.offline(environment, "--no-deps", "-e", checkout)
    ours, theirs = (next(place.glob("lib/*/site-packages")) for place in (environment, installed.environment))
    (ours / "zz_libraries.pth").write_text(f"{theirs}\n", "utf8")  # after ours, so only what it installed serves tdkt
    samples = checkout / "profiles" / "bac_giang"
    shutil.copy(samples / "xa-tan-phuc.toml", samples / "moi-them.toml")
    ran = subprocess.run([environment / "bin" / "tdkt", "profile", "list"],
                         capture_output=True, text=True, check=True, cwd=tmp_path)  # fmt: skip
    assert "bac_giang/moi-them" in ran.stdout


PYPROJECT = """
[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"
[project]
name = "tdkt-vi-du"
version = "1.2"
[project.entry-points."tdkt"]
vi_du = "tdkt_vi_du"
"""
MODULE = """
from pathlib import Path
from tdkt_tui.api import Province, hookimpl
TDKT_API = 1
@hookimpl
def tdkt_province():
    return Province(id="vi_du", name="Tỉnh Ví Dụ")
@hookimpl
def tdkt_plans():
    return [Path(__file__).with_name("plan_1_2026.toml")]
"""
PLAN = """
[plan]
id = "vi_du/1-2026"
number = 1
symbol = "KH-UBND"
date = 2026-01-05
place = "Ví Dụ"
title = "Tổ chức phong trào thi đua năm 2026"
issuer = { kind = "people-committee", name = "Ủy ban nhân dân tỉnh Ví Dụ" }
signature = { post = "CHỦ TỊCH" }
"""


def test_a_third_party_province_registers_alongside(installed: Any, tmp_path: Path) -> None:
    package = tmp_path / "project" / "tdkt_vi_du"
    package.mkdir(parents=True)
    (package.parent / "pyproject.toml").write_text(PYPROJECT, "utf8")
    (package / "__init__.py").write_text(MODULE, "utf8")
    (package / "plan_1_2026.toml").write_text(PLAN, "utf8")
    extra = tmp_path / "extra"
    installed.offline(installed.environment, "--no-deps", "--target", extra, package.parent)
    tdkt = installed.tool("tdkt")
    plugins = told(tdkt, "plugin", "list", "--format", "json", PYTHONPATH=str(extra))["plugins"]
    ours = {item["id"]: item for item in plugins}
    assert ours["vi_du"] == {"id": "vi_du", "source": "gói tdkt-vi-du", "version": "1.2", "state": "dùng được",
                             "reason": ""}  # fmt: skip
    assert ours["bac_giang"]["state"] == "dùng được"
    provinces = told(tdkt, "province", "list", "--format", "json", PYTHONPATH=str(extra))["provinces"]
    issuer = "Ủy ban nhân dân tỉnh Ví Dụ"
    assert {"id": "vi_du/1-2026", "title": "Tổ chức phong trào thi đua năm 2026", "issuer": issuer} in [
        plan for item in provinces for plan in item["plans"]
    ]
