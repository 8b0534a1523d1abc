"""The people of a profile on their way into a new dossier, which keeps them in its ``people.db``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.person import Delegate
from tdkt_tui.model.sampled import SAMPLE
from tdkt_tui.store.toml import parse_toml
from tdkt_tui.store.workspace.editing import with_changes
from tdkt_tui.store.workspace.folder import PEOPLE, DossierFolder
from tdkt_tui.workflow.listed import delegates_path
from tdkt_tui.workflow.load import Loaded


@dataclass(frozen=True, slots=True)
class Coming:
    """file: the list that a profile names, None where there is none. people: those in it. findings: of reading it.

    left_out: they are a sample's, whom nobody asked to take along.
    """

    file: Path | None = None
    people: tuple[Delegate, ...] = ()
    findings: tuple[Finding, ...] = ()
    left_out: bool = False

    @classmethod
    def of(cls, loaded: Loaded) -> Coming:
        """Return who comes with a profile."""
        named = loaded.dossier.profile.delegates if loaded.dossier else ""
        file = delegates_path(loaded.path, named) if named else None
        if loaded.dossier is None or file is None or not file.is_file():
            return cls()
        told = tuple(item for item in loaded.findings if item.rule.startswith("delegates."))
        return cls(file, loaded.dossier.people or (), told)

    @property
    def from_kept(self) -> bool:
        """Tell people that another dossier keeps from those in a file."""
        return self.file is not None and self.file.suffix == Path(PEOPLE).suffix

    @property
    def kept(self) -> bool:
        """Tell whether the new dossier keeps people."""
        return not self.left_out and (self.from_kept or bool(self.people))

    @property
    def beside(self) -> Mapping[str, Path]:
        """Return the file that goes along as it is: one of which not everything could be read, so nothing is lost."""
        whole = self.kept and all(item.severity is Severity.NOTE for item in self.findings)
        bare = self.file is None or self.left_out or self.from_kept or whole
        return {} if bare or self.file is None else {self.file.name: self.file}

    def profile(self, text: str) -> str:
        """Return the profile's text naming the kept list; every comment stays."""
        if self.left_out:
            marks = [mark for mark in parse_toml(text, place=str(self.file)).get(SAMPLE, []) if mark != "delegates"]
            return with_changes(text, {"delegates": None, SAMPLE: marks or None})
        return with_changes(text, {"delegates": PEOPLE}) if self.kept else text

    def fill(self, folder: DossierFolder) -> None:
        """Put the people into a dossier. Raises StoreFault, BadInput."""
        from tdkt_tui.delegates.kept import cells_of
        from tdkt_tui.store.people import People, copy_people

        if self.left_out:
            return
        if self.from_kept and self.file is not None:
            copy_people(self.file, folder.people)
        elif self.people:
            with People.open(folder.people) as people:
                people.add_all(map(cells_of, self.people))

    def remark(self) -> str:
        """Say what to look at where something of the list could not be read; empty where all is well."""
        return f"{self.words()} Xem từng chỗ: tdkt delegates check {self.file}" if self.file and self.beside else ""

    def words(self) -> str:
        """Say what became of the list; empty where there was none."""
        if self.file is None:
            return ""
        if self.left_out:
            return (f"Danh sách {len(self.people)} người của hồ sơ mẫu (không có thật) không chép theo;"
                    " nhập danh sách của đơn vị mình.")  # fmt: skip
        if not self.kept:
            return f"Chưa nhập được ai từ danh sách; tệp {self.file.name} chép theo hồ sơ."
        many = "danh sách đại biểu" if self.from_kept else f"{len(self.people)} đại biểu"
        rest = f" Có chỗ chưa đọc được, nên tệp {self.file.name} chép theo hồ sơ để đối chiếu." if self.beside else ""
        return f"Đã nhập {many} vào {PEOPLE} của hồ sơ.{rest}"
