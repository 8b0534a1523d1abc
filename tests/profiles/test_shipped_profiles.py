"""Every shipped profile is sound, agrees with itself, and says what in it is made up."""

from __future__ import annotations

import csv
import datetime as dt
import tomllib
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tdkt_tui.model.finding import Severity
from tdkt_tui.model.profile import Profile
from tdkt_tui.model.profile_schema import profile_schema
from tdkt_tui.model.schema_walk import field_at
from tdkt_tui.timeline.holidays import is_working_day
from tdkt_tui.workflow import check_profile, load_dossier, shipped_profiles

FOLDER = Path(__file__).resolve().parents[2] / "profiles" / "bac_giang"
PATHS = sorted(FOLDER.glob("*.toml"))
UNITS = [path for path in PATHS if path.stem != "ke-hoach-16-2019"]


def test_every_file_is_listed() -> None:
    assert {profile.id for profile in shipped_profiles("bac_giang")} == {f"bac_giang/{path.stem}" for path in PATHS}
    assert len(UNITS) >= 6


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_no_error_and_no_gap(path: Path) -> None:
    findings, sound = check_profile(str(path))
    assert sound
    assert [finding for finding in findings if finding.severity is Severity.ERROR] == []


@pytest.mark.parametrize("path", UNITS, ids=lambda path: path.stem)
def test_numbers_agree_with_the_list(path: Path) -> None:
    dossier = load_dossier(str(path))
    size = dossier.profile.conference.size
    with (FOLDER / dossier.profile.delegates).open(encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    assert size.total == len(rows)
    assert dossier.people is not None
    assert len(dossier.people) == len(rows)
    assert all(row["Ghi chú"] == "Dữ liệu mẫu" for row in rows)
    if dossier.profile.conference.mode == "delegates":
        guests = sum(row["Tư cách đại biểu"] == "Khách mời" for row in rows)
        assert (size.exemplars, size.guests) == (len(rows) - guests, guests)
        assert 10 * guests == 3 * len(rows)


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_days_are_working_days_in_order(path: Path) -> None:
    profile = load_dossier(str(path)).profile
    held = profile.conference.date
    days = [
        day for day in (profile.document.date, held, *(task.due for task in profile.task)) if isinstance(day, dt.date)
    ]
    assert days
    assert [day for day in days if not is_working_day(day)] == []
    if held is not None:
        assert isinstance(profile.document.date, dt.date)
        assert profile.document.date < held
        assert all(profile.document.date <= task.due for task in profile.task if task.due)


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_what_is_made_up_is_marked(path: Path) -> None:
    profile = load_dossier(str(path)).profile
    for key in profile.sample:
        assert field_at(Profile, key)
    if path in UNITS:
        head = path.read_text(encoding="utf-8").partition("plan =")[0].replace("\n# ", " ")
        assert "SỐ LIỆU MINH HỌA" in head
        assert {"signature.name", "conference.date", "delegates", "document.number"} <= set(profile.sample)
    else:
        assert profile.sample == []


def test_the_samples_differ_in_what_matters() -> None:
    profiles = [load_dossier(str(path)) for path in PATHS]
    days = [item.day for item in profiles if item.day]
    assert any(day < dt.date(2020, 3, 5) for day in days)
    assert any(day >= dt.date(2020, 3, 5) for day in days)
    assert len({tuple(line.split()[0] for line in item.profile.signature.lines()) for item in profiles}) >= 4
    assert {item.profile.conference.mode for item in profiles} == {None, "plenary", "delegates"}
    assert sum(item.pilot is not None for item in profiles) == 2


def _as_json(node: Any) -> Any:
    if isinstance(node, dict):
        return {key: _as_json(item) for key, item in node.items()}
    if isinstance(node, list):
        return [_as_json(item) for item in node]
    return node.isoformat() if isinstance(node, (dt.date, dt.time)) else node


def _complaints(data: dict[str, Any]) -> list[str]:
    checker = jsonschema.Draft7Validator(profile_schema(), format_checker=jsonschema.FormatChecker())
    return [".".join(map(str, error.absolute_path)) for error in checker.iter_errors(_as_json(data))]


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_the_schema_accepts_what_is_shipped(path: Path) -> None:
    jsonschema.Draft7Validator.check_schema(profile_schema())
    assert _complaints(tomllib.loads(path.read_text(encoding="utf-8"))) == []


def test_the_schema_refuses_what_the_reader_refuses() -> None:
    data = tomllib.loads(UNITS[0].read_text(encoding="utf-8"))
    data["conference"] |= {"date": "sau Tết", "start": "sáng", "mode": "x"}
    data["unit"] |= {"staff": -1, "nam": "x"}
    data["document"]["number"] = {"later": False}
    assert set(_complaints(data)) == {
        "conference.date", "conference.start", "conference.mode", "unit.staff", "unit", "document.number"
    }  # fmt: skip


def test_the_schema_speaks_vietnamese() -> None:
    schema = profile_schema()
    for table in (schema, *schema["definitions"].values()):
        for name, key in table["properties"].items():
            assert key.get("description"), name
            assert not key["description"].isascii(), name
