"""``tdkt delegates allocate`` as an officer types it."""

from __future__ import annotations

import csv
import io
import json

import pytest

UNITS = "Đơn vị;Số người;Giao trước\nSở Y tế;1412;2\nHuyện Việt Yên;3208;\nSở Nội vụ;118;\n"


@pytest.fixture
def units(tmp_path):
    (tmp_path / "don-vi.csv").write_text(UNITS, encoding="utf8")
    return tmp_path / "don-vi.csv"


def test_numbers_stand_in_a_table_each_with_its_reason_on_request(tdkt, units):
    done = tdkt("delegates", "allocate", units, "--seats", 30, "--minimum", 1, "--exemplars", "70%", "--alternates", 3,
                "--why")  # fmt: skip
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert lines[1].split("  ")[0] == "TT"
    assert lines[-1].split() == ["Tổng", "cộng", "2", "30", "21", "3"]
    assert sum("Theo tỷ lệ" in line for line in lines) == 4


def test_data_formats_carry_the_same(tdkt, units):
    told = json.loads(tdkt("delegates", "allocate", units, "--seats", 30, "--format", "json").stdout)
    table = tdkt("delegates", "allocate", units, "--seats", 30, "--format", "csv").stdout
    rows = list(csv.DictReader(io.StringIO(table)))
    assert [unit["seats"] for unit in told["units"]] == [int(row["Đại biểu"]) for row in rows]
    assert [unit["reason"] for unit in told["units"]] == [row["Lý do"] for row in rows]
    assert sum(unit["seats"] for unit in told["units"]) == told["seats"] == 30


def test_a_table_to_be_printed_is_a_new_file(tdkt, units, tmp_path):
    done = tdkt("delegates", "allocate", units, "--seats", 30, "-o", tmp_path / "phan-bo.docx")
    assert (done.returncode, done.stdout) == (0, f"{tmp_path / 'phan-bo.docx'}\n"), done.stderr
    again = tdkt("delegates", "allocate", units, "--seats", 30, "-o", tmp_path / "phan-bo.docx")
    assert (again.returncode, again.stdout) == (2, "")


@pytest.mark.parametrize(("more", "told"), [
    (("--seats", 1), "Số giao trước của các đơn vị cộng lại là 2"),
    (("--seats", 30, "--maximum", 4), "chỉ nhận được 12 đại biểu"),
    (("--seats", 30, "--exemplars", "nhiều"), "Ghi một số (210) hoặc tỷ lệ (70%)"),
    (("--seats", 30, "--exemplars", "31"), "lớn hơn tổng số đại biểu"),
])  # fmt: skip
def test_what_cannot_be_is_said(tdkt, units, more, told):
    done = tdkt("delegates", "allocate", units, *more)
    assert (done.returncode, done.stdout) == (2, "")
    assert told in done.stderr
