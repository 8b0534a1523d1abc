"""Who does what, said outside the part on tasks: of the sentences that nothing else was made of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tdkt_tui.context.needless import PART_ALONE

from .apart_guided import guided_in
from .due import window_apart
from .duties import add_task
from .facts import Reading, bare
from .figures import figures_in, figures_of
from .naming import SUBJECT
from .online_points import read_online_points
from .owners import Owner, in_tasks
from .parting import DOES, NOT, SOME_BODY, names_nobody, parts_of
from .pieces import Piece
from .pointing import of_the_rest
from .said_asides import is_aside
from .said_clusters import read_said_clusters
from .said_committees import read_said_committees
from .said_lists import read_said_lists
from .said_money import read_said_money
from .said_movements import read_said_movement
from .said_objects import tells_of_paper, with_object
from .said_pages import read_pages
from .said_papers import papers_due
from .said_rules import read_rules
from .said_same import ELIDED, case_of_last, each_elided, elided, same_bodies
from .said_steps import read_step
from .said_subjects import ACTS, HANDED, subject_said
from .said_terms import read_terms
from .senders import UNSAID, of_units, senders
from .sentences import PART, SENTENCE
from .unread_pieces import unread

_ELSEWHERE = re.compile(
    r"đề cương|bố cục|tiêu chuẩn|tiêu chí|thành phần|cơ cấu|phân bổ|phạm vi|đối tượng", re.IGNORECASE
)
"""Headings below which a body is named for other things than what it does."""
_NEXT = re.compile(
    rf",\s+(?={SOME_BODY}[^,;.:]{{2,80}}?(?:\s+và\s+[^,;.:]{{2,80}}?)?{NOT}\s+{DOES}\b"
    r"|(?:(?:các|mỗi)\s+)?(?:cơ quan|đơn vị|địa phương)\s+(?:gửi|nộp|đăng ký|báo cáo)\b)"
)
"""Where, behind a comma, another body is told to do the same as the one before it."""
_ENDS_BY = re.compile(r",\s+(?P<end>(?:hoàn thành|xong|kết thúc|gửi)\s[^,;]*\d)$")
_GOES_ON = re.compile(
    rf"(?:{ACTS}|(?i:trong đó|kèm|(?:trước |sau |trong )?khi|nếu|mức|số|dưới|trên|còn|trừ|bản|"
    r"mỗi (?:nơi|đơn vị|cơ quan|bên|báo cáo))\b)"
)
"""How a part begins that says more of what the one before it is about, and not what somebody else does."""
_ACTING = re.compile(rf"{NOT}\s+{ACTS}")
_SIZED = re.compile(r"\bsố (?:lượng )?đại biểu do\s[^;.]{3,80}?\squyết định\b[^;.]*?\d+ (?:đại biểu|người)\b")
"""How many come to a meeting, and who decides on that: a size, and no task."""
_STATE = re.compile(r"(?:nơi\s)?đang\s")
"""How units are, which is nothing that they do: the sentence stays whole, with what it asks of these."""
_PAYS = re.compile(r"^(?P<does>tự (?:cân đối|bảo đảm|đảm bảo|túc|lo)|hạch toán)(?!\s+(?:nguồn\s+)?kinh phí)")


def read_said_tasks(reading: Reading) -> None:
    """Add a task for each sentence left that names a body, or kinds of unit, and what it does."""
    read_online_points(reading)
    read_said_lists(reading)
    read_said_committees(reading)
    for left in unread(reading):
        piece = left.piece
        if piece.part not in ("body", "annex") or " | " in piece.text or left.wording:
            continue
        if in_tasks(piece) and any(fact.table == "task" for fact in reading.drawn.get(piece.at, ())):
            continue
        for words, before in _runs(piece, left.words):
            if not _whole(reading, piece, words):
                _read(reading, piece, words, before)


def _runs(piece: Piece, left: str) -> Iterator[tuple[str, str]]:
    """Yield the longest stretches of each sentence that are left, each with what stands before it in its sentence."""
    told = {bare(part) for words in left.split(" … ") for part in PART.split(words)}
    told |= {bare(part.partition(": ")[2]) for part in told if piece.text.startswith(part.partition(": ")[0])}
    for sentence in SENTENCE.split(piece.text):
        run, before = list[str](), list[str]()
        for part in PART.split(sentence):
            if bare(piece.said(part)) in told:
                run.append(part)
                continue
            if run:
                yield " ".join(run), " ".join(before)
            before, run = [*before, *run, part], list[str]()
        if run:
            yield " ".join(run), " ".join(before)


def _read(reading: Reading, piece: Piece, words: str, before: str) -> None:
    """Add the tasks of one stretch, each of its own body; what stands before the first body stays told.

    before: what was read of the sentence, whose body goes on.
    """
    found: list[tuple[str, str, str]] = []  # body, what it does, the words
    for part in (one for whole in _with_rows(PART.split(words)) for one in HANDED.split(whole)):
        if _SIZED.search(part) or _whole(reading, piece, part) or read_said_money(reading, piece, part):
            continue
        if any(map(_ELSEWHERE.search, piece.under[-1:])):
            continue
        if not _told(part, before, found) and not found and not before:
            same_bodies(reading, piece, part)
    money = piece.below("kinh phí") or "inh phí" in piece.text
    for body, done, said in found:
        head, does = of_the_rest(piece, body, _PAYS.sub(r"\g<does> kinh phí", done) if money else done)
        each = _each(head, does := with_object(piece, does))
        beside = is_aside(piece, head, does, said, several=len(each) > 1)
        stump = any(who.casefold() == "ban" or PART_ALONE.fullmatch(bare(what)) for who, what in each)  # as before
        if beside or stump or _STATE.match(does) or _given(reading, piece, does, said):
            continue
        for who, what in (one for told in each for one in case_of_last(*told)):
            _add(reading, piece, who, what)
        reading.say(piece, said)


def _whole(reading: Reading, piece: Piece, words: str) -> bool:
    """Tell words of which one reader makes all that they say, before it is asked who does something by them."""
    readers = (_sent, read_pages, read_terms, read_rules, read_said_movement, read_said_clusters, read_step)
    return any(read(reading, piece, words) for read in readers)


def _with_rows(parts: list[str]) -> list[str]:
    """Return parts of which none is a row of kinds alone: "Xã, phường; sở, ban, ngành gửi …" is of one list."""
    told: list[str] = []
    for part in parts:
        row = (
            bool(told) and told[-1].endswith(";") and SUBJECT.fullmatch(bare(told[-1])) and not _ACTING.search(told[-1])
        )
        told[-1:] = [f"{told[-1]} {part}"] if row else [*told[-1:], part]
    return told


def _told(part: str, before: str, found: list[tuple[str, str, str]]) -> bool:
    """Keep what a part says that somebody does, with what was found before it; tell whether it says so."""
    if subject := subject_said(bare(part)) or (elided(bare(part), *found[-1][:2]) if found else None):
        found.append((*subject, part))
    elif found and not ELIDED.fullmatch(bare(part)) and (_GOES_ON.match(part) or not _ACTING.search(part)):
        body, does, said = found.pop()
        found.append((body, f"{does}; {bare(part)}", f"{said} {part}"))
    elif not found and before and re.match(ACTS, part) and (above := subject_said(bare(PART.split(before)[0]))):
        found.append((above[0], bare(part), part))
    else:
        return False
    return True


def _given(reading: Reading, piece: Piece, does: str, said: str) -> bool:
    """Tell words on an award that was read, and is nobody's task; they are left where they say another number."""
    awards = [fact.values for fact in reading.drawn.get(piece.at, ()) if fact.table == "honours"]
    if not awards or not does.startswith("tặng "):
        return False
    if {figure for figure, _ in figures_of(said)} <= set(figures_in("", awards)):
        reading.say(piece, said)
    return True


