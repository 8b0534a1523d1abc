"""What was found in a template is kept for the next process: of forty templates an author changes one."""

from __future__ import annotations

import json
from collections.abc import Sequence
from hashlib import sha256

from tdkt_tui.compliance.linting.told import LintFinding
from tdkt_tui.model.fault import TdktError
from tdkt_tui.model.finding import Severity
from tdkt_tui.model.plan import Plan
from tdkt_tui.store.files import read_limited
from tdkt_tui.store.kept import keep, kept, key_of
from tdkt_tui.workflow.plugin_names import own_names
from tdkt_tui.workflow.templating.source import source_text

from .known import every_province, provinces_of, sample_profiles, wanted_of
from .subjects import Subject, Use

_MOST = 300
"""Templates whose findings are kept; all in one file, so that what builds keep has its room."""


class KeptFindings:
    """What was found in templates, by all that it follows from."""

    def __init__(self) -> None:
        """Read what was kept, if anything was."""
        self._file = key_of("soat-mau")
        data = kept(self._file)
        self._known: dict[str, str] = json.loads(data) if data is not None else {}
        self._keys: dict[int, tuple[Subject, str | None]] = {}  # by identity: plans have no hash
        self._samples: dict[str, list[bytes]] = {}  # province → its sample profiles

    def of(self, subject: Subject) -> list[LintFinding] | None:
        """Return what was found in the very same template for the very same plans; None where nothing was kept."""
        key = self.key(subject) if self._known else None
        known = self._known.get(key) if key is not None else None
        return undumped(known) if known is not None else None

    def add(self, found: Sequence[tuple[str | None, str]]) -> None:
        """Keep what was found too, as ``dumped``, each under its key; of those kept for long the oldest go."""
        for key, told in found:
            if key is not None:
                self._known[key] = told
        while len(self._known) > _MOST:
            del self._known[next(iter(self._known))]
        if found:
            keep(self._file, json.dumps(self._known, ensure_ascii=False).encode())

    def key(self, subject: Subject) -> str | None:
        """Return the key of all that findings follow from; None where a file cannot be read, which is then told."""
        if id(subject) not in self._keys:
            key = self._made(subject)
            self._keys[id(subject)] = subject, key.hex() if key is not None else None
        return self._keys[id(subject)][1]

    def _made(self, subject: Subject) -> bytes | None:
        try:
            docx = read_limited(subject.path) if subject.path is not None else b""
            text = _text(subject)
            samples = [data for province in provinces_of(subject) for data in self._samples_of(province)]
        except (TdktError, OSError):
            return None
        uses = [(_digest(use.plan), _place(use), repr(use.kind)) for use in subject.uses]
        layouts = [(one.kind, one.binding, one.regulation.digest.hex()) for one in wanted_of(subject)]
        said = repr((str(subject.file), subject.name, subject.styled, uses, layouts, every_province(), _own_names()))
        return key_of("soat-mau", docx, text, said.encode(), *samples)

    def _samples_of(self, province: str) -> list[bytes]:
        if province not in self._samples:
            self._samples[province] = [read_limited(path) for path in sample_profiles(province)]
        return self._samples[province]


def dumped(found: list[LintFinding]) -> str:
    """Return findings as one line of words."""
    return json.dumps([one.as_dict() for one in found], ensure_ascii=False)


def undumped(data: str) -> list[LintFinding]:
    """Return findings from what ``dumped`` made of them."""
    return [LintFinding(**{**one, "severity": Severity(one["severity"])}) for one in json.loads(data)]


def _text(subject: Subject) -> bytes:
    from tdkt_tui.assembly.twin.include import expanded

    if subject.source is None:
        return b""
    faults: list[TdktError] = []
    text = source_text(subject.source)
    lines = [f"{place}\t{line}" for place, line in expanded(text, subject.source.parent, faults)]
    return "\n".join((text, *lines, "", *map(str, faults))).encode("utf-8", "surrogatepass")


_DIGESTS: dict[int, tuple[Plan, bytes]] = {}
"""By the plan's identity; the plan stays beside its digest, so that no other one can come to bear that number."""


def _own_names() -> list[tuple[str, list[str] | None]]:
    return [(plugin, None if keys is None else sorted(keys)) for plugin, keys in own_names().items()]


def _place(use: Use) -> int:
    """Return which of its plan's documents it is."""
    return next(number for number, offer in enumerate(use.plan.document) if offer is use.offer)


def _digest(plan: Plan) -> bytes:
    if id(plan) not in _DIGESTS:
        _DIGESTS[id(plan)] = plan, sha256(repr(plan).encode()).digest()
    return _DIGESTS[id(plan)][1]
