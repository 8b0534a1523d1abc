"""A template edited as text: what the person types lies in a file of its own until the .docx holds it."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from tdkt_tui.model.fault import BadInput, StoreFault
from tdkt_tui.store.files import read_limited, write_whole
from tdkt_tui.store.locking import take_now

from .apart import apart, stale
from .making import laid_over, made_of
from .source import source_text

ENDING = ".dang-sua"
"""Behind the name of the .docx: what is being typed; it ends otherwise than the texts that belong to templates."""
_BEGIN = "# Đang sửa "
_HEAD = _BEGIN + "{name} ({digest}): lưu rồi thoát để đưa vào tệp .docx.\n"
_MOST_KEPT = 1000


@dataclass(frozen=True, slots=True)
class Packed:
    """What became of an edit. written: files; lost: what the text took away; kept: what it does not show, still there.

    Nothing written means that nothing was changed.
    """

    written: tuple[Path, ...] = ()
    lost: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Editing:
    """One edit of a .docx. source: its own text beside it, None where there is none.

    text: what is edited, as it was before; was: the bytes of the .docx; hidden: what the text does not show, so that it
    is to be laid over the .docx; empty where the text alone makes it.
    """

    docx: Path
    source: Path | None
    text: str
    was: bytes
    hidden: tuple[str, ...]

    @property
    def typing(self) -> Path:
        """Return the file that the person edits."""
        return self.docx.with_name(self.docx.name + ENDING)

    @property
    def head(self) -> str:
        """Return the comment that the edited file begins with: it says of which state of the .docx it is the text."""
        return _HEAD.format(name=self.docx.name, digest=sha256(self.was).hexdigest()[:12])

    def begin(self) -> None:
        """Write the file that the person edits. Raises StoreFault."""
        write_whole(self.typing, (self.head + self.text).encode())

    def goes_on(self) -> bool:
        """Tell whether typing of an earlier edit is left. Raises BadInput where the .docx is another one since then."""
        if not self.typing.exists():
            return False
        typed = self._whole()
        # Whoever took the first line away too has said nothing of the .docx: then its age must do.
        older = self.docx.stat().st_mtime_ns > self.typing.stat().st_mtime_ns
        if not typed.startswith(self.head) and (typed.startswith(_BEGIN) or older):
            raise self.changed()
        return True

    def changed(self) -> BadInput:
        """Return the fault of a .docx that somebody else changed after its text was read."""
        over = f" --base {self.docx}" if self.hidden else ""
        return BadInput(
            f"Tệp đã bị sửa ở nơi khác từ khi đọc ra để sửa; chưa ghi gì, bản đang gõ còn ở {self.typing}.",
            place=str(self.docx),
            fix=f"so hai bản: tdkt template from-text {self.typing}{over} -o BẢN-GÕ.docx rồi tdkt template diff "
            f"{self.docx} BẢN-GÕ.docx; làm lại từ tệp mới: thêm --fresh",
        )

    def typed(self) -> str:
        """Return what was typed, without the comment at its head. Raises NotFound, BadInput."""
        head, _, rest = (whole := self._whole()).partition("\n")
        return rest if head.startswith(_BEGIN) else whole

    def _whole(self) -> str:
        return source_text(self.typing).replace("\r\n", "\n")

    def pack(self) -> Packed:
        """Lay what was typed over the .docx; its text beside it follows.

        Raises TemplateFault (ManyFaults) with "dòng N" of the edited file, BadInput where somebody else changed the
        .docx meanwhile; then nothing was written.
        """
        typed = self.typed()
        if typed == self.text:
            self.typing.unlink()
            return Packed()
        if not typed.strip():
            raise BadInput("Văn bản trống.", place=str(self.typing), fix="mở lại để sửa, hoặc thôi")
        lost: tuple[str, ...] = ()
        if self.hidden:
            over = laid_over(self.typing, self.docx)
            made, lost = over.docx, tuple(over.lost)
        else:
            made = made_of(self.typing)
        if not self._still_there():
            raise self.changed()
        if self.source is not None:
            _replace(self.source, self._text_of(made, typed).encode())
        _replace(self.docx, made)
        self.typing.unlink()
        return Packed((self.docx, *([self.source] if self.source else [])), lost, self.hidden)

    def _text_of(self, made: bytes, typed: str) -> str:
        """Return the text for what was made: what was typed, unless what it cannot show has other numbers now."""
        from tdkt_tui.assembly.twin import to_text

        assert self.source is not None
        return typed if next(apart(typed, self.source, made), None) is None else to_text(made)

    def _still_there(self) -> bool:
        same = read_limited(self.docx) == self.was
        return same and (self.source is None or source_text(self.source) == self.text)

    def set_aside(self) -> Path | None:
        """Give typing of an earlier edit another name, so that a new one can begin; None where there is none."""
        if not self.typing.exists():
            return None
        names = (self.typing.with_name(f"{self.typing.name}-{number}") for number in range(1, _MOST_KEPT))
        aside = next(name for name in names if not name.exists())
        return self.typing.rename(aside)


@contextmanager
def editing(docx: Path) -> Iterator[Editing]:
    """Give the edit of a .docx; nobody else edits it this way until it ends.

    Raises NotFound or TemplateFault for a file that cannot be read, StoreFault where it cannot be written or is being
    edited, BadInput where its own text beside it says something else.
    """
    from tdkt_tui.assembly.engine.template import template_bytes
    from tdkt_tui.assembly.other_formats import refuse_other_kind
    from tdkt_tui.assembly.package import CONTENT_TYPES, read
    from tdkt_tui.assembly.twin import text_form

    docx = Path(os.path.realpath(docx))
    was = template_bytes(docx)
    refuse_other_kind(read(was, place=str(docx)).parts.get(CONTENT_TYPES, b""), str(docx))
    if not (os.access(docx, os.W_OK) and os.access(docx.parent, os.W_OK)):
        raise StoreFault("Không được phép ghi vào tệp hoặc thư mục này.", place=str(docx),
                         fix="chép mẫu sang thư mục của mình: thêm --copy TỆP.docx")  # fmt: skip
    form = text_form(was)
    with docx.open("rb") as handle:
        if not take_now(handle.fileno()):
            raise StoreFault("Mẫu này đang được sửa ở một phiên khác.", place=str(docx), fix="chờ phiên kia sửa xong")
        source = docx.with_suffix(".txt")
        if not source.is_file():
            yield Editing(docx, None, form.text, was, form.kept)
            return
        text = source_text(source)
        if next(apart(text, source, was), None) is not None:
            raise stale(text, source, was, based=bool(form.kept))
        yield Editing(docx, source, text, was, form.kept)


def _replace(path: Path, data: bytes) -> None:
    """Write a file anew with the permissions that it had."""
    mode = stat.S_IMODE(path.stat().st_mode)
    write_whole(path, data)
    path.chmod(mode)
