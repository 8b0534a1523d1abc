"""Documents of a shipped profile as a reader meets them, for the tests of each province."""

from __future__ import annotations

import io
import zipfile

import pytest
from lxml import etree

from tdkt_tui.workflow import BuildRequest, build

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def lines_of(data: bytes) -> list[tuple[str, str]]:
    """Return (style name, text) of every paragraph in document order."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        sheet = etree.fromstring(package.read("word/styles.xml"))
        body = etree.fromstring(package.read("word/document.xml"))
    names = {item.get(f"{W}styleId"): item.find(f"{W}name").get(f"{W}val") for item in sheet.iter(f"{W}style")}
    found = []
    for paragraph in body.iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        text = "".join(" " if node.tag == f"{W}br" else node.text or "" for node in paragraph.iter(f"{W}t", f"{W}br"))
        found.append((names[style.get(f"{W}val")] if style is not None else "", text))
    return found


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """Build a shipped profile by its id, once; returns the result, and name → (style, text) of each .docx."""
    made = {}

    def of(name):
        if name not in made:
            result = build(BuildRequest(name, out=tmp_path_factory.mktemp("built")))
            made[name] = result, {path.stem: lines_of(path.read_bytes()) for path in result.written
                                  if path.suffix == ".docx"}  # fmt: skip
        return made[name]

    return of


@pytest.fixture(scope="session")
def text_of():
    """Return the text of a document, a line for each paragraph."""
    return lambda data: "\n".join(text for _, text in lines_of(data))


@pytest.fixture(scope="session")
def by_clause():
    """Sort a document's text under the numbers of its headings: "II.3" → text, headings in; "" before the first."""

    def sort(lines):
        part, clause, found = "", "", {}
        for style, line in lines:
            if style == "Mục":
                part = clause = line.partition(".")[0]
            elif style == "Khoản":
                clause = f"{part}.{line.partition('.')[0]}"
            found[clause] = f"{found.get(clause, '')}\n{line}"
        return found

    return sort
