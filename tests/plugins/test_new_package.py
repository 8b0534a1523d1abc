"""A generated package: what of its repository is handed out, and what it wants of the machine that tests it."""

from __future__ import annotations

import tomllib
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture
def package(dropin: Any, tmp_path: Path) -> Path:
    ran = dropin.tdkt("plugin", "new", "can_tho", "--name", "thành phố Cần Thơ", "--package", "-o", tmp_path)
    assert ran.code == 0, ran.err
    return tmp_path / "tdkt-can-tho"


@pytest.mark.parametrize("left", ["a.docx.cu", "a.txt.cu2", "a.docx.dang-sua", "a.docx.dang-sua-1"])
def test_what_tdkt_leaves_beside_templates_is_in_no_wheel_and_no_commit(package: Path, left: str) -> None:
    tools = tomllib.loads((package / "pyproject.toml").read_text("utf8"))["tool"]["setuptools"]
    without = tools["exclude-package-data"]["tdkt_can_tho"]
    assert any(fnmatch(f"templates/can_tho/{left}", pattern.replace("**", "*")) for pattern in without)
    assert not any(fnmatch("templates/can_tho/giay-moi.docx", pattern.replace("**", "*")) for pattern in without)
    assert any(fnmatch(left, line) for line in (package / ".gitignore").read_text("utf8").splitlines())


def test_a_clean_machine_gets_tdkt_before_the_package_asks_an_index_for_it(package: Path) -> None:
    lines = (package / "README.md").read_text("utf8").splitlines()
    asking = [number for number, line in enumerate(lines) if line.startswith("pip install -e '.[dev]'")]
    assert len(asking) == 2
    assert all(lines[one - 1] == "pip install --no-index --no-deps --find-links wheels tdkt" for one in asking)
    assert any("pip wheel --no-deps -w wheels" in line for line in lines)


def test_its_own_tests_use_nothing_that_is_not_promised(package: Path) -> None:
    assert "tdkt_tui" not in "".join(path.read_text("utf8") for path in (package / "tests").glob("*.py"))
