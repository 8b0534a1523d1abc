"""Making the files of a new province, whole or not at all, and never over another's."""

from __future__ import annotations

import tempfile
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from tdkt_tui.locations import plugin_dirs
from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import clean_tree
from tdkt_tui.model.validation import validated
from tdkt_tui.plugins import registry
from tdkt_tui.plugins.doubles import removal
from tdkt_tui.store.batch import opened
from tdkt_tui.workflow.templating.making import made_of

from .asking import NewProvince
from .made_files import RECORD, record_of
from .packing import SEEN, OwnFolder, own_folder, packable
from .sample import SAMPLE, sample_profile
from .sample_level import sample_level
from .texts import text_of
from .unit_template import unit_template
from .words import PlanFile, empty_plan, words_of


@dataclass(frozen=True, slots=True)
class Made:
    """A province that was begun: its folder, and its files by their names in it; told: what a person must know."""

    folder: Path
    files: tuple[str, ...]
    told: tuple[str, ...] = ()


def make_from(wanted: NewProvince, source: Path) -> Made:
    """Write the plugin of a new province with what an issued plan (.docx, .txt) was understood to say.

    Raises like ``make``, and NotFound or BadInput for a file that cannot be read or is no plan.
    """
    from tdkt_tui.workflow.confirming.original import ENDING, original_text
    from tdkt_tui.workflow.reading_plan import read_issued
    from tdkt_tui.workflow.reading_plan.source import paragraphs_of

    from .proposed import proposed_plan
    from .telling import told_of

    wanted = wanted.checked()
    reading = read_issued(source)
    plan = proposed_plan(wanted, reading, source.name)
    words = original_text(reading, paragraphs_of(source))
    kept = {**plan.beside, f"{plan.name.removesuffix('.toml')}{ENDING}": words}
    made = make(wanted, replace(plan, beside=kept))
    return Made(made.folder, made.files, told_of(reading, wanted.id, _elsewhere(wanted)))


def _elsewhere(wanted: NewProvince) -> str:
    """Return the folder that holds a new plain plugin where the program does not look for any, else ""."""
    into = wanted.folder.parent.absolute()
    return str(into) if wanted.out and not wanted.package and into not in map(Path.absolute, plugin_dirs()) else ""


def make(wanted: NewProvince, plan: PlanFile | None = None) -> Made:
    """Write the plugin of a new province. plan: as it was read from an issued one; an example where none was.

    A package of a province that is a plain folder takes what is in that folder, and changes nothing there.
    Raises BadInput for an id that cannot be used and where the folder is already there, StoreFault where it cannot
    be written; then nothing was.
    """
    wanted = wanted.checked()
    own = own_folder(wanted.id) if wanted.package and plan is None else None
    if own is None and wanted.id in registry().ids():
        raise BadInput(f"Đã có phần mở rộng mang mã “{wanted.id}”.", fix="chọn mã khác; các mã: tdkt plugin list")
    if own is not None:
        wanted = replace(wanted, name=wanted.name or own.name)
    files = _outside(wanted, packable(own).files) if own else _files(wanted, plan or _example(wanted))
    with opened(wanted.folder) as folder:
        if folder.directory.exists():
            raise BadInput("Đã có thư mục này; tỉnh mới không ghi đè lên tệp cũ.", place=str(wanted.folder),
                           fix="chọn mã khác, hoặc nơi khác (-o)")  # fmt: skip
        folder.commit(files)
    return Made(wanted.folder, tuple(files), tuple(_to_remove(own)) if own else ())


def _example(wanted: NewProvince) -> PlanFile:
    """Return the plan of examples, with the sample that ``make_again`` would make of it."""
    plan = empty_plan(wanted)
    read, _ = validated(Plan, clean_tree(tomllib.loads(plan.text)), place="")
    assert read is not None
    day = wanted.today + timedelta(days=1)
    return replace(plan, level=sample_level(read, day), issued=day)


def _to_remove(own: OwnFolder) -> Iterator[str]:
    yield "Cài gói trên máy này thì chương trình dùng gói, không dùng thư mục nữa."
    yield f"Cài xong, {removal(str(own.folder))}."


def _files(wanted: NewProvince, plan: PlanFile) -> dict[str, bytes]:
    made = own_core(wanted, plan)
    beside = {name: text.encode() for name, text in plan.beside.items()}
    core = {plan.name: plan.text.encode(), **made, **beside}
    if wanted.package:
        return _outside(wanted, core)
    attributes = text_of("gitattributes.txt", words_of(wanted)).encode()
    return {
        **core,
        "name.txt": f"{wanted.place}\n".encode(),
        ".gitattributes": attributes,
        RECORD: record_of({**made, **beside}),
    }


def own_core(wanted: NewProvince, plan: PlanFile) -> dict[str, bytes]:
    """Return what follows from the levels of a plan: the sample profile, and the templates with their texts."""
    issued = plan.issued or wanted.today
    texts = {f"templates/{wanted.id}/{name}": text for name, text in _templates(plan, words_of(wanted), issued).items()}
    return {
        SAMPLE: sample_profile(wanted, plan).encode(),
        **{f"{name}.txt": text.encode() for name, text in texts.items()},
        **{f"{name}.docx": data for name, data in _compiled(texts).items()},
    }


def _outside(wanted: NewProvince, core: Mapping[str, bytes]) -> dict[str, bytes]:
    words = words_of(wanted)
    package = {"pyproject.toml": "package.txt", "README.md": "README.md", ".gitignore": "gitignore.txt",
               ".gitattributes": "gitattributes.txt",
               f"{wanted.module}/__init__.py": "module.txt", "tests/test_tinh.py": "test_tinh.txt"}  # fmt: skip
    outside = {target: text_of(source, words).encode() for target, source in package.items()}
    seen = {name: data for name, data in core.items() if name.startswith(f"{SEEN}/")}
    if seen:  # the package's own tests compare with them, so they stand beside these
        outside["pyproject.toml"] += f'tdkt_golden = "{SEEN}"\n'.encode()
    return {**outside, **seen, **{f"{wanted.module}/{name}": data for name, data in core.items() if name not in seen}}


def _templates(plan: PlanFile, words: Mapping[str, str], issued: date) -> dict[str, str]:
    held = plan.mixed or plan.level.form != ""
    texts = {"ke-hoach-don-vi": unit_template(words, issued, conference=held, also_without=plan.mixed, year=plan.year),
             "noi-nhan-chu-ky": text_of("noi-nhan-chu-ky.txt", words)}  # fmt: skip
    if plan.agenda:
        texts["chuong-trinh"] = text_of("chuong-trinh.txt", words)
    return texts


def _compiled(texts: Mapping[str, str]) -> dict[str, bytes]:
    """Return the .docx of each text that is a document; the closing part is only included by them."""
    with tempfile.TemporaryDirectory() as scratch:
        for name, text in texts.items():
            path = Path(scratch) / f"{name}.txt"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        return {name: made_of(Path(scratch) / f"{name}.txt") for name in texts if not name.endswith("chu-ky")}
