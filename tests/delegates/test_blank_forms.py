"""Every blank form of every shipped plan: built, filled in, sent back, read without any mapping."""

from __future__ import annotations

import io
import json
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

import docx
import openpyxl
import pytest
from openxml_audit import OpenXmlValidator

from tdkt_tui.delegates.form_columns import form_columns
from tdkt_tui.delegates.read import read_list
from tdkt_tui.model.blank_form import BlankForm
from tdkt_tui.model.finding import Severity
from tdkt_tui.workflow import BuildRequest, build, load_dossier, shipped_profiles

UNIT = "Huyện Thử Nghiệm"
NAMES = ("Nguyễn Thị Ánh", "Trần Văn Bình", "Hoàng Thị Cúc", "Lê Văn Dũng", "Đỗ Thị Én")
TEXTS = {"post": "Trưởng phòng", "unit": "Phòng Nội vụ", "address": "thôn Đông", "highest_award": "Bằng khen",
         "achievement": "Tiết kiệm, sáng tạo", "note": "mới", "ethnicity": "Kinh", "religion": "không",
         "id_number": "001075000001", "phone": "0900000001"}  # fmt: skip
CODES = {"Cá nhân": "individual", "Tập thể": "collective", "Hộ gia đình": "household", "Chính thức": "official",
         "Dự khuyết": "alternate", "Khách mời": "guest", "Có": True, "Không": False}  # fmt: skip


@dataclass(frozen=True)
class Made:
    form: BlankForm
    docx: Path
    xlsx: Path

    def answers(self, row: int) -> dict[str, str]:
        """What somebody writes into a row: each choice comes up in its turn; the last row tells no unit."""
        told = {}
        for column in form_columns(self.form):
            if column.choices:
                told[column.field] = column.choices[row % len(column.choices)]
            elif column.field == "full_name":
                told[column.field] = NAMES[row % len(NAMES)]
            elif column.field == "birth":
                told[column.field] = ("02/9/1975", "1980")[row % 2]
            elif not (column.field == "unit" and row == self.filled - 1):
                told[column.field] = TEXTS[column.field]
        return told

    @property
    def filled(self) -> int:
        most = max(len(column.choices) for column in form_columns(self.form))
        return max(3, min(most, self.form.rows - 1))


def _issuers() -> list[str]:
    found = []
    for profile in shipped_profiles():
        dossier = load_dossier(profile.id)
        if any(offer.kind == "form" for offer in dossier.offers()):
            found += [f"{profile.id}:{form.id}" for form in dossier.plan.blank_form]
    return found


FORMS = _issuers()


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Return a form's two files by "profile:form"."""
    built: dict[str, Path] = {}

    def get(name: str) -> Made:
        profile, _, form_id = name.partition(":")
        if profile not in built:
            built[profile] = tmp_path_factory.mktemp("forms")
            result = build(BuildRequest(profile, built[profile], ("form",)))
            assert result.written, [str(finding) for finding in result.findings]
            assert not [item for item in result.findings if "bieu-mau/" in item.place]
        form = next(form for form in load_dossier(profile).plan.blank_form if form.id == form_id)
        folder = built[profile] / "bieu-mau"
        return Made(form, folder / f"{form_id}.docx", folder / f"{form_id}.xlsx")

    return get


def filled_docx(made: Made, path: Path) -> Path:
    document = docx.Document(str(made.docx))
    (line,) = [paragraph for paragraph in document.paragraphs if paragraph.text.startswith("Đơn vị:")]
    line.runs[-1].text = line.runs[-1].text.replace("Đơn vị: .....", f"Đơn vị: {UNIT}")
    table = document.tables[0]
    for row in range(made.filled):
        for place, text in enumerate(by_column(made, row), start=1):
            table.rows[row + 1].cells[place].paragraphs[0].add_run(text)
    signed = document.tables[1].rows[-1].cells
    for cell, name in zip(signed, ("Phạm Thị Lập", "Vũ Văn Trưởng"), strict=True):
        cell.paragraphs[-1].add_run(name)
    document.save(str(path))
    return path


