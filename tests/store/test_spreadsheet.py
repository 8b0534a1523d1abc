from __future__ import annotations

import subprocess
import sys
from datetime import date, datetime, time
from pathlib import Path

import openpyxl
import pytest

from tdkt_tui.model.fault import BadInput, NotFound
from tdkt_tui.store import spreadsheet_child
from tdkt_tui.store.csv_table import read_csv
from tdkt_tui.store.spreadsheet import read_workbook


@pytest.fixture
def book(tmp_path: Path) -> Path:
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.title = "Sổ một"
    sheet.append([None, "=1+1", 300, 1.5, True])
    sheet.append([datetime(1980, 9, 2, 7, 30), date(1981, 10, 20), time(8, 15), "001075000001"])  # noqa: DTZ001
    workbook.create_sheet("Ẩn").append(["x"])
    workbook["Ẩn"].sheet_state = "hidden"
    workbook.create_chartsheet("Hình")
    workbook.create_sheet("Trống")
    workbook.save(tmp_path / "a.xlsx")
    return tmp_path / "a.xlsx"


def test_cells_keep_their_kinds_and_hidden_sheets_stay_hidden(book: Path) -> None:
    first, empty = read_workbook(book)
    assert first.name == "Sổ một"
    assert first.rows[0][2:] == [300, 1.5, True]
    assert isinstance(first.rows[0][2], int)
    assert first.rows[1][1:4] == [date(1981, 10, 20), time(8, 15), "001075000001"]
    assert first.rows[1][0] == datetime(1980, 9, 2, 7, 30)  # noqa: DTZ001
    assert (empty.name, empty.rows) == ("Trống", [])


def test_the_child_reads_under_limits(book: Path) -> None:
    code = (
        "import resource as r, runpy, sys\n"
        "try: runpy.run_path(sys.argv[1], run_name='__main__')\n"
        "except SystemExit: print(r.getrlimit(r.RLIMIT_AS)[0], r.getrlimit(r.RLIMIT_CPU)[0])"
    )
    command = [sys.executable, "-c", code, spreadsheet_child.__file__]
    done = subprocess.run(command, input=book.read_bytes(), capture_output=True, check=True)
    assert done.stdout.splitlines()[-1] == f"{spreadsheet_child.MEMORY} {spreadsheet_child.CPU_SECONDS}".encode()


def test_what_is_no_workbook_and_what_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"x")
    with pytest.raises(BadInput, match=r"không phải sổ tính"):
        read_workbook(tmp_path / "a.xlsx")
    with pytest.raises(NotFound):
        read_workbook(tmp_path / "b.xlsx")
    with pytest.raises(BadInput):
        read_workbook(tmp_path)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_a_table_of_text_in_any_dress(tmp_path: Path, encoding: str, delimiter: str) -> None:
    text = f'a{delimiter}b{delimiter}c\r\n"x\ny"{delimiter}"{delimiter}"{delimiter}"nói ""không"""\r\n'
    (tmp_path / "a.csv").write_bytes(text.encode(encoding))
    rows = read_csv(tmp_path / "a.csv", lambda rows: (len(rows[0]),)).rows
    assert rows == [["a", "b", "c"], ["x\ny", delimiter, 'nói "không"']]
