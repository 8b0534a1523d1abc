"""What a template's author says is right as it stands: remarks in a file beside the template, each with its reason.

``giay-moi.lint.toml`` beside ``giay-moi.docx``::

    [[ignore]]
    rule = "fact.year"
    where = "năm 1948"     # optional: words of the place
    reason = "ngày truyền thống, không đổi theo kỳ"
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tdkt_tui.assembly.styles import nearest
from tdkt_tui.compliance.linting.rules import LINT_RULES
from tdkt_tui.compliance.linting.told import LintFinding, finding
from tdkt_tui.model.fault import BadInput, raise_all
from tdkt_tui.model.text import one_line
from tdkt_tui.store.toml import open_toml

ENDING = ".lint.toml"
_KEYS = {"rule", "where", "reason"}


@dataclass(frozen=True, slots=True)
class Silence:
    """A rule that does not count: where (words of the place, "" everywhere), why; by: the file or option."""

    rule: str
    where: str
    reason: str
    by: str

    def covers(self, told: LintFinding) -> bool:
        """Tell whether a finding is meant; the marks around its culprit are none of the template's words."""
        said = one_line(f"{told.around} {told.message}")
        plain = said.replace("«", "").replace("»", "")
        return told.rule == self.rule and (self.where in said or self.where in plain)


@dataclass(frozen=True, slots=True)
class Silenced:
    """A finding that does not count, and the silence that says so."""

    finding: LintFinding
    silence: Silence


def silences_beside(template: Path) -> list[Silence]:
    """Return the silences of a template; none where there is no file. Raises BadInput (ManyFaults) with its lines."""
    path = template.with_suffix(ENDING)
    if not path.is_file():
        return []
    file = open_toml(path)
    faults: list[BadInput] = []
    found: list[Silence] = []
    listed = file.data.get("ignore", [])
    if set(file.data) - {"ignore"} or not isinstance(listed, list):
        faults.append(BadInput("Tệp lời miễn chỉ có các mục [[ignore]].", place=str(path),
                               fix="ghi: [[ignore]], rule, where, reason"))  # fmt: skip
        listed = []
    for number, entry in enumerate(listed, start=1):
        line = file.line(f"ignore.{number}")
        where = f"{path}, dòng {line}" if line else str(path)
        wrong = _wrong(entry)
        if wrong:
            faults.append(BadInput(wrong[0], place=where, field=f"ignore.{number}", fix=wrong[1]))
        else:
            words = one_line(str(entry.get("where", "")))
            found.append(Silence(entry["rule"], words, one_line(entry["reason"]), path.name))
    raise_all(faults)
    return found


def _wrong(entry: Any) -> tuple[str, str] | None:
    if not isinstance(entry, dict) or set(entry) - _KEYS or not all(isinstance(item, str) for item in entry.values()):
        return "Lời miễn chỉ có rule, where, reason, đều là chữ.", "bỏ khóa khác"
    if not one_line(entry.get("reason", "")):
        return "Lời miễn thiếu lý do.", 'ghi reason = "…"'
    rule = entry.get("rule", "")
    return None if rule in LINT_RULES else (f"Không có quy tắc “{rule}”.", meant(rule))


def meant(rule: str) -> str:
    """Return what to do about the name of a rule that there is not."""
    near = nearest(rule, tuple(LINT_RULES), alike=0.6)
    return f"có phải “{near}”? Các quy tắc: tdkt template lint --rules" if near else "xem: tdkt template lint --rules"


def ignored_rules(named: Iterable[str]) -> list[Silence]:
    """Return the silences of the command line. Raises BadInput for a rule that there is not."""
    rules = [rule for given in named for rule in given.replace(",", " ").split()]
    unknown = [rule for rule in rules if rule not in LINT_RULES]
    raise_all([BadInput(f"Không có quy tắc “{rule}”.", field="--ignore", fix=meant(rule)) for rule in unknown])
    return [Silence(rule, "", "theo --ignore", "--ignore") for rule in dict.fromkeys(rules)]


def sifted(
    found: Sequence[LintFinding], beside: Sequence[Silence], given: Sequence[Silence]
) -> tuple[list[LintFinding], list[Silenced]]:
    """Return what counts and what was silenced; a silence beside the template that covers nothing counts as a finding.

    beside: those of the template's own file. given: those of the command line, which need not cover anything.
    """
    left: list[LintFinding] = []
    silenced: list[Silenced] = []
    used: set[Silence] = set()
    for one in found:
        silence = next((each for each in (*beside, *given) if each.covers(one)), None)
        if silence is None:
            left.append(one)
        else:
            used.add(silence)
            silenced.append(Silenced(one, silence))
    for silence in beside:
        if silence not in used:
            at = f" ở “{silence.where}”" if silence.where else ""
            unused = finding("silence.unused", f"Lời miễn {silence.rule}{at} không còn lỗi nào để miễn.",
                             place=silence.by, fix="bỏ mục ấy")  # fmt: skip
            left += [] if any(each.covers(unused) for each in given) else [unused]
    return left, silenced