def filled_xlsx(made: Made, path: Path) -> Path:
    book = openpyxl.load_workbook(made.xlsx)
    sheet = book.worksheets[0]
    head = next(row[0].row for row in sheet.iter_rows() if row[0].value == "TT")
    place = next(row[0] for row in sheet.iter_rows() if row[0].value == "Đơn vị:")
    sheet.cell(place.row, 3).value = UNIT
    for row in range(made.filled):
        for column, text in enumerate(by_column(made, row), start=2):
            sheet.cell(head + 1 + row, column).value = text or None
    last = max(row[0].row for row in sheet.iter_rows() if any(cell.value for cell in row))
    sheet.cell(last + 4, 1).value = "Phạm Thị Lập"
    sheet.cell(last + 4, 2 + len(made.form.column) // 2).value = "Vũ Văn Trưởng"
    book.save(path)
    return path


def by_column(made: Made, row: int) -> list[str]:
    told = made.answers(row)
    return [told.get(column.field, "") for column in made.form.column]


def resaved(path: Path, folder: Path) -> Path:
    folder.mkdir()
    subprocess.run(["soffice", f"-env:UserInstallation={(folder / 'lo').as_uri()}", "--headless", "--convert-to",
                    "docx:MS Word 2007 XML", "--outdir", folder, path], check=True, capture_output=True)  # fmt: skip
    return folder / path.name


def hold(made: Made, path: Path) -> None:
    """Every person is back with every field, nobody else, and every row of the file is accounted for."""
    read = read_list(path)
    wanted = [made.answers(row) for row in range(made.filled)]
    assert [person.full_name for person in read.people] == [told["full_name"] for told in wanted]
    for person, told in zip(read.people, wanted, strict=True):
        plain = {field: CODES.get(text, text) for field, text in told.items() if field not in TEXTS or field != "unit"}
        back = {field: getattr(person, field, None) or person.sensitive.get(field, "") for field in plain}
        for field, value in plain.items():
            assert back[field] == value or (value is False and not back[field]), field
        assert person.unit == told.get("unit", "" if person.status == "guest" else UNIT)
    assert [finding for finding in read.findings if finding.severity is not Severity.NOTE] == []
    skipped = sum(rows_of(finding.place) for finding in read.findings if finding.rule == "delegates.row.blank")
    assert len(read.people) + skipped == made.form.rows


def rows_of(place: str) -> int:
    told = re.search(r"dòng (\d+)(?: - (\d+))?$", place)
    assert told, place
    return int(told[2] or told[1]) - int(told[1]) + 1


def test_some_plans_have_forms():
    assert any(name.startswith("bac_giang/") for name in FORMS)


@pytest.mark.parametrize("name", FORMS)
def test_a_filled_text_document_comes_back_whole(made, tmp_path, name):
    hold(made(name), filled_docx(made(name), tmp_path / "nop.docx"))


@pytest.mark.parametrize("name", FORMS)
def test_a_filled_workbook_comes_back_whole(made, tmp_path, name):
    hold(made(name), filled_xlsx(made(name), tmp_path / "nop.xlsx"))


def test_a_text_document_that_another_program_saved_comes_back_too(made, tmp_path):
    path = filled_docx(made(FORMS[0]), tmp_path / "nop.docx")
    hold(made(FORMS[0]), resaved(path, tmp_path / "luu-lai"))


@pytest.mark.parametrize("suffix", [".docx", ".xlsx"])
def test_the_command_line_reads_it_without_mapping(made, tmp_path, tdkt, suffix):
    one = made(FORMS[0])
    path = (filled_docx if suffix == ".docx" else filled_xlsx)(one, tmp_path / f"nop{suffix}")
    done = tdkt("delegates", "check", path, "--format", "json")
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["totals"]["total"] == one.filled
    assert len(told["columns"]) == len(one.form.column) + 1
    listed = json.loads(tdkt("delegates", "list", path, "--format", "json").stdout)
    assert [person["full_name"] for person in listed] == [one.answers(row)["full_name"] for row in range(one.filled)]


@pytest.mark.parametrize("name", FORMS)
def test_drop_downs_are_in_the_workbook_and_say_what_they_want(made, name):
    book = openpyxl.load_workbook(made(name).xlsx)
    sheet = book.worksheets[0]
    columns = form_columns(made(name).form)
    rules = {str(rule.sqref).partition(":")[0][0]: rule for rule in sheet.data_validations.dataValidation if
             ":" in str(rule.sqref)}  # fmt: skip
    first = next(row[0].row for row in sheet.iter_rows() if row[0].value == "1")
    for letter, column in zip("BCDEFGHIJKLM", columns, strict=False):
        if column.choices:
            rule = rules[letter]
            listed, area = rule.formula1.split("!")
            cells = book[listed.strip("'")][area.replace("$", "")]
            assert tuple(cell.value for (cell,) in cells) == column.choices
            assert (rule.type, str(rule.sqref)) == (
                "list",
                f"{letter}{first}:{letter}{first + made(name).form.rows - 1}",
            )
            assert rule.error
            assert (rule.errorStyle or "stop") == ("warning" if column.others else "stop")
        assert sheet[f"{letter}{first}"].number_format == "@"
        assert not sheet[f"{letter}{first}"].value
    assert [item.sheet_state for item in book.worksheets[1:]] == ["hidden"] * (len(book.worksheets) - 1)
    assert sheet.freeze_panes == f"A{first}"
    assert sheet.print_title_rows == f"${first - 1}:${first - 1}"
    assert sheet.page_setup.paperSize == 9


@pytest.mark.parametrize("name", FORMS)
def test_both_files_are_sound_and_the_same_each_time(made, tmp_path, name):
    one = made(name)
    for path in (one.docx, one.xlsx):
        assert list(OpenXmlValidator().validate(path).errors) == []
    build(BuildRequest(name.partition(":")[0], tmp_path, ("form",)))
    for path in (one.docx, one.xlsx):
        assert (tmp_path / "bieu-mau" / path.name).read_bytes() == path.read_bytes()


@pytest.mark.parametrize("name", FORMS)
def test_a_blank_form_holds_nobody(made, name):
    for path in (made(name).docx, made(name).xlsx):
        read = read_list(path)
        assert read.people == ()
        assert {finding.rule for finding in read.findings if finding.severity is not Severity.NOTE} == {
            "delegates.none"
        }


def test_a_table_has_as_many_columns_as_the_form(made):
    one = made(FORMS[0])
    table = docx.Document(io.BytesIO(one.docx.read_bytes())).tables[0]
    assert len(table.columns) == len(one.form.column) + 1
    assert len(table.rows) == one.form.rows + 1
    widths = [column.width for column in table.columns]
    shares = [column.width for column in form_columns(one.form)]
    assert widths[1] / widths[2] == pytest.approx(shares[0] / shares[1], rel=0.02)


def test_the_printed_list_of_delegates_comes_back_with_its_groups(tmp_path):
    build(BuildRequest("bac_giang/xa-tan-phuc", tmp_path, ("delegate-list",), ("docx",)))
    people = load_dossier("bac_giang/xa-tan-phuc").people
    back = read_list(tmp_path / "danh-sach-dai-bieu.docx").people
    told = sorted((person.full_name, person.birth, person.gender, person.status, person.subject) for person in people)
    assert told == sorted((item.full_name, item.birth, item.gender, item.status, item.subject) for item in back)


def test_a_profile_may_name_a_returned_text_document(tmp_path):
    source = next(profile.path for profile in shipped_profiles("bac_giang") if profile.path.stem == "xa-tan-phuc")
    build(BuildRequest(str(source), tmp_path, ("delegate-list",), ("docx",)))
    text = re.sub(r'(?m)^delegates = ".*"', 'delegates = "danh-sach-dai-bieu.docx"', source.read_text("utf8"))
    (tmp_path / "ho-so.toml").write_text(text, "utf8")
    assert len(load_dossier(str(tmp_path / "ho-so.toml")).people) == len(load_dossier(str(source)).people)