def _sent(reading: Reading, piece: Piece, words: str) -> bool:
    """Add what is sent until when, and tell whether the words are on that; in a part on a level they are of it."""
    due = [] if of_units(reading, piece) else papers_due(bare(words), piece.text.partition(words)[0].strip())
    for one in due:
        mine = one.body or ", ".join(guided_in(reading, piece, words))
        body = mine or senders(reading, piece, one.does, words)
        made = reading.add("task", piece, body=body, does=one.does, window=one.window)
        made.marks.update({} if mine else {"body": UNSAID})
    if due:
        reading.say(piece, words)
    return bool(due)


def _add(reading: Reading, piece: Piece, who: str, what: str) -> None:
    """Add what one body does, each part with its own time; the time of a case is none of those."""
    case, then, rest = what.partition(" thì ") if what.startswith("nơi ") else ("", "", what)
    parts = [part for part in parts_of(what) if not tells_of_paper(reading, piece, part)]
    for part in parts if not case and parts and re.match(ACTS, parts[0], re.IGNORECASE) else [what]:
        made = add_task(reading, piece, Owner(who), part)
        if case:
            told, window = window_apart(rest)
            made.values.update({"does": f"{case}{then}{told}"} | ({"window": window} if window else {}))
            if not window:
                made.values.pop("window", None)


def _each(body: str, does: str) -> list[tuple[str, str]]:
    """Return what each of several bodies does of which one sentence tells; of the same, the day at its end is all's."""
    told = [(body, does)]
    while cut := _NEXT.search(told[-1][1]):
        who, what = told.pop()
        subject = subject_said(what[cut.end() :])
        same = subject is not None and what.split()[:2] == subject[1].split()[:2]
        if subject is None or not (same or names_nobody(what[: cut.start()])):
            return [*told, (who, what)]
        told += [(who, what[: cut.start()]), subject]
    if len(told) > 1 and (end := _ENDS_BY.search(told[-1][1])):
        told[:-1] = [(who, f"{what}, {end['end']}") for who, what in told[:-1]]
    return [one for each in told for one in each_elided(*each)]
