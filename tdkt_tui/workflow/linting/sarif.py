"""Findings as SARIF 2.1.0 (OASIS), which forges show beside the files they are about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import quote

from tdkt_tui.compliance.linting.rules import LINT_RULES
from tdkt_tui.compliance.linting.told import LintFinding
from tdkt_tui.model.finding import Severity

from .lint import Linted

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LINE = re.compile(r"dòng (\d+), ")
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


def sarif(linted: Sequence[Linted], *, version: str, base: Path) -> dict[str, Any]:
    """Return one run over templates. base: the folder that file names are told relative to; version: of this program.

    What was silenced is there too, as a suppression with its reason.
    """
    return {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": {"name": "tdkt", "version": version, "rules": [*_rules()]}},
                "columnKind": "unicodeCodePoints",
                "results": [result for one in linted for result in _results(one, base)],
            }
        ],
    }


def _rules() -> Iterator[dict[str, Any]]:
    for rule in LINT_RULES.values():
        yield {
            "id": rule.id,
            "shortDescription": {"text": rule.title},
            "fullDescription": {"text": f"{rule.title}: {rule.why}"},
            "help": {"text": rule.why},
            "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        }


def _results(linted: Linted, base: Path) -> Iterator[dict[str, Any]]:
    uri = _uri(linted.subject.file, base)
    known: Counter[tuple[str, str, str]] = Counter()
    for one in linted.findings:
        yield _result(one, uri, known)
    for silenced in linted.silenced:
        kind = {"kind": "external", "justification": f"{silenced.silence.by}: {silenced.silence.reason}"}
        yield {**_result(silenced.finding, uri, known), "suppressions": [kind]}


def _result(one: LintFinding, uri: str, known: Counter[tuple[str, str, str]]) -> dict[str, Any]:
    """Return one result. known: how many like it were told before: a forge keeps one of those that share a mark."""
    like_it, known[one.key] = known[one.key], known[one.key] + 1
    mark = "\n".join((uri, *one.key, *([str(like_it)] if like_it else [])))
    words = f" Ở chỗ “{one.around}”." if one.around else ""
    fix = f" Cách sửa: {one.fix}." if one.fix else ""
    where: dict[str, Any] = {
        "physicalLocation": {"artifactLocation": {"uri": uri}, "region": {"startLine": _line(one)}},
    }
    if one.place:
        where["logicalLocations"] = [
            {"name": one.place, "fullyQualifiedName": f"{uri}: {one.place}", "kind": "element"}
        ]
    return {
        "ruleId": one.rule,
        "ruleIndex": list(LINT_RULES).index(one.rule),
        "level": _LEVELS[one.severity],
        "message": {"text": f"{one.message}{words}{fix}"},
        "locations": [where],
        "partialFingerprints": {"tdkt/v1": sha256(mark.encode()).hexdigest()[:32]},
        "properties": {"fixable": one.fixable},
    }


def _line(one: LintFinding) -> int:
    """Return the line that a forge shows: of a text its own; a .docx has none, its paragraphs stand for lines."""
    line = _LINE.match(one.place)
    return int(line[1]) if line else max(one.paragraph, 1)


def _uri(path: Path, base: Path) -> str:
    """Return a file as a URI reference: relative below the base, else whole."""
    whole = path.resolve()
    return (
        quote(whole.relative_to(base.resolve()).as_posix()) if whole.is_relative_to(base.resolve()) else whole.as_uri()
    )
