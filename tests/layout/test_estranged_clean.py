"""Clean documents stay clean whoever wrote them: no error by other styles, wrappings, drawings, nor by LibreOffice."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from estranging.contents_wrong import Spoil
from estranging.spoils import spoils_of
from estranging.stranger import Stranger
from estranging.trial import errors_of, tried
from estranging.ways import WAYS

from tdkt_tui.compliance.layout import check_document
from tdkt_tui.compliance.layout.dated import day_of
from tdkt_tui.regulations import REGULATION_IDS, Rule, choose, load

KINDS = ("named", "letter", "annex")
PROFILES = ("binh_thuan/xa-ham-duc", "kien_giang/so-giao-duc-va-dao-tao")
SPOILT = {"size", "italic", "align", "bold", "margin-left", "text", "spacing"}
"""Properties whose faults go through LibreOffice too."""


def estranged(data: bytes, way: str) -> bytes:
    file = Stranger(data)
    WAYS[way](file)
    return file.bytes()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", REGULATION_IDS)
@pytest.mark.parametrize("way", WAYS)
def test_a_clean_sample_has_no_finding(sample: Any, way: str, name: str, kind: str) -> None:
    strange = estranged(sample(name, kind).bytes(), way)
    assert [finding.rule for finding in check_document(strange, load(name))] == []


@pytest.fixture(scope="module")
def built(tdkt: Callable[..., Any], tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Every document of two profiles, by both regulations: plans, invitations, programmes, reports, lists, letters."""
    out = tmp_path_factory.mktemp("built")
    for profile in PROFILES:
        assert tdkt("build", profile, "-o", out / profile.replace("/", "-"), "--format", "docx").returncode == 0
    return sorted(out.rglob("*.docx"))


@pytest.mark.parametrize("way", WAYS)
def test_clean_documents_of_a_build_have_no_error(built: list[Path], way: str) -> None:
    assert len(built) > 8
    for path in built:
        data = path.read_bytes()
        day = day_of(data)
        assert day is not None
        regulation = choose(day, "council").regulation
        told = errors_of(check_document(estranged(data, way), regulation))
        if way == "tabs":  # a name that its cell broke into two lines is one there: the rule under it stayed as it was
            told = frozenset(rule for rule in told if not rule.endswith(".length"))
        assert told == set(), path.name


def faults() -> list[tuple[Rule, Spoil]]:
    rules = [rule for rule in load("nd30_2020").rules if rule.checkable and rule.prop in SPOILT]
    return [(rule, spoils_of(rule)[0]) for rule in rules if not rule.component.startswith(("giay-moi", "phu-luc-ten"))]


def test_libreoffice_changes_no_verdict(sample: Any, tmp_path: Path) -> None:
    """Saved again by LibreOffice, what was clean stays so and a fault is the same one; all in one run."""
    wanted: dict[str, tuple[str, frozenset[str]]] = {}
    before, after = tmp_path / "before", tmp_path / "after"
    before.mkdir()

    def put(name: str, data: bytes, regulation: str, told: frozenset[str]) -> None:
        (before / f"{name}.docx").write_bytes(data)
        wanted[name] = regulation, told

    for name in REGULATION_IDS:
        for kind in KINDS:
            clean = sample(name, kind).bytes()
            put(f"{name}-{kind}", clean, name, frozenset())
            put(f"{name}-{kind}-flat", estranged(clean, "flattened"), name, frozenset())
    for number, (rule, spoil) in enumerate(faults()):
        trial = tried(sample, rule, spoil, "flattened")
        put(f"{number}-{rule.id}", trial.data, "nd30_2020", trial.errors)
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    files = sorted(before.iterdir())
    subprocess.run(
        ["soffice", home, "--headless", "--convert-to", "docx", "--outdir", after, *files],
        check=True, capture_output=True, timeout=300,
    )  # fmt: skip
    judged = {
        name: errors_of(check_document(after / f"{name}.docx", load(regulation)))
        for name, (regulation, _) in wanted.items()
    }
    assert {name: told for name, told in judged.items() if told != wanted[name][1]} == {}
