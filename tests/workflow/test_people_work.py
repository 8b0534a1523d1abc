"""What lists, letters and allocations of a dossier are made by: nothing overwritten, nothing lost, gone on with."""

from __future__ import annotations

from dataclasses import replace
from threading import Event

import pytest

from tdkt_tui.delegates.allocation.unit_table import read_quotas
from tdkt_tui.delegates.listing.people_paper import title_of
from tdkt_tui.delegates.listing.printed import context
from tdkt_tui.model.fault import BadInput, Cancelled, ManyFaults, StoreFault
from tdkt_tui.model.person import Delegate
from tdkt_tui.regulations import load
from tdkt_tui.store.workspace.creating import new_dossier
from tdkt_tui.workflow.allocating.asked import share_out_draft, units_of_people
from tdkt_tui.workflow.allocating.draft import AllocationDraft, UnitDraft, keep_draft, kept_draft
from tdkt_tui.workflow.allocating.table import allocation_paper
from tdkt_tui.workflow.mailing import letters
from tdkt_tui.workflow.papers import formed
from tdkt_tui.workflow.people.chosen import Whom
from tdkt_tui.workflow.put_out import put_out

UNITS = (UnitDraft("Sở Y tế", "1.412", given="2"), UnitDraft("Huyện Việt Yên", "3208"), UnitDraft("Sở Nội vụ", "118,5"))


@pytest.fixture
def folder(tmp_path):
    return new_dossier(tmp_path, "ho-so", 'plan = "bac_giang/16-2019"\nlevel = "co-so"\n', {})


def test_what_a_person_changed_stays_what_is_ours_is_renewed_and_the_same_is_not_written_twice(folder):
    out = folder.out
    assert put_out(folder, "ds.docx", b"one") == (out / "ds.docx", "new")
    assert put_out(folder, "ds.docx", b"two") == (out / "ds.docx", "renewed")
    assert put_out(folder, "ds.docx", b"two") == (out / "ds.docx", "same")
    (out / "ds.docx").write_bytes(b"edited")
    assert put_out(folder, "ds.docx", b"three") == (out / "ds (mới).docx", "new")
    assert put_out(folder, "ds.docx", b"four") == (out / "ds (mới).docx", "renewed")
    (out / "ds (mới).docx").write_bytes(b"edited too")
    assert put_out(folder, "ds.docx", b"five") == (out / "ds (mới 2).docx", "new")
    assert [path.read_bytes() for path in sorted(out.iterdir())] == [b"five", b"edited too", b"edited"]


def test_what_nobody_remembers_is_somebodys_own(folder):
    out = folder.out
    put_out(folder, "ds.docx", b"one")
    (folder.drafts.parent / "da-ghi.json").write_text("[")
    assert put_out(folder, "ds.docx", b"two") == (out / "ds (mới).docx", "new")
    (out / "x.csv").symlink_to(out / "nowhere")
    assert put_out(folder, "x.csv", b"four")[0].name == "x (mới).csv"
    assert (out / "ds.docx").read_bytes() == b"one"
    assert not (out / "nowhere").exists()


def test_a_list_of_some_says_whom_it_holds():
    assert title_of(()) == "Danh sách đại biểu"
    assert title_of((), ("collective",)) == "Danh sách đại biểu đại diện tập thể"
    assert title_of(("guest",), ("individual", "household")) == "Danh sách khách mời là cá nhân và đại diện hộ gia đình"
    people = [(4, Delegate("A")), (9, Delegate("B", subject="household")), (7, Delegate("C", status="guest"))]
    assert [number for number, _ in Whom(only={7, 9, 12}).of(people)] == [9, 7]
    assert [number for number, _ in Whom(subject=("individual",), status=("official",)).of(people)] == [4]


class _Mail:
    """A stand-in for what letters are made of: the name is the letter."""

    def made(self, person, number):
        return f"{number} {person.full_name}".encode()

    def digest(self, person, number):
        return f"{number} {person.full_name}"


