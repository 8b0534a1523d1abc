"""docs/danh-sach-dai-bieu.md says what the reader does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tdkt_tui.delegates import values
from tdkt_tui.delegates.columns import HEADINGS, LABELS, field_of
from tdkt_tui.delegates.read import read_list
from tdkt_tui.model.person import SENSITIVE

PAGE = (Path(__file__).resolve().parents[2] / "docs/danh-sach-dai-bieu.md").read_text(encoding="utf-8")
ROWS = {
    row[0]: row
    for row in ([cell.strip() for cell in line.split("|")[1:-1]] for line in PAGE.splitlines())
    if len(row) == 3
}


def test_every_column_stands_in_the_reference_with_all_its_spellings():
    told = {label: row[2].split(" · ") for label, row in ROWS.items() if label not in ("Cột", "---")}
    assert told == {LABELS[field]: list(headings) for field, headings in HEADINGS.items()}


def test_every_spelling_names_its_column():
    wrong = [heading for field, headings in HEADINGS.items() for heading in headings if field_of(heading) != field]
    assert wrong == []


def test_every_label_and_every_sensitive_column_is_told():
    assert all(field_of(LABELS[field]) == field for field in HEADINGS if field not in ("male", "female"))
    assert [ROWS[LABELS[field]][1] for field in SENSITIVE] == ["nhạy cảm"] * len(SENSITIVE)
    section = PAGE.partition("## Cột nhạy cảm")[2]
    assert ", ".join(LABELS[field] for field in SENSITIVE) in section


def test_the_example_is_read_without_a_word(csv_file):
    read = read_list(csv_file(re.search(r"```csv\n(.*?)```", PAGE, re.DOTALL)[1]))
    assert read.findings == []
    assert [(person.status, person.subject, person.exemplar) for person in read.people] == [
        ("official", "individual", True),
        ("official", "collective", True),
        ("alternate", "individual", False),
        ("guest", "individual", False),
    ]


@pytest.mark.parametrize(
    ("field", "read"),
    [("status", values.status), ("subject", values.subject), ("gender", values.gender)],
)
def test_the_words_told_for_a_column_are_understood(field, read):
    told = ROWS[LABELS[field]][1]
    words = re.findall(r"\*(.+?)\*", told) or told.split(", ")
    assert len(words) >= 2
    assert None not in map(read, words)


def test_the_ticks_and_days_told_are_understood():
    yes, no = re.match(r"có: (.+?); không: (.+?);", ROWS[LABELS["exemplar"]][1]).groups()
    assert {values.yes_or_no(word) for word in yes.split(", ")} == {True}
    assert {values.yes_or_no(word.replace("ô trống", "")) for word in no.split(", ")} == {False}
    days = re.search(r"ngày \((.+)\)", ROWS[LABELS["birth"]][1])[1].split(", ")
    assert {values.birth(day) for day in days} == {"02/9/1980" if "1980" in day else "02/9/1975" for day in days}
