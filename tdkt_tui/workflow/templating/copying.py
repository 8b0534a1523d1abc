"""A shipped template is not edited where it lies: the person's own copy of it, and how documents come to use that."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tdkt_tui.locations import plugin_dirs, shipped
from tdkt_tui.model.fault import BadInput, TdktError
from tdkt_tui.store.disk import told
from tdkt_tui.store.new_file import write_new

from .making import made_of
from .source import source_text

_INSTALLED = ("site-packages", "dist-packages")


@dataclass(frozen=True, slots=True)
class OwnPlace:
    """Where a copy goes. name: what plans call it by there, "" where no plan finds it."""

    path: Path
    name: str

    @property
    def use(self) -> str:
        """Say how documents are made of it."""
        if self.name:
            return (f"Muốn văn bản dùng mẫu này: ghi template = \"{self.name}\" ở [[document]] của kế hoạch trong "
                    f"{self.path.parents[2]}.")  # fmt: skip
        return (f"Dùng ngay: tdkt render {self.path} DỮ-LIỆU. Muốn tdkt build dùng: đặt mẫu vào thư mục "
                "templates/ của phần mở rộng (tdkt plugin new).")  # fmt: skip


def is_shipped(path: Path) -> bool:
    """Tell a template that came with the program or an installed package: the next version would take an edit away."""
    whole = path.resolve()
    return whole.is_relative_to(shipped("templates").resolve()) or any(part in _INSTALLED for part in whole.parts)


def own_place(template: Path) -> OwnPlace:
    """Return where a copy belongs: the templates of the only province folder that is this person's own, else here."""
    folders = [path for place in plugin_dirs() for path in sorted(place.iterdir())
               if any(path.glob("plan*.toml")) and path.is_dir() and not path.name.startswith((".", "_"))]  # fmt: skip
    if len(folders) != 1:
        return OwnPlace(Path(template.name), "")
    (own,) = folders
    return OwnPlace(own / "templates" / own.name / template.name, f"{own.name}/{template.stem}")


def copied(template: Path, to: Path) -> Path:
    """Copy a template and its text; return the copy. Raises BadInput where something is there already, StoreFault."""
    from tdkt_tui.assembly.engine.template import template_bytes
    from tdkt_tui.assembly.twin import text_form

    if to.suffix.lower() != ".docx":
        raise BadInput("Bản chép của mẫu là một tệp .docx.", place=str(to), field="--copy", fix="ghi tên có đuôi .docx")
    data, source, text = template_bytes(template), template.with_suffix(".txt"), to.with_suffix(".txt")
    for path in (to, text):
        if path.exists():
            raise BadInput("Đã có tệp này; bản chép không ghi đè lên tệp cũ.", place=str(path),
                           fix=f"sửa bản ấy: tdkt template edit {to}; hoặc chọn tên khác sau --copy")  # fmt: skip
    with told(to):
        to.parent.mkdir(parents=True, exist_ok=True)
    write_new(to, data)
    if source.is_file():
        write_new(text, source_text(source))
        if not _makes(text, data):  # what it includes lies beside the shipped one alone
            text.unlink()
            write_new(text, text_form(data).text)
    return to


def _makes(source: Path, docx: bytes) -> bool:
    try:
        return made_of(source) == docx
    except TdktError:
        return False
