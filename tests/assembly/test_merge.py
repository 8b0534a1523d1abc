from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path
from threading import Event

import pytest
import xlsxwriter

from tdkt_tui.assembly import render, to_docx, to_text
from tdkt_tui.assembly.records import read_records, tag_name
from tdkt_tui.model.fault import BadInput, Cancelled, ManyFaults, MissingValue, NotFound, TdktError
from tdkt_tui.regulations import load

SOURCE = "[Thân bài] {{ name }}: {{ year }}"


@pytest.fixture
def mau(tmp_path: Path) -> Path:
    path = tmp_path / "mau.docx"
    path.write_bytes(to_docx(SOURCE))
    return path


def written(path: Path, text: str) -> Path:
    path.write_text(text, "utf8")
    return path


def said(path: Path) -> str:
    lines = [line for line in to_text(path.read_bytes()).splitlines() if not line.startswith("# ")]
    return "\n".join(lines).strip().removeprefix("[Thân bài] ")


def test_one_document_from_json_and_toml(mau: Path, tmp_path: Path) -> None:
    json_file = written(tmp_path / "a.json", '{"name": "Nguyễn & Trần", "year": 1970}')
    toml_file = written(tmp_path / "a.toml", 'name = "A"\nyear = 2024-05-21\n')
    assert render(mau, json_file, tmp_path / "ra.docx") == [tmp_path / "ra.docx"]
    assert said(tmp_path / "ra.docx") == "Nguyễn &amp; Trần: 1970"
    assert render(mau, toml_file, tmp_path / "thu-muc", regulation=load("nd30_2020")) == [
        tmp_path / "thu-muc" / "mau.docx"
    ]
    assert said(tmp_path / "thu-muc" / "mau.docx") == "A: 21/05/2024"
    assert (tmp_path / "ra.docx").stat().st_mode & 0o777 == 0o600


def test_one_document_per_record(mau: Path, tmp_path: Path) -> None:
    lines = "".join(json.dumps({"name": f"../{number}", "year": number}) + "\n\n" for number in range(12))
    made = render(mau, written(tmp_path / "a.jsonl", lines), tmp_path / "ra")
    assert [path.name for path in made] == [f"{number:03d}.docx" for number in range(1, 13)]
    assert said(made[11]) == "../11: 11"
    assert sorted(path.name for path in (tmp_path / "ra").iterdir()) == [path.name for path in made]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_csv(mau: Path, tmp_path: Path, delimiter: str) -> None:
    rows = f'\ufeffname{delimiter}year{delimiter}Họ và tên\n"A, B; C\nD"{delimiter}007{delimiter}x\n\n'
    made = render(mau, written(tmp_path / "a.csv", rows), tmp_path / "ra")
    assert [said(path) for path in made] == ["A, B; C<br>D: 007"]
    records, many = read_records(tmp_path / "a.csv")
    assert many
    assert records[0]["ho_va_ten"] == records[0]["Họ và tên"] == "x"


def test_csv_in_the_encoding_that_excel_calls_unicode_text(tmp_path: Path) -> None:
    for encoding in ("utf-16", "utf-16-le", "utf-8"):
        (tmp_path / "a.csv").write_bytes("name;năm;x\nNguyễn, A;1;y\n".encode(encoding))
        assert read_records(tmp_path / "a.csv")[0][0]["name"] == "Nguyễn, A"


