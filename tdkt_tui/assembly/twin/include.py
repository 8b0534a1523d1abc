"""``@chèn``: the text source of one template inside another, so that heads and signatures are written once."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache, partial
from pathlib import Path, PurePosixPath

from tdkt_tui.assembly.styles import nearest
from tdkt_tui.locations import shipped
from tdkt_tui.model.fault import BadInput, TdktError, TemplateFault
from tdkt_tui.model.text import clean
from tdkt_tui.store.files import read_limited

_DIRECTIVE = "@chèn "
_DEEPEST = 8


def expanded(text: str, folder: Path | None, faults: list[TdktError]) -> Iterator[tuple[str, str]]:
    """Yield (place, line) of a source with everything it includes; what cannot be included is added to ``faults``.

    folder: where the source lies; included names are looked for there, in the folder above it, and last among the
    templates shipped with tdkt, so that a province without code can use the common head and signature.
    """
    yield from _lines(text, "", folder, faults, 0)


def _lines(
    text: str, source: str, folder: Path | None, faults: list[TdktError], depth: int
) -> Iterator[tuple[str, str]]:
    for number, line in enumerate(_cleaned(text).split("\n"), start=1):
        place = f"{source}, dòng {number}" if source else f"dòng {number}"
        if not line.startswith(_DIRECTIVE):
            yield place, line.rstrip()
            continue
        name = line.removeprefix(_DIRECTIVE).strip()
        try:
            inner = _read(name, folder, place, depth)
        except TemplateFault as fault:
            faults.append(fault)
        else:
            yield from _lines(inner, f"{name}.txt", folder, faults, depth + 1)


_cleaned = lru_cache(maxsize=64)(clean)  # the same heads and signatures stand in every template
_decoded = lru_cache(maxsize=64)(partial(bytes.decode, encoding="utf-8-sig"))


def _read(name: str, folder: Path | None, place: str, depth: int) -> str:
    if depth >= _DEEPEST:
        raise TemplateFault("Các nguồn chèn lẫn nhau không dứt.", place=place, fix="bỏ vòng @chèn")
    path = PurePosixPath(name)
    if folder is not None and path.parts and not path.is_absolute() and ".." not in path.parts:
        for home in (folder, folder.parent, shipped("templates")):
            file = home / f"{name}.txt"
            if _is_there(file):
                try:
                    return _decoded(read_limited(file))
                except (BadInput, UnicodeDecodeError) as error:
                    raise TemplateFault(
                        f"Không đọc được nguồn “{name}.txt”.", place=place, fix="lưu lại với bảng mã UTF-8"
                    ) from error
    near = nearest(name, _names(folder), alike=0.7)
    raise TemplateFault(f"Không thấy nguồn “{name}.txt” để chèn.", place=place,
                        fix=f"có phải “{near}”? Nếu không: đặt tệp cạnh nguồn này hoặc ở thư mục trên nó"
                        if near else "đặt tệp cạnh nguồn này hoặc ở thư mục trên nó")  # fmt: skip


def _is_there(file: Path) -> bool:
    try:
        return file.is_file()
    except OSError:  # a name longer than any file's
        return False


def _names(folder: Path | None) -> list[str]:
    """Return the names of the sources that could be included: those beside, and those meant for it."""
    beside = [file.stem for file in sorted(folder.glob("*.txt"))] if folder is not None else []
    homes = [folder.parent] if folder is not None else []
    common = [f"common/{file.stem}" for home in (*homes, shipped("templates")) for file in home.glob("common/*.txt")]
    return list(dict.fromkeys((*beside, *sorted(common))))
