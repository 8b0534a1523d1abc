"""Documents built from the shipped profiles, once for the whole run, and their paragraphs."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from tdkt_tui.assembly import Template
from tdkt_tui.context.contexts import contexts
from tdkt_tui.context.head import document_day
from tdkt_tui.model.kinds import KINDS
from tdkt_tui.regulations import choose
from tdkt_tui.workflow import load_dossier

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="session")
def documents():
    """Return kind (with the guest's name) → .docx bytes of a shipped profile of Bắc Giang."""
    kinds = {kind.id: kind for kind in KINDS}
    cache: dict[str, dict[str, bytes]] = {}

    def build(name: str) -> dict[str, bytes]:
        if name in cache:
            return cache[name]
        dossier = load_dossier(f"bac_giang/{name}")
        made = {}
        for offer in dossier.offers():
            kind = kinds[offer.kind]
            if not offer.template or not kind.administrative:
                continue
            regulation = choose(document_day(dossier, kind), dossier.issuer.kind).regulation
            template = Template.load(TEMPLATES / f"{offer.template}.docx")
            for item in contexts(dossier, offer, kind, regulation=regulation):
                made[f"{kind.id} {item.name}".strip()] = template.render({**item.context, "extra": {}}, regulation)
        cache[name] = made
        return made

    return build


@pytest.fixture(scope="session")
def body():
    """Return the body element of a .docx."""

    def read(data: bytes):
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return etree.fromstring(package.read("word/document.xml")).find(f"{W}body")

    return read


@pytest.fixture(scope="session")
def paragraphs(body):
    """Return (style name, text) of every paragraph, tables too, in document order; a line break reads as a space."""

    def read(data: bytes) -> list[tuple[str, str]]:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            sheet = etree.fromstring(package.read("word/styles.xml"))
        names = {item.get(f"{W}styleId"): item.find(f"{W}name").get(f"{W}val") for item in sheet.iter(f"{W}style")}
        found = []
        for paragraph in body(data).iter(f"{W}p"):
            style = paragraph.find(f"{W}pPr/{W}pStyle")
            parts = [" " if node.tag == f"{W}br" else node.text or "" for node in paragraph.iter(f"{W}t", f"{W}br")]
            found.append((names.get(style.get(f"{W}val"), "") if style is not None else "", "".join(parts)))
        return found

    return read
