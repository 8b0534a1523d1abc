"""A list that is printed for itself claims to be no annex: the dossier's own list is that."""

from __future__ import annotations

from tdkt_tui.workflow.dossiers import new_from
from tdkt_tui.workflow.people.chosen import Whom
from tdkt_tui.workflow.people.lists import ListWish, paper_of, picked


def heads(folder, **wish):
    wish = ListWish(**wish)
    paper, _ = paper_of(folder.path, picked(folder.path, wish), wish)
    return paper.label, paper.attached


def test_only_the_whole_list_and_only_when_asked_goes_with_the_letter(tmp_path):
    folder = new_from(tmp_path, "viet-yen", "bac_giang/ubnd-huyen-viet-yen")
    assert heads(folder) == ("", "")
    label, attached = heads(folder, annex=True)
    assert label.startswith("Phụ lục")
    assert attached.startswith("(Kèm theo")
    assert heads(folder, annex=True, whom=Whom(("guest",))) == ("", "")
