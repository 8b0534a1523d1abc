"""The people of a dossier: read with the profile at one moment, brought in, taken out, erased."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from dataclasses import replace as with_
from pathlib import Path

from tdkt_tui.delegates.account import Account
from tdkt_tui.delegates.export import exported
from tdkt_tui.delegates.kept import KeptPeople, cells_of, read_kept
from tdkt_tui.delegates.read import PeopleRead, read_list
from tdkt_tui.delegates.sheet_rows import READERS
from tdkt_tui.delegates.totals import all_exemplars
from tdkt_tui.delegates.unit_doubts import unit_doubts
from tdkt_tui.model.fault import BadInput, NotFound
from tdkt_tui.model.finding import Finding
from tdkt_tui.model.person import Delegate
from tdkt_tui.model.text import folded
from tdkt_tui.store.disk import told
from tdkt_tui.store.locking import locked
from tdkt_tui.store.people import People
from tdkt_tui.store.toml import read_toml
from tdkt_tui.store.workspace.folder import PEOPLE, PROFILE, DossierFolder
from tdkt_tui.workflow.kept_people import kept_in
from tdkt_tui.workflow.listed import delegates_path
from tdkt_tui.workflow.twice import already_there, twice

from .newcomers import How, met_by
from .own_units import units_beside
from .reading import Source, read_source


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of a file: how many people are in the list now that were not, and what could not be read.

    unsure: people with a cell that nobody understood; its words are kept as written. assumed: as all_exemplars says.
    """

    added: int
    findings: tuple[Finding, ...]
    account: Account = field(default_factory=Account)
    unsure: int = 0
    assumed: str = ""
    updated: int = 0


def read_any(source: Path) -> PeopleRead | KeptPeople:
    """Return the people of a file that a unit sent, of a dossier folder, or of its ``people.db``.

    A dossier without any yet is read as its profile says. Raises NotFound, BadInput, StoreFault.
    """
    if not source.exists() and not source.suffix:
        raise NotFound("Không thấy tệp hay hồ sơ này.", place=str(source), fix="xem các hồ sơ: tdkt dossier list")
    path = source / PEOPLE if source.is_dir() else source
    if path.suffix != Path(PEOPLE).suffix:
        return _read(path)
    kept = kept_in(path)
    if kept is not None:
        return kept
    profile = path.with_name(PROFILE)
    named = read_toml(profile).get("delegates") if profile.is_file() else None
    if isinstance(named, str) and named not in ("", PEOPLE):
        return _read(delegates_path(profile, named))
    raise NotFound("Hồ sơ chưa có danh sách đại biểu.", place=str(source),
                   fix="nhập danh sách: tdkt delegates import TỆP HỒ_SƠ")  # fmt: skip


def _read(path: Path) -> PeopleRead:
    read = read_list(path)
    return with_(read, findings=[*read.findings, *twice(read.people, path.name)])


def read_new(source: Source) -> PeopleRead:
    """Return the people of a list that comes in, with those who stand in it twice. Raises as read_source does."""
    read = read_source(source)
    return with_(read, findings=[*read.findings, *twice(read.people, source.file.name)])


def bring_in(
    folder: DossierFolder, file: Path | Source, *, how: How | None = None, skip_removed: bool = False
) -> Imported:
    """Read a list and add its people to a dossier's; every row of the file is a person or told in a finding.

    how: None is a fault where some are there already, by name, birth and unit, for a file brought in twice would double
    everybody. skip_removed: without those whom somebody took out of the dossier before, who are told in any case.
    Raises BadInput, NotFound, StoreFault; then nothing was added.
    """
    from .newcomers_told import again_told, left_told, there_already  # a build, which reads people too, needs none

    source = Source(file, as_is=True) if isinstance(file, Path) else file
    file, read = source.file, read_source(source)
    replace = how == "instead"
    if replace and not read.people:
        raise BadInput("Tệp không có đại biểu nào; danh sách đang có giữ nguyên.", place=file.name,
                       fix="xem tệp có gì: tdkt delegates check TỆP")  # fmt: skip
    # Under the folder's lock: of two who bring in the same file at once, the second sees what the first did.
    with told(folder.path), locked(folder.path), People.open(folder.people) as people:
        met = met_by(people, read.people, read.columns)
        if how is None and (fault := there_already(met, len(read.people), file.name)):
            raise fault
        before = read_kept([] if replace else people.everybody(), folder.people.name)
        coming = met.coming(read.people, how or "all", again=not skip_removed)
        changes = met.changes(how or "all")
        wanted = coming or changes or replace
        added = people.add_all(map(cells_of, coming), instead=replace, changes=changes) if wanted else 0
    left = [*again_told(met, file.name, left=skip_removed), *left_told(met, file.name, how or "all")]
    left += already_there(before.people, before.ids, coming, file.name)
    left += unit_doubts(read.people, units_beside(folder.people), file.name)
    unsure, assumed = sum(bool(person.unread) for person in read.people), all_exemplars(read.people, read.columns)
    found = (*read.findings, *twice(coming, file.name), *left)
    return Imported(added, found, read.account, unsure, assumed, len(changes))


