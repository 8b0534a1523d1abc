"""What the original says and no page has: its paragraph is told as not understood, and asked as the walk asks it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from textwrap import shorten
from typing import Any

from tdkt_tui.cli.confirming.offering import offers_of
from tdkt_tui.cli.confirming.passages import ask_passage
from tdkt_tui.cli.confirming.session import Session
from tdkt_tui.cli.confirming.shown import quoted
from tdkt_tui.cli.confirming.shown_passage import remark_of
from tdkt_tui.cli.confirming.state import State, name_of
from tdkt_tui.cli.confirming.talk import Back, Rests, number_of
from tdkt_tui.cli.confirming.understood import understood
from tdkt_tui.cli.confirming.whose_words import refused, said_of
from tdkt_tui.cli.plan_text.page import wrapped
from tdkt_tui.cli.plan_text.whom import whom_told
from tdkt_tui.model.text import folded
from tdkt_tui.model.words import clause_words, raised_first
from tdkt_tui.workflow.confirming.draft import Draft
from tdkt_tui.workflow.confirming.drawing_provision import about
from tdkt_tui.workflow.confirming.halves import Half
from tdkt_tui.workflow.confirming.keeping import given_to
from tdkt_tui.workflow.confirming.kept_words import kept_words
from tdkt_tui.workflow.confirming.original import Paragraph
from tdkt_tui.workflow.confirming.passage import passage_of
from tdkt_tui.workflow.confirming.putting import put_into
from tdkt_tui.workflow.confirming.said import levels_in
from tdkt_tui.workflow.plan_notes import PROPOSED, Left, Note, with_left, without_lefts
from tdkt_tui.workflow.proofing import Line
from tdkt_tui.workflow.proofing.missed import sentence_of
from tdkt_tui.workflow.proofing.nowhere import on_nobodys_page

_KNOWN, _MOST = 70, 30
"""Signs that a paragraph is known by, a row of the screen; paragraphs that are told. The chosen one is told whole."""


def ask_lacking(session: Session) -> None:
    """Ask what a clause says and no page has; what facts hold by now is told with them."""
    before = session.read()
    try:
        found = _chosen(session, before)
    except (Rests, Back):
        return
    if found is not None:
        ask_paragraph(session, found)


def ask_paragraph(session: Session, found: Paragraph) -> None:
    """Ask about one paragraph as the walk asks what was not understood; it is left as it was where nothing is said."""
    before = session.read()
    words = f"{clause_words(found.clause)}, {found.at}: {found.text}"
    note = Note(0, "", PROPOSED, words)
    text = with_left(before.file.text, [note])
    if text != before.file.text and not session.put(before, text):
        return
    session.view.anew()
    if _left(session, found) is None:
        _told_held(session, found, before.file.text)
    _ask(session, found)
    if text != before.file.text:
        _closed(session, found)


def _ask(session: Session, found: Paragraph) -> None:
    """Ask about a paragraph until it is answered, or put off."""
    left = _left(session, found)
    try:
        kept = left is not None and _kept(session, left)
    except (Rests, Back):
        return
    while not kept and (left := _left(session, found)):
        if not ask_passage(session, session.read(), (left,)):
            break


def _closed(session: Session, found: Paragraph) -> None:
    """Take a paragraph that was opened here off the list again, where nothing was written of it: it was none before."""
    state = session.read()
    for left in (one for one in state.left if one.place[1] == found.at and not session.drafts_of(name_of(one))):
        session.put(state, without_lefts(state.file.text, [left]))
        session.talk.say("Chưa ghi gì của đoạn này: kế hoạch vẫn như trước.")


def _kept(session: Session, left: Left) -> bool:
    """Offer to print a passage in its own words where no other table, or one that no page has, is drawn from it.

    Enter prints it for everybody: what one misses is to stand on pages. Returns False where a table is to be chosen.
    """
    state = session.read()
    drafts = [half.drafts[0] for half in offers_of(session, state, left).numbered if half.drafts]
    if any(one.name != "provision" for one in drafts):
        return False
    passage = passage_of(state.original, left)
    words = kept_words(passage, [Half(passage.words, ())])
    session.talk.tell(quoted(words))
    whose = next((one.values for one in drafts if not on_nobodys_page(state.plan, one.values)), {})
    whom: dict[str, Any] = {key: whose[key] for key in ("levels", "who") if key in whose}
    if (typed := _whom_asked(session, whom)) == "t":
        return False
    return _print(session, left, words, whom, typed)


def ask_missed(session: Session, line: Line, typed: str = "") -> None:
    """Offer to print what a sentence says and no fact has. typed: for whom, "" where that is still to be asked."""
    found = line.sources[0].passage
    if found is None:
        return
    whole = sentence_of(found.text, line.words)
    words = raised_first(whole.strip(" -+•;,."))
    plan = session.read().plan
    here = [level.id for level in plan.level if level.clause and f"{found.clause}.".startswith(f"{level.clause}.")]
    levels = [code for code in levels_in(plan, whole) or here if not on_nobodys_page(plan, {"levels": [code]})]
    whom: dict[str, Any] = {"levels": levels} if levels and len(levels) < len(plan.level) else {}
    left = Left((0, 0), f"{clause_words(found.clause)}, {found.at}: {words}")
    session.talk.tell(quoted(f"{words}."))
    try:
        typed = typed or _whom_asked(session, whom)
    except (Rests, Back):
        return
    if typed == "t":
        ask_paragraph(session, found)
    else:
        _print(session, left, f"{words}.", whom, typed)


def _whom_asked(session: Session, whom: Mapping[str, Any]) -> str:
    """Return for whom words are printed as it is typed, "" as proposed, "t" for a table. Raises Rests, Back."""
    told = whom_told(session.read().plan, whom)
    while typed := session.talk.asked(f"  Enter in nguyên lời cho {told} · tên, *: in cho ai · t khác · b thôi > "):
        if typed.casefold() == "t":
            return "t"
        if typed.casefold() in ("b", "thôi"):
            raise Rests
        if not refused(session, typed, "Enter, tên đơn vị, *, t hoặc b"):
            break
    return typed


def _print(session: Session, left: Left, words: str, whom: Mapping[str, Any], typed: str) -> bool:
    """Write words that are printed as they are, for whom they are proposed, or in another part or for whom is typed.

    Returns that they were asked to the end.
    """
    state = session.read()
    passage = passage_of(state.original, left)
    draft = Draft("provision", {"words": words, "about": about(passage), **whom}, passage.clause)
    draft = given_to(draft, said_of(state.plan, typed, draft)) if typed else draft
    text = without_lefts(state.file.text, [left])
    put = put_into(session.path, text, state.plan, draft, remark_of(left))
    if session.put(state, put.text):
        session.talk.say(f"Đã ghi, in nguyên lời cho {whom_told(state.plan, draft.values)}.")
    return True


def _told_held(session: Session, found: Paragraph, text: str) -> None:
    """Tell which facts hold a paragraph already, of which nothing is asked then; the file is as it was."""
    state = session.read()
    facts = next((facts for one, facts in state.held if one.place[1] == found.at), [])
    session.put(state, text)
    session.talk.say(f"Đoạn này đã ghi đủ, không hỏi lại: {found.text}")
    session.talk.tell(understood(state.plan, facts) if facts else ())
    session.talk.say("Ghi sai thì gõ số của dòng in ra nó, in nhầm đơn vị thì số kèm tên; còn thiếu: tệp kế hoạch.")


def _left(session: Session, found: Paragraph) -> Left | None:
    here = (one for one in session.read().left if one.place[1] == found.at)
    return next((one for one in here if name_of(one) not in session.later), None)


def clause_called(known: Sequence[str], typed: str) -> str:
    """Return the clause of a number ("II.1" is of "Phần II.1" too), of a heading or its beginning; else the words."""
    said = folded(typed.strip("“”\"' "))
    found = [one for one in known if one.endswith(f" {typed}") or folded(one.strip("“”")) == said]
    found = found or [one for one in known if folded(one[1:]).startswith(f"{said} ")]
    return found[0] if len(found) == 1 else typed


def _chosen(session: Session, state: State) -> Paragraph | None:
    every = state.original.paragraphs
    known = list(dict.fromkeys(one.clause for one in every if one.clause and not one.part))
    example = f" ({known[len(known) // 2]})" if known else ""
    asked = f"  Mục của bản gốc{example} hay vài chữ liền nhau của câu ấy, Enter thôi > "
    typed = session.talk.asked(asked).removeprefix("mục ").strip()
    here = state.original.within(typed if typed in known else clause_called(known, typed))
    said = folded(typed.strip("“”\"' ."))
    paragraphs = [one for at, one in enumerate(every) if (at in here if here else said in folded(one.text))][:_MOST]
    if typed.casefold() in ("", "thôi"):
        return None
    if not paragraphs:
        session.talk.say(f"Bản gốc không có mục “{typed}”, không câu nào có những chữ ấy liền nhau.")
        return None
    for number, one in enumerate(paragraphs if len(paragraphs) > 1 else (), 1):
        session.talk.tell(wrapped(f"{number}. {shorten(one.text, _KNOWN, placeholder=' …')}", "  "))
    which = f"  Đoạn nào, 1–{len(paragraphs)}, Enter thôi > "
    number = 1 if len(paragraphs) == 1 else number_of(session.talk.asked(which), len(paragraphs))
    return paragraphs[number - 1] if number else None
