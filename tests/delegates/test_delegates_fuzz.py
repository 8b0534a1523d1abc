from __future__ import annotations

import csv
import io
import tempfile
import zipfile
from pathlib import Path

import openpyxl
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tdkt_tui.delegates.columns import LABELS
from tdkt_tui.delegates.read import read_people
from tdkt_tui.model.fault import TdktError
from tdkt_tui.model.text import one_line

# No headings among them: row 1 must stay the heading.
CELLS = st.one_of(
    st.just(""),
    st.sampled_from(["I", "1", "x", "1975", "Tổng cộng", "Tập thể", "Khách mời", "(2)", "2/9/1980", "Lê An"]),
    st.text(max_size=12),
)


def outcome(path: Path):
    """Return what was read, or the fault; any other exception is the test's."""
    try:
        return read_people(path)
    except TdktError as fault:
        return fault


def rows_told(findings):
    rows = set()
    for finding in findings:
        first, _, last = finding.place.partition("dòng ")[2].partition(",")[0].partition(" - ")
        if first:
            rows |= set(range(int(first), int(last or first) + 1))
    return rows


def heads_a_tick(records, width):
    """Tell whether row 2 belongs to the heading: "Tập thể" over a column that has no other name is one to be ticked."""
    row = [one_line(cell) for cell in records[1]] if len(records) > 1 else []
    return not any(row[:width]) and bool(set(row[width:]) & {"Tập thể", "Khách mời"})


@example(["exemplar", "highest_award", "subject"], [["", "", "", "I", "Tập thể"]])  # a section's row is no heading
@settings(deadline=None, max_examples=150)
@given(
    st.lists(st.sampled_from([name for name in LABELS if name != "full_name"]), unique=True, min_size=1, max_size=7),
    st.lists(st.lists(CELLS, max_size=9), max_size=12),
)
def test_every_row_with_text_ends_as_a_delegate_or_a_listed_problem(fields, body):
    heading = ["Họ và tên", *(LABELS[field] for field in fields)]
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([heading, *body])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.csv"
        path.write_bytes(text.getvalue().encode("utf-8", "replace"))
        told = outcome(path)
        if isinstance(told, TdktError):  # a stray quote: the file as a whole is refused
            assert "nháy" in told.what
            return
        with path.open(encoding="utf-8-sig", newline="") as file:
            records = list(csv.reader(file))
    people, findings = told
    wanted = {number for number, row in enumerate(records, 1) if any(map(one_line, row))}
    heading_rows = {1, 2} if heads_a_tick(records, len(heading)) else {1}
    assert wanted | heading_rows == {person.row for person in people} | rows_told(findings) | heading_rows


@settings(deadline=None, max_examples=150)
@given(st.binary(max_size=300), st.sampled_from(["", "Họ và tên,Đơn vị\n", "\ufeffHọ và tên;Năm sinh\n"]))
def test_any_bytes_are_read_or_refused_in_our_words(data, head):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.csv"
        path.write_bytes(head.encode() + data)
        told = outcome(path)
    assert not isinstance(told, TdktError) or (told.place and told.fix)


def workbook() -> bytes:
    book = openpyxl.Workbook()
    for row in (["TT", "Họ và tên", "Năm sinh"], [1, "Lê An", 1975]):
        book.active.append(row)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


BOOK = workbook()


@settings(deadline=None, max_examples=25)
@given(st.data())
def test_a_damaged_workbook_is_read_or_refused_in_our_words(data):
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(BOOK)) as old, zipfile.ZipFile(stream, "w") as new:
        victim = data.draw(st.sampled_from(old.namelist()))
        for name in old.namelist():
            content = old.read(name)
            if name == victim:
                cut, put = data.draw(st.integers(0, len(content))), data.draw(st.binary(max_size=20))
                content = content[:cut] + put + content[cut + data.draw(st.integers(0, 40)) :]
            new.writestr(name, content)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.xlsx"
        path.write_bytes(stream.getvalue())
        told = outcome(path)
    assert told.place if isinstance(told, TdktError) else len(told[0]) <= 1