def already(people: People, new: Iterable[Delegate]) -> int:
    """Count those of a list who are kept already, by name, birth and unit; as often as they are kept."""
    known = Counter(map(_who, zip(*(people.column(name) for name in ("full_name", "birth", "unit")), strict=True)))
    wanted = Counter(_who((person.full_name, person.birth, person.unit)) for person in new)
    return (known & wanted).total()


def _who(texts: Sequence[str]) -> tuple[str, ...]:
    return tuple(map(folded, texts))


def taken_out(folder: DossierFolder, form: str, *, sensitive: bool = False, reason: str = "") -> bytes:
    """Return a dossier's list as a file, and keep in its log that somebody took it out.

    reason: what sensitive columns are needed for. Raises as ``exported`` does, BadInput as note_taken_out.
    """
    with People.open(folder.people, create=False) as people:
        rows = people.everybody()
        data = exported(rows, form, sensitive=sensitive)
        _names_nobody(reason, people)
        people.note("export", len(rows), sensitive=sensitive, reason=reason if sensitive else "")
    return data


def note_taken_out(source: Path, many: int, reason: str) -> None:
    """Keep in a dossier's log that so many people were listed with sensitive columns, and why; a file has no log.

    Raises BadInput for a reason that names anybody of the list: the log holds no value of theirs, and outlives them.
    """
    path = source / PEOPLE if source.is_dir() else source
    if path.name == PEOPLE and path.is_file():
        with People.open(path, create=False) as people:
            _names_nobody(reason, people)
            people.note("export", many, sensitive=True, reason=reason)


def _names_nobody(reason: str, people: People) -> None:
    """Raise BadInput where a reason holds somebody's name, number or telephone."""
    said = folded(reason)
    names = [text for text in map(folded, people.column("full_name") if said else ()) if " " in text]
    numbers = [text for name in ("id_number", "phone") if said for text in map(folded, people.column(name)) if text]
    if any(text in said for text in (*names, *numbers)):
        raise BadInput("Lý do nêu họ tên hay số của người trong danh sách; nhật ký không giữ dữ liệu của ai.",
                       field="--reason", fix="chỉ ghi việc cần làm, như “xếp xe đón”")  # fmt: skip


def erased(folder: DossierFolder, person: int) -> list[str]:
    """Erase a person for good, history too; return what else of the dossier may name them, which is left alone.

    Raises NotFound for an id that the list never had, BadInput for one that was merged into another, StoreFault.
    """
    with People.open(folder.people, create=False) as people:
        into = people.merged_into().get(person)
        if into is not None and not people.rows([person]):
            raise BadInput(f"Dòng mang mã {person} đã gộp vào mã {into}: cùng một người. Chưa xóa gì.",
                           place=str(folder.people),
                           fix=f"xóa hẳn người mang mã {into}, hoặc tách lại rồi xóa")  # fmt: skip
        alike = _alike(people, person)
        if not people.erase(person):
            raise NotFound("Danh sách không có người mang mã này.", place=str(folder.people),
                           fix="xem mã: tdkt delegates list HỒ_SƠ")  # fmt: skip
        from .typed import forget_typed  # a build, which needs none of it, reads people too

        forget_typed(folder.path, {row.id for row in people.everybody()})
    lists = [item.name for item in sorted(folder.path.iterdir()) if item.suffix.lower() in READERS]
    return [*alike, *lists, *(["out/"] if folder.out.is_dir() else [])]


def _alike(people: People, person: int) -> list[str]:
    """Return the other rows with the same name and birth: whether they are the same person, somebody must decide."""
    rows = people.everybody()
    names = {row.id: _who((row.values["full_name"], row.values["birth"])) for row in rows}
    return [f"mã {number}" for number, who in names.items() if number != person and who == names.get(person)]
