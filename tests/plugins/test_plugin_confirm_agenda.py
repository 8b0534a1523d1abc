"""An item of a programme that is written later stands where the original lists it, never behind the closing."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tdkt_tui.cli.confirming.shown_offers import offers_brief
from tdkt_tui.compliance.rules import check_plan
from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.draft import Draft
from tdkt_tui.workflow.confirming.drawing import drafts_for
from tdkt_tui.workflow.confirming.passage import Passage
from tdkt_tui.workflow.confirming.putting import put_into
from tdkt_tui.workflow.confirming.unlike import refused
from tdkt_tui.workflow.confirming.who_what import who_and_what

SAID = "Chương trình: biểu diễn văn nghệ; chào cờ; báo cáo tổng kết; ý kiến, tham luận; trao khen thưởng; bế mạc."
ITEMS = ["Chào cờ", "Báo cáo tổng kết", "Trao khen thưởng", "Bế mạc"]


@pytest.mark.parametrize(("title", "said", "order"), [
    ("Ý kiến, tham luận", SAID, [*ITEMS[:2], "Ý kiến, tham luận", *ITEMS[2:]]),
    ("Biểu diễn văn nghệ", SAID, ["Biểu diễn văn nghệ", *ITEMS]),
    ("Ký cam kết", "Ký cam kết thi đua.", [*ITEMS[:3], "Ký cam kết", ITEMS[3]]),
    ("Kết thúc hội nghị", "Kết thúc hội nghị.", [*ITEMS, "Kết thúc hội nghị"]),
])  # fmt: skip
def test_it_stands_at_its_place(
    title: str, said: str, order: list[str], province_text: Callable[..., str], tmp_path: Path
) -> None:
    tables = [f'[[agenda]]\nitem = "muc-{at}"\ntitle = "{name}"\n' for at, name in enumerate(ITEMS)]
    text = "\n".join([province_text("mai_lan", "Mai Lan"), *tables])
    plan = Plan.model_validate(tomllib.loads(text))
    put = put_into(tmp_path / "plan_1.toml", text, plan, Draft("agenda", {"title": title}, "II.6"), said)
    assert put.plan is not None
    assert [item.title for item in put.plan.agenda] == order
    assert put.facts == (f"agenda.{order.index(title) + 1}",)


@pytest.mark.parametrize(("title", "clause", "fact"), [
    ("Báo cáo tổng kết (không quá 15 phút)", "II.6", "agenda.2"),
    ("Báo cáo tổng kết phong trào", "II.6", ""),
    ("Báo cáo tổng kết (không quá 15 phút)", "III.2", ""),
])  # fmt: skip
def test_an_item_told_with_its_brackets_stays_one(
    title: str, clause: str, fact: str, province_text: Callable[..., str], tmp_path: Path
) -> None:
    tables = [f'[[agenda]]\nitem = "muc-{at}"\ntitle = "{name}"\nclause = "II.6"\n' for at, name in enumerate(ITEMS)]
    text = "\n".join([province_text("mai_lan", "Mai Lan"), *tables])
    plan = Plan.model_validate(tomllib.loads(text))
    put = put_into(tmp_path / "plan_1.toml", text, plan, Draft("agenda", {"title": title}, clause), title)
    assert put.plan is not None
    titles = [item.title for item in put.plan.agenda]
    assert title in titles
    assert len(titles) == len(ITEMS) + (not fact), "another item is one more"
    assert not fact or (titles[1], put.facts) == (title, (fact,))


@pytest.mark.parametrize(("after", "told"), [("Tham luận", True), ("Chụp ảnh lưu niệm", False)])
def test_check_tells_of_what_stands_behind_the_closing(
    after: str, told: bool, province_text: Callable[..., str]
) -> None:
    items = [{"item": f"muc-{at}", "title": name} for at, name in enumerate([*ITEMS, after])]
    plan = Plan.model_validate({**tomllib.loads(province_text("mai_lan", "Mai Lan")), "agenda": items})
    late = [one for one in check_plan(plan) if one.rule == "plan.agenda-closing"]
    assert [one.field for one in late] == (["agenda.4"] if told else [])


@pytest.mark.parametrize(("words", "titles"), [
    ("Báo cáo của điển hình do chính điển hình chuẩn bị, cơ quan giúp việc chỉ góp ý", []),
    ("Không đọc thành tích chung chung", []),
    ("Văn nghệ chào mừng (nếu có)", [("Văn nghệ chào mừng", True)]),
    ("Ký giao ước (nếu có) và bế mạc", [("Ký giao ước (nếu có) và bế mạc", False)]),
])  # fmt: skip
def test_what_is_said_of_a_paper_is_no_item(
    words: str, titles: list[tuple[str, bool]], province_text: Callable[[str, str], str]
) -> None:
    plan = Plan.model_validate(tomllib.loads(province_text("mai_lan", "Mai Lan")))
    passage = Passage(words, words, "IV.2", ("CHƯƠNG TRÌNH VÀ VĂN KIỆN HỘI NGHỊ",))
    found = [draft.values for draft in drafts_for(plan, passage) if draft.name == "agenda"]
    assert [(one["title"], one.get("optional", False)) for one in found] == titles


@pytest.mark.parametrize(("table", "values", "words", "never"), [
    ("agenda", {"title": "quét mã QR)"}, "Báo cáo gửi trước (quét mã QR).", True),
    ("agenda", {"title": "Tiểu ban Nội dung"}, "Tiểu ban Nội dung.", True),
    ("agenda", {"title": "Ban Tổ chức trao thưởng"}, "Ban Tổ chức trao thưởng.", False),
    ("agenda", {"title": "Văn nghệ (nếu có)"}, "Văn nghệ (nếu có).", False),
    ("agenda", {"title": "Tổng thời gian giao lưu không ít hơn một phần ba hội nghị"}, "Giao lưu.", True),
    ("agenda", {"title": "Tham luận của ít nhất 04 điển hình"}, "Tham luận của ít nhất 04 điển hình.", False),
    ("exception", {"window": {}}, "Hồ sơ gửi trước 08/6; riêng đặc khu chậm nhất ngày 17/6.", True),
    ("exception", {"window": {}}, "Gửi báo cáo sau hội nghị; riêng đặc khu tổ chức trước ngày 17/6.", False),
    ("composition", {"group": "lãnh đạo"}, "Tặng Bằng khen; trong đó lãnh đạo không quá 20% số cá nhân.", True),
    ("composition", {"group": "nữ"}, "Nữ ít nhất 30% đại biểu, kể cả người được khen thưởng.", False),
    ("task", {"does": "từ 100 lao động trở lên: tổ chức hội nghị"}, "Từ 100 lao động.", True),
    ("task", {"does": "tổ chức 01 hội nghị, thời gian một buổi"}, "Mỗi xã tổ chức 01 hội nghị.", True),
    ("task", {"does": "gửi báo cáo"}, "Sở Y tế gửi báo cáo.", False),
    ("jointly", {"units": ["xã chưa tổ chức thì hoàn thành"]}, "Xã chưa tổ chức.", True),
    ("jointly", {"units": ["xã", "phường"]}, "Xã, phường tổ chức chung.", False),
    ("nomination", {"to": "Cổng thông tin"}, "Đăng 10 gương trên cổng thông tin điện tử.", True),
])  # fmt: skip
def test_what_is_no_such_thing_is_written_by_no_enter(
    table: str, values: dict[str, str], words: str, never: bool
) -> None:
    assert refused(words, Draft(table, values, "II.6")) is never


@pytest.mark.parametrize(("typed", "who", "does"), [
    ("xã, phường; chọn 02 phong trào để đánh giá sâu", "xã, phường", "chọn 02 phong trào để đánh giá sâu"),
    ("xã, phường; sở, ban, ngành; nộp hồ sơ; không gửi bản giấy",
     "xã, phường; sở, ban, ngành", "nộp hồ sơ; không gửi bản giấy"),
    ("xã; phường", "xã; phường", ""),
    ("Sở Y tế", "Sở Y tế", ""),
])  # fmt: skip
def test_who_and_what_are_typed_in_one_line(
    typed: str, who: str, does: str, province_text: Callable[[str, str], str]
) -> None:
    plan = Plan.model_validate(tomllib.loads(province_text("mai_lan", "Mai Lan")))
    assert who_and_what(plan, typed) == (who, does)


def test_items_that_one_answer_writes_are_told_in_their_order() -> None:
    """Which parts of a passage become items, and in which turn, nobody sees from the name of their table."""
    titles = ["Chào cờ", "Tham luận của điển hình", "Trao thưởng"]
    halves = [
        SimpleNamespace(words=f"{title};", drafts=[Draft("agenda", {"title": title}, "II.6")]) for title in titles
    ]
    offers: Any = SimpleNamespace(numbered=halves, done=lambda _: False, stands=lambda _: False,
                                  state=SimpleNamespace(plan=None))  # fmt: skip
    told = " ".join(line.strip() for line in offers_brief(offers))
    assert told == f"→ mục của chương trình hội nghị: {'; '.join(titles)}"
