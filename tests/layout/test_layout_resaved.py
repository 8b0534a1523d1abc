"""What LibreOffice saves again is judged as before: clean documents stay clean, departures stay where they are.

All documents go through LibreOffice together: once as .docx, once by way of .odt.
"""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from lxml import etree

from tdkt_tui.compliance.layout import check_document
from tdkt_tui.regulations import Regulation
from tdkt_tui.workflow import load_dossier
from tdkt_tui.workflow.produce import plan_jobs, produce

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SPACE = {"w": W}
PROFILES = (
    "bac_giang/ubnd-huyen-viet-yen",
    "bac_ninh/nam-2026-phat-dong",
    "binh_thuan/ke-hoach-2024",
    "kien_giang/ke-hoach-2017",
    "kien_giang/nam-2026-ton-vinh",
)
DOCX = "docx:MS Word 2007 XML"

pytestmark = pytest.mark.skipif(shutil.which("soffice") is None, reason="cần LibreOffice")


class File(NamedTuple):
    data: bytes
    regulation: Regulation


def look(name: str, *properties: str) -> Callable[[Any], None]:
    """Give every run of the first paragraph of a style these properties."""

    def edit(root: Any) -> None:
        for run in _first(root, name).iter(f"{{{W}}}r"):
            for old in run.findall(f"{{{W}}}rPr"):
                run.remove(old)
            run.insert(0, etree.fromstring(f'<w:rPr xmlns:w="{W}">{"".join(properties)}</w:rPr>'))

    return edit


def shape(name: str, *properties: str) -> Callable[[Any], None]:
    """Give the first paragraph of a style these properties, behind its style."""

    def edit(root: Any) -> None:
        own = _first(root, name).find(f"{{{W}}}pPr")
        for node in reversed(etree.fromstring(f'<x xmlns:w="{W}">{"".join(properties)}</x>')):
            for old in own.findall(node.tag):
                own.remove(old)
            own.insert(1, node)

    return edit


SPOILT = {
    "spoilt 1": (
        look("ThanBai", '<w:sz w:val="22"/>'),
        look("Khoan", '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>'),
        look("TenLoai", '<w:b w:val="0"/>'),
        shape("ThanBai", '<w:jc w:val="start"/>'),
        shape("KeDuoiTrichYeu", '<w:pBdr><w:top w:val="nil"/><w:bottom w:val="nil"/></w:pBdr>'),
    ),
    "spoilt 2": (
        look("ThanBai", '<w:color w:val="FFFFFF" w:themeColor="background1"/>'),
        look("QuocHieu", "<w:i/>"),
        look("TrichYeu", "<w:smallCaps/>"),
        shape("ThanBai", '<w:spacing w:line="480" w:lineRule="auto"/>', '<w:ind w:left="1000" w:hanging="500"/>'),
    ),
    "spoilt 3": (shape("ThanBai", '<w:spacing w:line="200" w:lineRule="exact"/>'),),
}


def _first(root: Any, style: str) -> Any:
    return root.xpath(f".//w:p[w:pPr/w:pStyle/@w:val='{style}']", namespaces=SPACE)[0]


def spoil(data: bytes, edits: Iterable[Callable[[Any], None]]) -> bytes:
    memory = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(memory, "w") as target:
        for name in source.namelist():
            part = source.read(name)
            if name == "word/document.xml":
                root = etree.fromstring(part)
                for edit in edits:
                    edit(root)
                part = etree.tostring(root)
            target.writestr(name, part)
    return memory.getvalue()


def saved(folder: Path, form: str, files: list[Path]) -> Path:
    target = folder / str(len(list(folder.iterdir())))
    subprocess.run(
        ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", form,
         "--outdir", target, *files],
        check=True, capture_output=True, timeout=180,
    )  # fmt: skip
    return target


@pytest.fixture(scope="module")
def files() -> dict[str, File]:
    found: dict[str, File] = {}
    for profile in PROFILES:
        dossier = load_dossier(profile)
        for job in plan_jobs(dossier, (), ("docx",)):
            made = produce(dossier, job, draft=False)
            for data in list(made.rendered.values())[:1]:
                found[f"clean {len(found)}"] = File(data, made.regulation)
    decree = (file for file in found.values() if file.regulation.id == "nd30_2020")
    plan = next(file for file in decree if all(style in _body(file) for style in (b'"Khoan"', b'"KeDuoiTrichYeu"')))
    spoilt = {name: File(spoil(plan.data, edits), plan.regulation) for name, edits in SPOILT.items()}
    return {**found, **spoilt}


def _body(file: File) -> bytes:
    with zipfile.ZipFile(io.BytesIO(file.data)) as archive:
        return archive.read("word/document.xml")


@pytest.fixture(scope="module")
def resaved(files: dict[str, File], tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, bytes]]:
    """Return way → name → the file as LibreOffice saved it."""
    folder = tmp_path_factory.mktemp("resaved")
    names = {name: f"{number}.docx" for number, name in enumerate(files)}
    (folder / "made").mkdir()
    for name, file in names.items():
        (folder / "made" / file).write_bytes(files[name].data)
    made = sorted((folder / "made").iterdir())
    straight = saved(folder, DOCX, made)
    around = saved(folder, DOCX, sorted(saved(folder, "odt", made).iterdir()))
    return {
        way: {name: (where / file).read_bytes() for name, file in names.items()}
        for way, where in {"docx": straight, "odt": around}.items()
    }


def told(data: bytes, regulation: Regulation) -> set[tuple[str, str, str]]:
    return {(finding.rule, finding.place, str(finding.severity)) for finding in check_document(data, regulation)}


@pytest.mark.parametrize("way", ["docx", "odt"])
def test_every_document_is_judged_as_before(files: dict[str, File], resaved: Any, way: str) -> None:
    clean = [name for name in files if name.startswith("clean")]
    assert len(clean) >= 12
    for name, file in files.items():
        before = told(file.data, file.regulation)
        assert len(before) >= (0 if name in clean else len(SPOILT[name])), name
        assert not (before and name in clean), name
        assert told(resaved[way][name], file.regulation) == before, name
