"""Every door that takes a .docx, as a function that works or raises a fault in Vietnamese words."""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from .packages import DATA

_VIETNAMESE = re.compile(r"[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]", re.IGNORECASE)


class UnsoundError(Exception):
    """A door let something out that it must not."""


def _check(data: bytes, folder: Path) -> None:
    from tdkt_tui.compliance.layout import check_document
    from tdkt_tui.compliance.layout.dated import day_of
    from tdkt_tui.regulations import load

    day_of(data)
    for finding in check_document(data, load("nd30_2020" if len(data) % 2 else "tt01_2011")):
        if not (finding.message and finding.place and finding.fix):
            raise UnsoundError(f"finding without words: {finding}")


def _repair(data: bytes, folder: Path) -> None:
    from tdkt_tui.compliance.layout import check_document
    from tdkt_tui.compliance.repair import repair
    from tdkt_tui.regulations import load

    regulation = load("nd30_2020" if len(data) % 2 else "tt01_2011")
    repaired = repair(data, regulation)
    before = {finding.rule for finding in check_document(data, regulation)}
    if new := {finding.rule for finding in check_document(repaired.data, regulation)} - before:
        raise UnsoundError(f"a repair brought {sorted(new)}")
    if repair(repaired.data, regulation).data != repaired.data:
        raise UnsoundError("a repaired copy is repaired again")


def _base(data: bytes, folder: Path) -> None:
    """Lay a file's own text, with one word more, over the file."""
    from tdkt_tui.assembly import to_text
    from tdkt_tui.workflow.templating.making import laid_over

    source, base = folder / "van-ban.txt", folder / "cu.docx"
    base.write_bytes(data)
    for text in (to_text(data), to_text(data).replace("BẮC GIANG", "BẮC NINH")):
        source.write_text(text, encoding="utf8")
        laid_over(source, base)


def _text(data: bytes, folder: Path) -> None:
    from tdkt_tui.assembly import to_docx, to_text

    text = to_text(data)
    if not isinstance(text, str):
        raise UnsoundError("no text")
    to_docx(text)


def _look(data: bytes, folder: Path) -> None:
    from tdkt_tui.workflow.templating.looking import look_at

    path = folder / "mau.docx"
    path.write_bytes(data)
    for fault in look_at(path, None).faults:
        _spoken(fault)


def _fields(data: bytes, folder: Path) -> None:
    from tdkt_tui.assembly import fields

    path = folder / "truong.docx"
    path.write_bytes(data)
    fields(path)


def _render(data: bytes, folder: Path) -> None:
    from tdkt_tui.assembly import render
    from tdkt_tui.assembly.package import read_sound
    from tdkt_tui.model.fault import TdktError
    from tdkt_tui.regulations import load

    template, values, out = folder / "tron.docx", folder / "du-lieu.json", folder / "ra.docx"
    template.write_bytes(data)
    values.write_text(json.dumps(DATA), encoding="utf8")
    for regulation in (None, load("nd30_2020")):
        try:
            render(template, values, out, regulation=regulation)
        except TdktError:
            if out.exists():
                raise UnsoundError("written in spite of a fault") from None
            raise
        package = read_sound(out.read_bytes())
        for name in package.names("word/"):
            package.tree(name)
        out.unlink()


def _as_text(data: bytes, folder: Path) -> None:
    from tdkt_tui.compliance.as_text import laid_out

    for line in laid_out(data, 80):
        if any("\n" in span.text or "\x1b" in span.text for span in line):
            raise UnsoundError("a line of a terminal with a break or an escape in it")


DOORS: dict[str, Callable[[bytes, Path], None]] = {
    "check": _check,
    "check --fix": _repair,
    "template text": _text,
    "from-text --base": _base,
    "template check": _look,
    "template fields": _fields,
    "render": _render,
    "preview": _as_text,
}
"""Name of the command -> what it does with a file's bytes and a folder of its own."""


def _spoken(fault: Exception) -> None:
    if not _VIETNAMESE.search(str(fault)):
        raise UnsoundError(f"a fault without Vietnamese words: {fault}")
    for single in fault.singles():  # type: ignore[attr-defined]
        if not single.fix:
            raise UnsoundError(f"a fault without what to do: {fault}")


def tried(data: bytes, only: str = "") -> Iterator[tuple[str, str]]:
    """Try a file at every door, or at one. Yield the door and what is wrong, "" where it worked or was refused well."""
    from tdkt_tui.model.fault import TdktError

    for name, door in DOORS.items():
        if only and name != only:
            continue
        with tempfile.TemporaryDirectory(prefix="tdkt-thu-") as folder:
            told = ""
            try:
                try:
                    door(data, Path(folder))
                except TdktError as fault:
                    _spoken(fault)
            except Exception as error:  # noqa: BLE001 - whatever comes out is what is looked for
                told = f"{type(error).__name__}: {str(error)[:300]} @ {_where(error)}"
        yield name, told


def _where(error: Exception) -> str:
    places, step = [], error.__traceback__
    while step is not None:
        code = step.tb_frame.f_code
        if "tdkt_tui" in code.co_filename:
            places.append(f"{code.co_filename.partition('tdkt_tui/')[2]}:{step.tb_lineno}")
        step = step.tb_next
    return " < ".join(reversed(places[-3:]))
