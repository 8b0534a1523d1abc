"""Mending a template: mend, judge again, take back the rules that did not help, write whole and keep what was."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from tdkt_tui.compliance.linting.mending.papers import docx_mended
from tdkt_tui.compliance.linting.mending.texts import text_mended
from tdkt_tui.compliance.linting.told import LintFinding
from tdkt_tui.compliance.repair.guarding import refuse_guarded
from tdkt_tui.model.fault import TdktError
from tdkt_tui.model.finding import Severity
from tdkt_tui.store.batch import commit_batch
from tdkt_tui.store.files import read_limited
from tdkt_tui.workflow.templating.source import source_text
from tdkt_tui.workflow.templating.twins import copy_of

from .judged import judged
from .lint import Linted, lint
from .silences import Silence
from .subjects import Subject
from .trial import beside

_TRIES = 8


@dataclass(frozen=True, slots=True)
class Repaired:
    """What came of mending one template: what is gone, the copies of what was there before, and what is left."""

    gone: tuple[LintFinding, ...]
    copies: tuple[Path, ...]
    left: Linted


def mend(subject: Subject, given: Collection[Silence] = ()) -> Repaired:
    """Mend what has one meaning in a template, its text where it has one, and write it; nothing silenced is touched.

    The file as it was stays beside it, under a name that is no template's (``giay-moi.docx.cu``). Raises BadInput for a
    signed or protected file, StoreFault where disk or permissions refuse; then nothing was written.
    """
    before = lint(subject, tuple(given))
    rules = {one.rule for one in before.findings if one.fixable}
    silenced = {one.finding.rule for one in before.silenced}
    files = _mended(subject, rules - silenced)
    if not files:
        return Repaired((), (), before)
    copies = _write(files)
    after = lint(subject, tuple(given))
    left = {one.key for one in after.findings}
    return Repaired(tuple(one for one in before.findings if one.fixable and one.key not in left), copies, after)


def _mended(subject: Subject, rules: set[str]) -> dict[Path, bytes]:
    """Return the files as they should be, none where nothing helps: rules that brought a finding are taken back."""
    from tdkt_tui.assembly.engine.template import template_bytes

    if subject.path is not None:
        refuse_guarded(template_bytes(subject.path), subject.path.name)
    was = _count(judged(subject))
    for _ in range(_TRIES):
        files = _with(subject, rules) if rules else {}
        if not files:
            return {}
        with beside(subject, files) as tried:
            now = _count(judged(tried))
        useless = {rule for rule in rules if now.get(rule, 0) >= was.get(rule, 0)}
        worse = any(number > was.get(rule, 0) for rule, number in now.items() if rule not in rules)
        if not useless and not worse:
            return files
        rules = rules - useless if useless else set(sorted(rules)[:-1])
    return {}


def _with(subject: Subject, rules: Collection[str]) -> dict[Path, bytes]:
    """Return what the files become by mending under these rules: the text and the .docx made of it, else the .docx."""
    from tdkt_tui.assembly import to_docx
    from tdkt_tui.assembly.engine.template import template_bytes
    from tdkt_tui.workflow.templating.apart import apart

    old = template_bytes(subject.path) if subject.path is not None else None
    if subject.source is None:
        assert subject.path is not None
        assert old is not None
        new = docx_mended(old, rules, styled=subject.styled)
        return {subject.path: new} if new != old else {}
    text = source_text(subject.source)
    if old is not None and any(True for _ in apart(text, subject.source, old)):
        return {}  # which of the two says what is meant, only their author knows
    mended = text_mended(text, rules)
    if mended == text:
        return {}
    found = {subject.source: mended.encode()}
    if subject.path is not None:
        try:
            found[subject.path] = to_docx(mended, subject.source.resolve().parent)
        except TdktError:  # a text laid over a stranger's .docx: its author packs it again
            return {}
    return found


def _count(found: list[LintFinding]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for one in found:
        if one.fixable or one.severity is Severity.ERROR:
            counts[one.rule] = counts.get(one.rule, 0) + 1
    return counts


def _write(files: dict[Path, bytes]) -> tuple[Path, ...]:
    """Write files that lie in one folder, and copies of what they were, as one commit."""
    folder = next(iter(files)).resolve().parent
    copies = {copy_of(path): read_limited(path) for path in files}
    commit_batch(folder, {**{path.name: data for path, data in copies.items()},
                          **{path.name: data for path, data in files.items()}})  # fmt: skip
    return tuple(copies)
