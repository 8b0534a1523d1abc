"""Templates with one thing wrong, made of a few paragraphs of raw XML or of a text."""

from __future__ import annotations

import importlib.util
import io
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tdkt_tui.assembly import to_docx
from tdkt_tui.assembly.package import DOCUMENT, read_sound
from tdkt_tui.compliance.linting.audience import Known, Wanted
from tdkt_tui.compliance.linting.judging import judge_sheet
from tdkt_tui.compliance.linting.sheet import Sheet
from tdkt_tui.compliance.linting.told import LintFinding

HERE = Path(__file__).resolve().parent
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
NAMED = Known(units=("Huyện Việt Yên",), provinces=("Bắc Giang", "Hòa Bình"))


@pytest.fixture(scope="session")
def of_body() -> Callable[[str], bytes]:
    """Return a .docx of ours whose body is this XML."""

    def made(inner: str) -> bytes:
        out = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(to_docx("[Thân bài] x"))) as old, zipfile.ZipFile(out, "w") as new:
            for name in old.namelist():
                if name != DOCUMENT:
                    new.writestr(name, old.read(name))
            new.writestr(DOCUMENT, f"<w:document {W}><w:body>{inner}</w:body></w:document>")
        return out.getvalue()

    return made


@pytest.fixture(scope="session")
def of_lines(of_body: Callable[[str], bytes]) -> Callable[..., bytes]:
    """Return a .docx of paragraphs in the style of the wording, texts as they are, "¦" where Word cut a run."""

    def made(*lines: str) -> bytes:
        runs = '<w:r><w:t xml:space="preserve">{}</w:t></w:r>'
        style = '<w:pPr><w:pStyle w:val="ThanBai"/></w:pPr>'
        return of_body("".join(f"<w:p>{style}{''.join(map(runs.format, line.split('¦')))}</w:p>" for line in lines))

    return made


@pytest.fixture(scope="session")
def told() -> Callable[..., list[LintFinding]]:
    """Return what is told of a plan's template, by rules of the template alone."""

    def run(docx: bytes, *wanted: Wanted, known: Known = NAMED, styled: bool = True) -> list[LintFinding]:
        return judge_sheet(Sheet(read_sound(docx), styled), known, wanted)

    return run


@pytest.fixture(scope="session")
def body_text() -> Callable[[bytes], list[str]]:
    """Return the text of each paragraph of a .docx."""

    def read(docx: bytes) -> list[str]:
        root = read_sound(docx).tree(DOCUMENT)
        return ["".join(node.text or "" for node in item.iter(f"{{{root.nsmap['w']}}}t"))
                for item in root.iter(f"{{{root.nsmap['w']}}}p")]  # fmt: skip

    return read


@pytest.fixture(scope="session")
def faulty() -> ModuleType:
    """Return the set of faulty templates of the engine's own tests, with the way to make them."""
    file = HERE.parent / "assembly" / "test_engine_faults.py"
    spec = importlib.util.spec_from_file_location("faulty_templates_of_the_engine", file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def of_faulty(faulty: ModuleType, of_body: Callable[[str], bytes]) -> Callable[[dict[str, Any]], bytes]:
    """Return a faulty template as a small .docx; one whose fault is not in the body as the engine's tests make it."""

    def made(one: dict[str, Any]) -> bytes:
        if one.get("part", "document") != "document":
            return bytes(faulty.made(one["text"], one["part"]))
        return of_body(faulty.inner_xml(one["text"]))

    return made
