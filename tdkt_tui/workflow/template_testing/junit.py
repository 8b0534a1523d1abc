"""Results as JUnit XML, as Jenkins, GitLab and GitHub's actions read it."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from tdkt_tui.model.finding import Finding, Severity

from .outcome import Attempt, Outcome

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def junit_xml(outcome: Outcome, title: str = "tdkt template test") -> bytes:
    """Return one test case an attempt: its class is the template, its name the profile; warnings are its output.

    title: the command whose results these are.
    """
    failed = sum(attempt.failed for attempt in outcome.attempts)
    seconds = sum(attempt.seconds for attempt in outcome.attempts)
    counts = {"tests": str(len(outcome.attempts)), "failures": str(failed), "errors": "0", "time": f"{seconds:.3f}"}
    root = ET.Element("testsuites", {"name": title, **counts})
    suite = ET.SubElement(root, "testsuite", {"name": title, "skipped": "0", **counts})
    for attempt in outcome.attempts:
        _case(suite, attempt)
    if outcome.notes:
        ET.SubElement(suite, "system-out").text = _clean("\n".join(outcome.notes))
    ET.indent(root)
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def _case(suite: ET.Element, attempt: Attempt) -> None:
    named = {"classname": attempt.template.replace("/", "."), "name": _clean(attempt.profile or attempt.label),
             "time": f"{attempt.seconds:.3f}"}  # fmt: skip
    case = ET.SubElement(suite, "testcase", named)
    errors = [finding for finding in attempt.findings if finding.severity is Severity.ERROR]
    if errors:
        first = {"message": _clean(words(errors[0])), "type": errors[0].rule}
        ET.SubElement(case, "failure", first).text = _clean("\n".join(map(words, errors)))
    others = [finding for finding in attempt.findings if finding.severity is not Severity.ERROR]
    if others:
        ET.SubElement(case, "system-out").text = _clean("\n".join(map(words, others)))


def words(finding: Finding) -> str:
    """Return a finding as one line: place, what is wrong, what to do."""
    place = f"{finding.place}: " if finding.place else ""
    return f"{place}{finding.message}" + (f" Cách sửa: {finding.fix}." if finding.fix else "")


def _clean(text: str) -> str:
    """Leave out what XML 1.0 cannot hold."""
    return _NOT_XML.sub("", text)