def test_xlsx(mau: Path, tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
        sheet = book.add_worksheet()
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        sheet.write_row(0, 0, ["name", "year", "Ngày sinh"])
        sheet.write_string(1, 0, "=1+1")
        sheet.write_number(1, 1, 1970)
        sheet.write_number(1, 2, 25569.0, day)
    made = render(mau, tmp_path / "a.xlsx", tmp_path / "ra")
    assert [said(path) for path in made] == ["=1+1: 1970"]
    assert read_records(tmp_path / "a.xlsx")[0][0]["ngay_sinh"].year == 1970


def sheet_claiming(reference: str, cell: str, path: Path) -> Path:
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet().write_string(0, 0, "x")
    parts = zipfile.ZipFile(io.BytesIO(path.read_bytes()))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in parts.namelist():
            data = parts.read(name)
            if name == "xl/worksheets/sheet1.xml":
                data = data.replace(b'ref="A1"', reference.encode()).replace(b'r="A1"', cell.encode())
            archive.writestr(name, data)
    return path


@pytest.mark.parametrize(
    ("reference", "cell"), [('ref="A1:XFD1048576"', 'r="A1"'), ('ref="A1"', 'r="XFD1048576"'), ('ref="A1"', 'r="!!"')]
)
def test_a_spreadsheet_that_kills_its_reader_is_a_fault(tmp_path: Path, reference: str, cell: str) -> None:
    path = sheet_claiming(reference, cell, tmp_path / "a.xlsx")
    with pytest.raises(BadInput):
        read_records(path)


def test_a_fault_in_one_record_writes_nothing_and_names_it(mau: Path, tmp_path: Path) -> None:
    lines = '{"name": "a", "year": 1}\n{"name": "b"}\n{"year": 2}\n'
    with pytest.raises(ManyFaults) as caught:
        render(mau, written(tmp_path / "a.jsonl", lines), tmp_path / "ra")
    assert [(fault.place, fault.field) for fault in caught.value.faults] == [
        ("bản ghi 2, đoạn 1", "year"),
        ("bản ghi 3, đoạn 1", "name"),
    ]
    assert not (tmp_path / "ra").exists()
    assert len(render(mau, tmp_path / "a.jsonl", tmp_path / "ra", draft=True)) == 3


FAULTS = [
    ("a.json", "[1]", BadInput),
    ("a.json", '{"a": }', BadInput),
    ("a.json", '{"name": NaN, "year": 1}', BadInput),
    ("a.json", "[" * 100_000, BadInput),
    ("a.json", '{"name": "x"}', MissingValue),
    ("a.json", '{"name": null, "year": 1}', MissingValue),
    ("a.toml", "name = ", BadInput),
    ("a.jsonl", "{}\n{x}\n", BadInput),
    ("a.jsonl", "\n", BadInput),
    ("a.csv", "name,name\n1,2\n", BadInput),
    ("a.csv", "name,year\n1,2,3\n", BadInput),
    ("a.csv", 'name,year\n"1,2\n', BadInput),
    ("a.csv", "name,year\n", BadInput),
    ("a.csv", "", BadInput),
    ("a.xlsx", "không phải bảng tính", BadInput),
    ("a.ods", "x", BadInput),
]


@pytest.mark.parametrize(("name", "text", "kind"), FAULTS)
def test_bad_data_is_one_fault_and_writes_nothing(
    mau: Path, tmp_path: Path, name: str, text: str, kind: type[TdktError]
) -> None:
    with pytest.raises(kind):
        render(mau, written(tmp_path / name, text), tmp_path / "ra")
    assert not (tmp_path / "ra").exists()


def test_a_cell_that_leaves_a_blank_is_told(mau: Path, tmp_path: Path) -> None:
    told: list[str] = []
    render(mau, written(tmp_path / "a.csv", "name,year,note\nA,1,\nB\nC,,x\n"), tmp_path / "ra", note=told.append)
    assert told == ["Ô “year” trống ở bản ghi 2, 3: văn bản để trống chỗ ấy."]


def test_other_encodings_missing_files_wrong_targets_and_a_stop(mau: Path, tmp_path: Path) -> None:
    for name, text in (("a.csv", "name,year\nA,1\nNg\xff\x81n,2\n"), ("a.json", '{"name": "Nguy\xean", "year": 1}')):
        (tmp_path / name).write_bytes(text.encode("latin-1"))
        with pytest.raises(BadInput, match="UTF-8"):
            render(mau, tmp_path / name, tmp_path / "ra")
    (tmp_path / "b.csv").write_bytes("name,year\nNguy\xean,2\n".encode("latin-1"))  # Windows-1258, as Excel saved it
    render(mau, tmp_path / "b.csv", tmp_path / "cu")
    assert said(tmp_path / "cu" / "001.docx") == "Nguyên: 2"
    for name in ("khong-co.json", "khong-co.xlsx"):
        with pytest.raises(NotFound):
            render(mau, tmp_path / name, tmp_path / "ra")
    lines = written(tmp_path / "a.jsonl", '{"name": "a", "year": 1}')
    with pytest.raises(BadInput, match="thư mục"):
        render(mau, lines, tmp_path / "ra.docx")
    stop = Event()
    stop.set()
    with pytest.raises(Cancelled):
        render(mau, lines, tmp_path / "ra", cancel=stop)
    assert not (tmp_path / "ra").exists()


def test_column_names_become_names_for_tags() -> None:
    assert [tag_name(head) for head in ("Họ và tên", "Đơn vị (cũ)", "STT", "!!")] == [
        "ho_va_ten",
        "don_vi_cu",
        "stt",
        "_",
    ]


def test_progress_is_told_before_each_document(tmp_path: Path) -> None:
    template, data = tmp_path / "mau.docx", tmp_path / "khach.jsonl"
    template.write_bytes(to_docx("[Thân bài] {{ name }}"))
    data.write_text('{"name": "An"}\n{"name": "Bình"}\n{"name": "Chi"}\n', "utf8")
    told: list[tuple[int, int]] = []
    render(template, data, tmp_path / "ra", progress=lambda done, total: told.append((done, total)))
    assert told == [(0, 3), (1, 3), (2, 3)]
