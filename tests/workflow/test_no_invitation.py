"""A plan without a conference: no invitation is promised, and a template of one says why it does not fit."""

from __future__ import annotations

import pytest

from tdkt_tui.assembly import to_docx
from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.person import Delegate
from tdkt_tui.tui.shown.letters_offered import letters_offered
from tdkt_tui.workflow.dossiers import new_from
from tdkt_tui.workflow.mailing.mail import mail_for


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return new_from(tmp_path_factory.mktemp("ws"), "giong-rieng", "kien_giang/ubnd-huyen-giong-rieng")


def own(folder, words):
    path = folder.path.parent / "thu.docx"
    path.write_bytes(to_docx(f"[Tên loại] THƯ\n[Thân bài] {words} {{{{ person.full_name }}}}.\n"))
    return str(path)


def test_an_invitation_to_a_conference_says_that_there_is_none_and_what_fits(folder):
    with pytest.raises(BadInput) as caught:
        mail_for(folder.path, "bac_giang/giay-moi")
    told = str(caught.value)
    assert "không tổ chức hội nghị nên không có giấy mời" in told
    assert "invitation.date" not in told, "a field that this plan's form does not have"
    assert "{{ person.full_name }}" in told


def test_a_file_of_ones_own_has_the_dossiers_words_all_the_same(folder):
    mail = mail_for(folder.path, own(folder, "{{ issuer.called }} mời"))
    assert set(mail.shared) == {"issuer", "extra"}
    assert mail.made(Delegate("Lê Văn An"), 1)[:2] == b"PK"
    with pytest.raises(BadInput, match="không có giấy mời"):
        mail_for(folder.path, own(folder, "{{ document.place_date }}"))


def test_the_screen_is_told_why_and_what_to_do(folder, tmp_path):
    told = letters_offered(folder)
    assert "không có giấy mời" in told.without[0]
    assert "{{ person.full_name }}" in told.without[1]
    assert not told.event
    other = letters_offered(new_from(tmp_path, "viet-yen", "bac_giang/ubnd-huyen-viet-yen"))
    assert not other.without
    assert other.event
