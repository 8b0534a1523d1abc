"""SARIF output has the names that the standard knows at each place, and all that it asks for there.

The classes of sarif_om were made from the schema of OASIS; of a value's range they say nothing, see the shape of it in
test_lint_command.py.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import sarif_om

from tdkt_tui import __version__
from tdkt_tui.assembly import to_docx
from tdkt_tui.workflow.linting.lint import lint_all
from tdkt_tui.workflow.linting.sarif import sarif
from tdkt_tui.workflow.linting.subjects import subjects

TEXT = "[Thân bài] Đại hội lần thứ V năm 2025 của {{ unit.name }}\n[Thân bài] {{ a b }} và uỷ ban\n"
FACTS = '[[ignore]]\nrule = "fact.year"\nwhere = "2025"\nreason = "năm của nghị quyết, không theo kỳ"\n'
PLACES = {
    "runs": "Run", "tool": "Tool", "driver": "ToolComponent", "rules": "ReportingDescriptor",
    "shortDescription": "MultiformatMessageString", "fullDescription": "MultiformatMessageString",
    "help": "MultiformatMessageString", "defaultConfiguration": "ReportingConfiguration", "results": "Result",
    "message": "Message", "locations": "Location", "physicalLocation": "PhysicalLocation",
    "artifactLocation": "ArtifactLocation", "region": "Region", "logicalLocations": "LogicalLocation",
    "suppressions": "Suppression",
}  # fmt: skip
"""What stands under each name; ``properties`` and ``partialFingerprints`` hold names of the program's own."""
FREE = ("properties", "partialFingerprints")


def wrong(value: dict[str, Any], kind: str = "SarifLog", at: str = "$") -> Iterator[str]:
    """Yield what the standard does not know, or misses, in an object and in all below it."""
    known = {field.metadata["schema_property_name"]: field for field in getattr(sarif_om, kind).__attrs_attrs__}
    yield from (f"{at}.{name}: lạ" for name in value.keys() - known.keys())
    yield from (f"{at}.{name}: thiếu" for name, field in known.items()
                if repr(field.default) == "NOTHING" and name not in value)  # fmt: skip
    for name, inner in value.items():
        for number, one in enumerate(inner if isinstance(inner, list) else [inner]):
            if isinstance(one, dict) and name not in FREE:
                yield from wrong(one, PLACES[name], f"{at}.{name}[{number}]")


@pytest.fixture
def told(tmp_path: Path) -> dict[str, Any]:
    (tmp_path / "mau.docx").write_bytes(to_docx(TEXT))
    (tmp_path / "mau.lint.toml").write_text(FACTS, "utf8")
    return sarif(lint_all(subjects([str(tmp_path / "mau.docx")])), version=__version__, base=tmp_path)


def test_every_name_is_one_of_the_standard(told: dict[str, Any]) -> None:
    assert any("suppressions" in one for one in told["runs"][0]["results"])
    assert list(wrong(told)) == []


@pytest.mark.parametrize(
    ("spoil", "found"),
    [
        (lambda told: told["runs"][0].pop("tool"), "$.runs[0].tool: thiếu"),
        (lambda told: told["runs"][0]["results"][0].pop("message"), "$.runs[0].results[0].message: thiếu"),
        (lambda told: told["runs"][0]["results"][0].update(ruleName="x"), "$.runs[0].results[0].ruleName: lạ"),
        (lambda told: told["runs"][0]["tool"]["driver"]["rules"][0].update(title="x"),
         "$.runs[0].tool[0].driver[0].rules[0].title: lạ"),
    ],
)  # fmt: skip
def test_what_the_standard_does_not_know_is_found(told: dict[str, Any], spoil: Any, found: str) -> None:
    spoil(told)
    assert list(wrong(told)) == [found]
