"""Letters to the people of a list: whole parts, gone on with after a stop; what a person changed stays."""

from __future__ import annotations

import io
import json
import zipfile
from itertools import count

import pytest

from tdkt_tui.assembly import Template, to_docx
from tdkt_tui.assembly.joined import joined
from tdkt_tui.model.fault import BadInput, Cancelled, ManyFaults, MissingValue, TdktError
from tdkt_tui.model.person import Delegate
from tdkt_tui.workflow.mailing import letters
from tdkt_tui.workflow.mailing.letters import LEDGER, send
from tdkt_tui.workflow.mailing.mail import mail_for

SOURCE = """[Tên loại] THƯ CẢM ƠN
[Thân bài] Kính gửi {{ guest.words }}; {{ ho_va_ten }}, {{ person.status }}.
"""
PEOPLE = [
    (5, Delegate("Trần Thị Bình", "Nữ", post="Bác sĩ", unit="Xã An Hà")),
    (7, Delegate("Lê Văn An", status="guest")),
    (9, Delegate("Nguyễn Văn Đức", "Nam", sensitive={"religion": "Cao Đài"})),
]


@pytest.fixture
def mail(tmp_path):
    path = tmp_path / "thu.docx"
    path.write_bytes(to_docx(SOURCE))
    return mail_for(tmp_path / "danh-sach.csv", str(path))


def text(data: bytes) -> str:
    return zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml").decode()


def test_each_person_has_a_letter_by_the_number_that_stays(mail, tmp_path):
    sent = send(mail, PEOPLE, tmp_path / "thu")
    assert sent.written == ("005-tran-thi-binh.docx", "007-le-van-an.docx", "009-nguyen-van-duc.docx")
    told = text((tmp_path / "thu/005-tran-thi-binh.docx").read_bytes())
    assert "Kính gửi Bà Trần Thị Bình, Bác sĩ, xã An Hà; Trần Thị Bình, Đại biểu chính thức." in told


def test_what_is_there_and_the_same_is_not_made_again_and_what_was_edited_stays(mail, tmp_path):
    out = tmp_path / "thu"
    send(mail, PEOPLE, out)
    (out / "005-tran-thi-binh.docx").write_bytes(b"edited")
    changed = [PEOPLE[0], (7, Delegate("Lê Văn An", "Nam", status="guest"))]
    sent = send(mail, changed, out)
    assert (sent.written, sent.same, sent.left) == (("007-le-van-an.docx",), 0, ("005-tran-thi-binh.docx",))
    assert sent.others == ("009-nguyen-van-duc.docx",)
    assert (out / "005-tran-thi-binh.docx").read_bytes() == b"edited"
    assert send(mail, PEOPLE[2:], out).same == 1


def test_a_stop_leaves_whole_parts_and_the_next_run_goes_on(mail, tmp_path, monkeypatch):
    monkeypatch.setattr(letters, "_PART", 1)
    out, calls = tmp_path / "thu", count()

    def stop(_done: int, _total: int) -> None:
        if next(calls) == 2:
            raise KeyboardInterrupt

    with pytest.raises(Cancelled, match="2 tệp"):
        send(mail, PEOPLE, out, stop)
    there = sorted(path.name for path in out.glob("*.docx"))
    assert there == ["005-tran-thi-binh.docx", "007-le-van-an.docx"]
    assert sorted(json.loads((out / LEDGER).read_bytes())["letters"]) == there
    sent = send(mail, PEOPLE, out)
    assert (sent.written, sent.same) == (("009-nguyen-van-duc.docx",), 2)


def test_a_template_that_asks_for_a_sensitive_value_or_a_dossier_is_told(tmp_path):
    path = tmp_path / "thu.docx"
    path.write_bytes(to_docx("[Thân bài] {{ person.religion }}\n"))
    with pytest.raises(TdktError):
        send(mail_for(tmp_path, str(path)), PEOPLE, tmp_path / "thu")
    assert not (tmp_path / "thu").exists()
    path.write_bytes(to_docx("[Thân bài] {{ invitation.date }} {{ guest.words }}\n"))
    with pytest.raises(MissingValue, match="invitation"):
        mail_for(tmp_path / "danh-sach.csv", str(path))


def test_a_template_made_for_the_columns_of_a_table_is_told_the_other_way(tmp_path):
    path = tmp_path / "thu.docx"
    path.write_bytes(to_docx("[Thân bài] {{ ho_va_ten }} {{ chuc_danh }}, {{ xep_loai }}\n"))
    with pytest.raises(MissingValue) as caught:
        mail_for(tmp_path / "danh-sach.csv", str(path))
    assert caught.value.what == "Mẫu gọi tên mà thư không có: chuc_danh, xep_loai."
    assert all(words in caught.value.fix for words in ("{{ person.full_name }}", "tdkt render MẪU DỮ_LIỆU"))


def test_how_a_person_is_spoken_to_follows_from_the_gender(tmp_path):
    path = tmp_path / "thu.docx"
    path.write_bytes(to_docx("[Thân bài] Kính gửi: {{ person.salutation }} {{ person.full_name }}.\n"))
    mail = mail_for(tmp_path / "danh-sach.csv", str(path))
    told = [text(mail.made(person, number)) for number, person in PEOPLE]
    spoken = ("Bà Trần Thị Bình.", "Ông/Bà Lê Văn An.", "Ông Nguyễn Văn Đức.")
    assert all(f"Kính gửi: {words}" in one for words, one in zip(spoken, told, strict=True))


def test_every_faulty_letter_is_named(tmp_path):
    path = tmp_path / "thu.docx"
    path.write_bytes(to_docx("[Thân bài] {{ 1 / person.unit|length }}\n"))
    with pytest.raises(ManyFaults) as caught:
        send(mail_for(tmp_path, str(path)), PEOPLE, tmp_path / "thu")
    assert [fault.place.partition(",")[0] for fault in caught.value.faults] == [
        "007-le-van-an.docx", "009-nguyen-van-duc.docx",
    ]  # fmt: skip


def test_one_file_holds_every_letter_in_a_section_of_its_own(mail):
    whole = joined(mail.made(person, number) for number, person in PEOPLE)
    body = text(whole)
    assert body.count("<w:sectPr") == body.count('w:start="1"') == len(PEOPLE)
    assert [body.find(person.full_name) for _, person in PEOPLE] == sorted(
        body.find(person.full_name) for _, person in PEOPLE
    )
    assert Template.from_bytes(whole).fields() == []
    with pytest.raises(BadInput):
        joined([])
