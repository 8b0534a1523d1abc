"""A plan that orders no conference: one screen tells its kinds of unit, and no level lacks a form or a time."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tdkt_tui.cli.confirming.session import Session
from tdkt_tui.cli.confirming.walk import walk
from tdkt_tui.model.level import Size
from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.signing import signature_of, signature_said
from tdkt_tui.workflow.confirming.standing import orders_no_conference
from tdkt_tui.workflow.plan_notes import notes_of

LEVEL = """
[[level]]  # CHƯA XÁC NHẬN: mục II, đoạn 1: Các sở và các xã.
id = "{id}"
label = "{label}"  # CHƯA THẤY: hình thức, thời hạn, số lượng của cấp này; kế hoạch không nêu thì xác nhận là đúng
units = ["{unit}"]
clause = "II"
"""
LEVELS = "".join(LEVEL.format(id=code, label=f"các {unit}", unit=unit) for code, unit in (("so", "sở"), ("xa", "xã")))
TASK = """
[[task]]  # CHƯA XÁC NHẬN: mục III.1, đoạn 2: Các xã đăng ký.
body = "UBND các xã"
does = "đăng ký"
clause = "III.1"
[[task]]  # CHƯA XÁC NHẬN: mục III.4, đoạn 3: Sở Nội vụ hướng dẫn.
body = "Sở Nội vụ"
does = "hướng dẫn"
clause = "III.4"
[[recipient]]
name = "UBND các xã"
[[recipient]]
name = "Sở Nội vụ"
"""
OPEN = "  # CHƯA XÁC NHẬN: dòng 9"


@pytest.fixture
def walked(tmp_path: Path, province_text: Any, listener: Any) -> Any:
    """Return a function: (answers, title, the signer's post, whether it is open) → what was told, the file then."""

    def run(*answers: str, title: str = "", post: str = "CHỦ TỊCH", open_head: bool = False) -> tuple[str, str]:
        file = tmp_path / "plan_1.toml"
        signed = f'[plan.signature]{OPEN if open_head else ""}\non_behalf_of = "ỦY BAN NHÂN DÂN"\npost = "{post}"\n'
        head = [*province_text("vinh_du", "Vinh Dự").splitlines()[:-1], signed]
        text = "\n".join(head).replace("Tổ chức phong trào thi đua năm 2026", title or "Thi đua năm 2026")
        file.write_text(text + LEVELS + TASK, "utf8")
        (tmp_path / "plan_1.ban-goc.txt").write_text("đoạn 1\tII\tCác sở và các xã.\n", "utf8")
        talk = listener(answers)
        walk(Session(file, "vinh_du", talk))
        return str(talk.heard), file.read_text("utf8")

    return run


def test_enter_at_the_kinds_of_unit_confirms_all_levels(walked: Any) -> None:
    told, text = walked("", "q")
    assert "kế hoạch không đặt hội nghị cho cấp nào" in told
    assert "chưa thấy" not in told
    assert [note.key for note in notes_of(text)] == ["task.1", "task.2"]


def test_one_step_back_opens_the_levels_again(walked: Any) -> None:
    _, text = walked("", "l", "q")
    assert "level.1" in [note.key for note in notes_of(text)]


def test_the_announcement_says_nothing_of_forms(walked: Any) -> None:
    told, _ = walked("", "", "q")
    assert "Đủ để lập văn bản đầu tiên của mọi cấp: q" in told
    assert "không ghi hình thức" not in told


def test_a_plan_on_conferences_asks_each_level(walked: Any) -> None:
    told, text = walked("", "q", title="Tổ chức hội nghị điển hình tiên tiến các cấp")
    assert "CHƯA THẤY trong bản gốc: hình thức, thời hạn, số lượng" in told
    assert "không đặt hội nghị" not in told
    assert "level.1" in [note.key for note in notes_of(text)]


def test_what_a_plan_says_of_a_level_makes_a_conference(two_levels: Any) -> None:
    plan: Plan = two_levels()
    assert not orders_no_conference(plan)
    bare = [one.model_copy(update={"choose_form": []}) for one in plan.level]
    assert orders_no_conference(plan.model_copy(update={"form": [], "level": bare}))
    sized = bare[0].model_copy(update={"size": Size(plenary_below_staff=200)})
    assert not orders_no_conference(plan.model_copy(update={"form": [], "level": [sized, bare[1]]}))


def test_errors_of_the_signature_do_not_keep_units_from_their_documents(walked: Any) -> None:
    told, _ = walked("", "", "q", post="PHÓ CHỦ TỊCH")
    assert "Đủ để lập văn bản đầu tiên của mọi cấp: q" in told
    assert "chữ ký của kế hoạch còn 01 LỖI" in told


def test_who_signed_is_typed_as_the_lines_are_printed(walked: Any) -> None:
    told, text = walked("1 KT. chủ tịch", "q", post="PHÓ CHỦ TỊCH", open_head=True)
    assert "1. ký: TM. ỦY BAN NHÂN DÂN / PHÓ CHỦ TỊCH" in told
    assert "Cách sửa: gõ 1; ghi “KT. CHỦ TỊCH”" in told
    assert tomllib.loads(text)["plan"]["signature"]["deputy_of"] == "CHỦ TỊCH"


@pytest.mark.parametrize(("typed", "said"), [
    ("TM. HỘI ĐỒNG; CHỦ TỊCH; CHỦ TỊCH UBND; Lò Văn Một", "TM. HỘI ĐỒNG / CHỦ TỊCH / CHỦ TỊCH UBND / Lò Văn Một"),
    ("Lò Văn Một", "TM. ỦY BAN / PHÓ CHỦ TỊCH / Lò Văn Một"),
    ("Q. CHỦ TỊCH", "TM. ỦY BAN / Q. CHỦ TỊCH"),
])  # fmt: skip
def test_what_is_typed_goes_over_what_stands(typed: str, said: str) -> None:
    held = {"on_behalf_of": "ỦY BAN", "post": "PHÓ CHỦ TỊCH"}
    assert signature_said(signature_of(typed, held)) == said


@pytest.mark.parametrize("typed", ["", " / ", "Lò Văn 1", "Lò Văn Một / Lò Văn Hai"])
def test_what_is_no_signature_is_refused_with_a_pattern(typed: str) -> None:
    with pytest.raises(ValueError, match=r"ghi như: TM\."):
        signature_of(typed, {})
