"""Strangers' files: as text and back through their own .docx nothing is lost, whatever a file has in it."""

from __future__ import annotations

import io
import random
import zipfile

import pytest

from tdkt_tui.assembly import to_text
from tdkt_tui.assembly.twin.over import lay_over


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return {name: file.read(name) for name in file.namelist()}


@pytest.mark.parametrize("seed", range(60))
def test_unchanged_text_gives_the_same_file(seed: int, stranger) -> None:
    data = stranger(seed)
    text = to_text(data)
    assert not [sign for sign in text if (ord(sign) < 32 and sign not in "\n\t") or sign in "\u202e\u2028\u200b"]
    made = lay_over(text, data)
    assert made.docx == data
    assert made.lost == ()


@pytest.mark.parametrize("seed", range(60))
def test_an_edited_text_is_what_the_new_file_says(seed: int, stranger) -> None:
    """Lines of a file shuffled, cut, doubled and edited: the new file reads exactly as the new text."""
    data = stranger(seed)
    text = edited(to_text(data), random.Random(seed))
    made = lay_over(text, data)
    assert without_notes(to_text(made.docx)) == without_notes(text)
    before, after = parts(data), parts(made.docx)
    changed = {name for name in before | after if before.get(name) != after.get(name)}
    assert changed <= {"word/document.xml"} | (
        {"word/styles.xml"} if b"NganBang" in after["word/styles.xml"] else set()
    )
    again = lay_over(to_text(made.docx), made.docx)
    assert again.docx == made.docx


def without_notes(text: str) -> str:
    """Return the lines that count, without what is said in two ways: spaces, neighbours of one style, a cell's end."""
    text = text.replace("&#x20;", " ").replace("&#xa0;", "\u00a0")
    for style in ("Đậm", "Nghiêng"):
        text = text.replace(f"</{style}><{style}>", "")
    lines = [line.rstrip() for line in text.split("\n") if line and not line.startswith("#")]
    lines = lines[1:] if lines[:1] and lines[0].startswith("@trang dọc") else lines  # as a text begins anyway
    following = [*lines[1:], "", ""]
    return "\n".join(line for line, after in zip(lines, following, strict=False)
                     if line != "[Normal]" or not after.startswith(":::") or after.startswith("::: bảng"))  # fmt: skip


def edited(text: str, chance: random.Random) -> str:
    """Edit the lines of a text as a person may, tables from outside only."""
    lines, depth = [], 0
    for line in text.split("\n"):
        depth += line.startswith("::: bảng")
        free = line.startswith("[") and "⟦" not in line and lines[-1:] != ["::: hết"]
        lot = chance.random()
        if free and lot < 0.12:
            continue
        if free and lot < 0.2:
            lines.append("[heading 2 | phải] Dòng mới <Đậm>đậm</Đậm><tab>hết")
        if free and lot > 0.85:
            lines.append(line + " thêm")
            continue
        if free and 0.8 < lot < 0.85:
            lines.append(line.replace("Kế hoạch", "Chương trình").replace("Đậm>", "Nghiêng>"))
            continue
        if not depth and lines and free and 0.7 < lot < 0.8:
            lines.insert(0 if chance.random() < 0.5 else len(lines), line)
            continue
        depth -= line == "::: hết"
        lines.append(line)
    return "\n".join(lines) + "\n"
