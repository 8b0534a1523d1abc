"""Templates whose text was edited and not made into the .docx: documents then print the old words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from tdkt_tui.locations import shipped
from tdkt_tui.model.fault import TdktError
from tdkt_tui.model.finding import Finding, Severity

_UNPACKED_NS = 10 * 10**9
"""Whoever unpacks or checks out the program writes both files within this time, in any order."""
_AGREE = b"agree"


def stale_templates(used: Iterable[Path]) -> Iterator[Finding]:
    """Yield a warning for each template that documents are made of and whose text says something else.

    used: the .docx of this build. A shipped template is compared only where its text is the newer file, any other one
    once for each content of both: what agrees is kept on disk.
    """
    for docx in dict.fromkeys(used):
        source = docx.with_suffix(".txt")
        try:
            if docx.suffix == ".docx" and source.is_file() and _doubtful(source, docx):
                yield from _told(source, docx)
        except OSError:  # it went away meanwhile: nobody edits it
            continue


def _doubtful(source: Path, docx: Path) -> bool:
    ours = docx.is_relative_to(shipped("templates"))
    return not ours or source.stat().st_mtime_ns > docx.stat().st_mtime_ns + _UNPACKED_NS


def _told(source: Path, docx: Path) -> Iterator[Finding]:
    from tdkt_tui.assembly.engine.template import template_bytes
    from tdkt_tui.assembly.twin.include import expanded
    from tdkt_tui.store.kept import keep, kept, key_of

    from .templating.apart import apart
    from .templating.source import source_text

    try:
        text, made = source_text(source), template_bytes(docx)
        faults: list[TdktError] = []
        lines = "\n".join(line for _, line in expanded(text, source.parent, faults))
        key = key_of("loi-mau", sha256(lines.encode()).digest(), sha256(made).digest())
        if not faults and kept(key) == _AGREE:
            return
        found = [*apart(text, source, made)]
    except TdktError as fault:
        found = [fault]
    if found:
        place, fix = found[0].place, found[0].fix
        yield Finding("template.stale", Severity.WARNING,
                      f"Văn bản thuần “{source.name}” khác tệp .docx cùng tên: văn bản lập ra theo tệp .docx.",
                      place=str(source), fix=fix if "from-text" in fix else
                      f"sửa {place}, rồi chạy: tdkt template from-text {source}")  # fmt: skip
    else:
        keep(key, _AGREE)
