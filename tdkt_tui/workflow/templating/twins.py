"""A text or its .docx made anew of the other: nothing that somebody changed there is written over without a copy."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from tdkt_tui.store.files import read_limited, write_whole

from .agreement import Changed, agreed, as_agreed, changed, needs_base
from .apart import agree, stale
from .source import source_text


@dataclass(frozen=True, slots=True)
class Written:
    """What was written; old: the copy of what stood there, None where nothing is lost."""

    path: Path
    old: Path | None = None


def pack(source: Path, made: bytes, target: Path, *, overwrite: bool = False) -> Written:
    """Write the .docx that a text makes. overwrite: also over one that was itself changed since both agreed.

    Raises BadInput where it was, with both ways out; then nothing was written.
    """
    twin = target.resolve() == source.with_suffix(".docx").resolve()
    text, was = source_text(source), read_limited(target) if target.is_file() else made
    keep = was != made
    if keep and twin:
        which = changed(text, source, was)
        if not overwrite and which in (Changed.DOCX, Changed.BOTH) and not agree(text, source, was):
            raise stale(text, source, was, based=needs_base(text))
        keep = not as_agreed(source, was)
    old = _copied(target) if keep else None
    write_whole(target, made)
    if twin:
        agreed(text, source, made)
    return Written(target, old)


def read_back(docx: Path, *, overwrite: bool = False) -> tuple[Written, tuple[str, ...]]:
    """Write what a .docx says into the text beside it; return that, and what the text does not show.

    Comments of the text and its ``@chèn`` stay where what they stand at is still there. overwrite: also over a text
    that was itself changed since both agreed. Raises BadInput where it was, NotFound or TemplateFault for the .docx.
    """
    from tdkt_tui.assembly.engine.template import template_bytes
    from tdkt_tui.assembly.twin import text_form

    was, source = template_bytes(docx), docx.with_suffix(".txt")
    form = text_form(was)
    if not source.is_file():
        write_whole(source, form.text.encode())
        agreed(form.text, source, was)
        return Written(source), form.kept
    text = source_text(source)
    if agree(text, source, was):
        agreed(text, source, was)
        return Written(source), form.kept
    if not overwrite and changed(text, source, was) in (Changed.TEXT, Changed.BOTH):
        raise stale(text, source, was, based=bool(form.kept))
    new = _with_notes(form.text, text, source.resolve().parent)
    if not agree(new, source, was):
        new = form.text
    old = _copied(source)
    write_whole(source, new.encode())
    agreed(new, source, was)
    return Written(source, old), form.kept


def copy_of(path: Path) -> Path:
    """Return a name beside a file for what it was, which is no template's: ``giay-moi.docx.cu``."""
    number = 1
    while (copy := path.with_name(f"{path.name}.cu{number if number > 1 else ''}")).exists():
        number += 1
    return copy


def _copied(path: Path) -> Path:
    copy = copy_of(path)
    write_whole(copy, read_limited(path))
    return copy


def _with_notes(new: str, old: str, folder: Path) -> str:
    """Return a text with the comments and the includes that an older one has at the same words."""
    from tdkt_tui.assembly.twin import MARK

    head = [line for line in new.split("\n") if line.startswith(MARK)]
    body = [line for line in new.split("\n") if line and not line.startswith(MARK)]
    units = [one for one in _units(old, folder) if not one[0].startswith(MARK)]
    flat = [line for _, lines in units for line in lines]
    blocks = SequenceMatcher(None, flat, body, autojunk=False).get_matching_blocks()
    stays = {a + n: b + n for a, b, size in blocks for n in range(size)}
    told, at, taken = list(head), 0, 0
    for raw, lines in units:
        places = [stays.get(at + n, -1) for n in range(len(lines))]
        at += len(lines)
        if not lines:
            told.append(raw)  # a comment, or an empty line
        elif places[0] >= 0 and places == list(range(places[0], places[0] + len(lines))):
            told += [*body[taken : places[0]], raw]
            taken = places[-1] + 1
        else:  # what came in its place stands before the next comment
            until = next((stays[n] for n in range(at, len(flat)) if n in stays), len(body))
            told += body[taken:until]
            taken = max(taken, until)
    return "\n".join([*told, *body[taken:]]).rstrip("\n") + "\n"


def _units(text: str, folder: Path) -> Iterator[tuple[str, list[str]]]:
    """Yield (lines as written, what they say in one line each) of a text; a comment says nothing."""
    from tdkt_tui.assembly.twin.include import expanded

    written: list[str] = []
    for line in [*text.replace("\r\n", "\n").split("\n"), "#"]:
        if line.startswith("  ") and written and not written[0].startswith("#"):
            written.append(line)
            continue
        if written:
            raw = "\n".join(written)
            lines = (one for _, one in expanded(raw, folder, []) if one and not one.startswith("#"))
            yield raw, _joined(lines)
        written = [line]


def _joined(lines: Iterator[str]) -> list[str]:
    found: list[str] = []
    for line in lines:
        if line.startswith("  ") and found:
            found[-1] += f" {line.strip()}"
        else:
            found.append(line)
    return found