def test_a_stop_keeps_what_is_made_and_the_next_run_makes_the_rest(tmp_path):
    people = [(number, Delegate(f"Người {number}")) for number in range(1, 8)]
    cancel = Event()

    def third(done, _total):
        if done == 2:
            cancel.set()

    with pytest.raises(Cancelled, match="3 tệp của lần này đã ghi trọn vẹn, còn 4"):
        letters.send(_Mail(), people, tmp_path / "thu", third, cancel)
    assert len(list((tmp_path / "thu").glob("*.docx"))) == 3
    sent = letters.send(_Mail(), people, tmp_path / "thu", None, Event())
    assert (len(sent.written), sent.same, sent.left) == (4, 3, ())


def test_what_was_typed_is_kept_and_nobody_writes_over_anothers(folder):
    empty = AllocationDraft()
    assert kept_draft(folder) == empty
    mine = AllocationDraft(UNITS, "70", "sainte-lague", "1", "", "70%", "10%")
    keep_draft(folder, mine, empty)
    assert kept_draft(folder) == mine
    with pytest.raises(StoreFault, match="Người khác vừa sửa"):
        keep_draft(folder, replace(mine, seats="80"), empty)
    assert kept_draft(folder) == mine
    path = folder.drafts.parent / "phan-bo.json"
    for spoilt in (b"{", b'{"units": 3}', b'{"units": [{"name": 1}]}', b"[]", b"[" * 100_000):
        path.write_bytes(spoilt)
        with pytest.raises(BadInput):
            kept_draft(folder)


def test_numbers_are_read_as_offices_write_them_and_every_fault_is_told():
    shared = share_out_draft(AllocationDraft(UNITS, "70"))
    assert [float(award.claim.weight) for award in shared.allocation.awards] == [1412, 3208, 118.5]
    assert sum(award.seats for award in shared.allocation.awards) == 70
    wrong = (*UNITS, UnitDraft("SỞ Y TẾ", "x"), UnitDraft("Sở Lao động", "", "-1"))
    with pytest.raises(ManyFaults) as found:
        share_out_draft(AllocationDraft(wrong, "bảy mươi"))
    told = [fault.what for fault in found.value.singles()]
    assert len(told) == 5
    assert "Đơn vị này đã có ở một dòng trên." in told
    people = [Delegate("A", unit="Xã An Hà"), Delegate("B", unit="xã An Hà"), Delegate("C", unit="Sở", status="guest")]
    assert units_of_people(people) == (UnitDraft("Xã An Hà", "2"),)


@pytest.mark.parametrize("form", ["docx", "xlsx"])
def test_the_table_that_is_printed_is_read_back_as_quotas(tmp_path, form):
    shared = share_out_draft(AllocationDraft(UNITS, "70", exemplars="70%", alternates="10%"))
    path = tmp_path / f"phan-bo.{form}"
    path.write_bytes(formed(allocation_paper(shared), form, load("nd30_2020")))
    quotas = read_quotas(path).quotas
    assert [quota.numbers["seats"] for quota in quotas] == [award.seats for award in shared.allocation.awards]
    assert [quota.numbers["alternates"] for quota in quotas] == list(shared.alternates)
    told = context(allocation_paper(shared))["table"]
    assert [len(told[name]) for name in ("before", "shared", "below", "after")] == [1, 0, 6, 1], "figures are centred"


def test_our_own_table_of_seats_is_read_again_without_a_word_in_every_form(tmp_path):
    shared = share_out_draft(AllocationDraft(UNITS, seats="12"))
    for form in ("xlsx", "docx", "csv"):
        data = formed(allocation_paper(shared), form, load("nd30_2020"))
        path = tmp_path / f"pb.{form}"
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        read = read_quotas(path)
        assert [quota.numbers["seats"] for quota in read.quotas] == [award.seats for award in shared.allocation.awards]
        assert not [one for one in read.findings if "không được dùng" in one.message]


def test_letters_are_offered_of_the_own_province_and_of_none(folder):
    from tdkt_tui.workflow.mailing.templates import letter_templates

    homes = [name.split("/")[0] for name in letter_templates(folder)]
    assert homes[0] == "bac_giang"
    assert set(homes) <= {"bac_giang", "common", "thuong_nien"}
