"""Whether the .docx beside a text says what the text says, and which of the two was changed where it does not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from tdkt_tui.model.fault import BadInput, TdktError

from .agreement import Changed, agreed, changed, needs_base


def apart(text: str, source: Path, docx: bytes | None, parts: Mapping[str, bytes] | None = None) -> Iterator[TdktError]:
    """Yield the faults of a text's lines, or that it would make another .docx than the one beside it, if there is one.

    parts: those of the .docx, where somebody has unpacked it; how they are packed does not count, for another zlib
    deflates the same into other bytes.

    A text that was read from a stranger's .docx is laid over it: alone it has neither its styles nor its pictures.
    """
    faults: tuple[TdktError, ...] = ()
    try:
        if _agree(text, source, docx, parts):
            if docx is not None:
                agreed(text, source, docx)
            return
    except TdktError as fault:
        faults = fault.singles()
    if docx is not None:
        over = over_base(text, source, docx)
        if over == docx:
            if needs_base(text):  # else the .docx has more than the text: made of it alone, that would be lost
                agreed(text, source, docx)
            return
        if isinstance(over, bytes) or not faults:
            yield stale(text, source, docx, based=bool(faults) or needs_base(text))
            return
        faults = over if needs_base(text) else faults
    yield from (_in(source, one) for one in faults)


def agree(text: str, source: Path, docx: bytes) -> bool:
    """Tell whether a text, alone or laid over it, makes this .docx."""
    return next(apart(text, source, docx), None) is None


def _agree(text: str, source: Path, docx: bytes | None, parts: Mapping[str, bytes] | None) -> bool:
    """Tell whether a text makes a .docx by itself, this one where there is one. Raises TemplateFault or ManyFaults."""
    from tdkt_tui.assembly.twin import makes
    from tdkt_tui.store.archive import NotAnArchiveError, TooLargeError, unpacked

    if docx is not None and parts is None:
        try:
            parts = unpacked(docx)
        except (NotAnArchiveError, TooLargeError):  # faults of the text are told all the same
            parts = {}
    return makes(text, parts or {}, source.parent) or docx is None


def over_base(text: str, source: Path, base: bytes) -> bytes | tuple[TdktError, ...]:
    """Return the .docx that a text makes over its base, or why it makes none."""
    from tdkt_tui.assembly.twin import lay_over

    try:
        return lay_over(text, base, source.resolve().parent).docx
    except TdktError as fault:
        return fault.singles()


def stale(text: str, source: Path, docx: bytes, *, based: bool) -> TdktError:
    """Return the fault of a text and a .docx that differ, with both ways out, the likely one first.

    based: the text is to be laid over that .docx.
    """
    name = source.with_suffix(".docx")
    over = f" --base {name} -o {name}" if based else ""
    pack, read = f"tdkt template from-text {source}{over}", f"tdkt template to-text {name}"
    compare = f"tdkt template from-text {source} -o BẢN-TXT.docx rồi tdkt template diff {name} BẢN-TXT.docx"
    what, fix = {
        Changed.TEXT: (f"Văn bản thuần “{source.name}” đã sửa, chưa đưa vào tệp .docx.",
                       f"chạy: {pack}; hoặc bỏ chỗ sửa ấy, lấy lời của .docx: {read} --overwrite"),
        Changed.DOCX: (f"Văn bản thuần “{source.name}” chưa theo tệp .docx, đã sửa ở nơi khác (Word).",
                       f"đưa lời của .docx vào văn bản thuần: {read}; hoặc bỏ chỗ sửa ở .docx: {pack} --overwrite"),
        Changed.BOTH: (f"Văn bản thuần “{source.name}” và tệp .docx đều đã sửa từ khi còn khớp.",
                       f"so hai bản: {compare}; giữ lời của .docx: {read} --overwrite; của .txt: {pack} --overwrite"),
        Changed.UNKNOWN: (f"Văn bản thuần “{source.name}” khác tệp .docx, không rõ tệp nào sửa sau.",
                          f"giữ lời của .docx: {read}; giữ lời của .txt: {pack}"),
    }[changed(text, source, docx)]  # fmt: skip
    return BadInput(what, place=source.name, fix=fix)


def _in(source: Path, fault: TdktError) -> TdktError:
    return type(fault)(fault.what, place=f"{source.name}, {fault.place}".removesuffix(", "), fix=fault.fix,
                       around=fault.around)  # fmt: skip
