"""What is sent as others send it: "báo cáo kết quả như cấp huyện", "như khoản 3 Mục I", "các đơn vị ở dòng 1"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tdkt_tui.workflow.reading_plan.facts import Proposal, Reading, bare
from tdkt_tui.workflow.reading_plan.pieces import Piece
from tdkt_tui.workflow.reading_plan.withheld import take_back

from .bodies import anybody, first_body, headed, whole_body
from .papers import PAPER

_LIKE = re.compile(
    r"(?P<said>\bnhư\s+(?:quy định\s+)?(?:đối với\s+)?(?:(?P<points>(?:khoản\s+\d+(?:,\s*|\s+và\s+|\s+)?)+)"
    r"(?:[Mm]ục\s+(?P<part>[IVX]+))|(?P<who>[^;:.()\d]{3,100})))(?:\s*\([^()]*\))?$"
)
_PAPERS = re.compile(rf"{PAPER}(?:\s(?:kết quả|tổng kết|sơ kết|tiến độ))?")
_ROW = re.compile(
    r"(?:các\s+)?(?:cơ quan|đơn vị|địa phương)(?:, (?:đơn vị|địa phương))*\s+(?:nêu\s+)?(?:ở|tại)\s+dòng\s+(?P<row>\d+)"
)
_BELOW = re.compile(r"\b(?:cấp (?:xã|huyện|cơ sở)|toàn (?:huyện|xã)|cơ sở)\b", re.IGNORECASE)
_BODY = {"task": "body", "reporting": "by"}
_STOP = frozenset(("các", "và", "của", "ubnd", "ủy", "ban", "nhân", "dân", "mỗi", "cấp"))


def read_likewise(reading: Reading, piece: Piece, sentence: str, own: str) -> None:
    """Add what the senders of a sentence send as others do, where all that it names was read of these."""
    for part in re.split(r";\s+", sentence.strip(" .;/")):
        like = _LIKE.search(part)
        if like is None:
            continue
        first = first_body(part)
        above = own or next((body for text in reversed(piece.under) if (body := headed(text))), "")
        body = first[0] if first and not anybody(first[0]) else above
        rest = first is not None and "còn lại" in first[0]
        papers = [one[0].casefold() for one in _PAPERS.finditer(part[: like.start()])]
        given = [fact for paper in papers for fact in _of_paper(list(_source(reading, piece, like)), paper)]
        if not body or not papers or not all(any(_sends(fact, paper) for fact in given) for paper in papers):
            continue
        for fact in [one for one in reading.drawn.get(piece.at, ()) if one.table in _BODY and _held(one, part)]:
            take_back(reading, fact)
        for fact in given:
            who = f"{body} còn lại" if rest and "còn lại" not in body else body
            values = fact.values | {_BODY[fact.table]: who, "clause": piece.clause}
            made = Proposal(
                fact.table, values, piece, {_BODY[fact.table]: f"suy ra: bản gốc ghi “{bare(like['said'])}”"}
            )
            reading.facts.append(made)
            reading.draw(made, [piece])
        reading.say(piece, part)


def name_rows(reading: Reading) -> None:
    """Name the senders of a row that are those of another row of its table."""
    for fact in [one for one in reading.facts if one.table in _BODY and one.piece]:
        key = _BODY[fact.table]
        found = _ROW.fullmatch(str(fact.values[key]))
        if found is None or fact.piece is None:
            continue
        at = next((one for one in reading.body() if one.clause == fact.piece.clause
                   and re.match(rf"{found['row']}\s*\|", one.text)), None)  # fmt: skip
        other = next((one for one in reading.drawn.get(at.at, ()) if one.table in _BODY), None) if at else None
        if other is not None and not _ROW.fullmatch(str(other.values[_BODY[other.table]])):
            fact.marks[key] = f"suy ra: bản gốc ghi “{fact.values[key]}”"
            fact.values[key] = other.values[_BODY[other.table]]


def _source(reading: Reading, piece: Piece, like: re.Match[str]) -> Iterator[Proposal]:
    """Yield the tasks and reports of those, or of the clauses, that the words point at."""
    if like["points"]:
        parts = piece.clause.split(".")
        heads = {like["part"], ".".join([*parts[:-2], like["part"]])}
        clauses = {f"{head}.{number}" for head in heads for number in re.findall(r"\d+", like["points"])}
        found = [fact for fact in reading.facts if fact.table in _BODY and fact.values.get("clause") in clauses]
        main = headed(
            next((text for fact in found[:1] for text in reversed(fact.piece.under if fact.piece else ())), "")
        )
        yield from (fact for fact in found if not main or _who(str(fact.values[_BODY[fact.table]])) == _who(main))
        return
    who = _who(whole_body(like["who"]))
    yield from (
        fact
        for fact in reading.facts
        if fact.table in _BODY and who and who == _who(str(fact.values[_BODY[fact.table]]))
    )


def _of_paper(facts: list[Proposal], paper: str) -> list[Proposal]:
    """Return those that send a paper; of several not those on the tiers below the sender."""
    found = [fact for fact in facts if _sends(fact, paper)]
    own = [fact for fact in found if not _BELOW.search(str(fact.values.get("does") or fact.values.get("about", "")))]
    return own if len(found) > 1 and own else found


def _who(body: str) -> set[str]:
    return set(re.findall(r"\w+", body.casefold())) - _STOP


def _sends(fact: Proposal, paper: str) -> bool:
    told = f"{'báo cáo ' * (fact.table == 'reporting')}{fact.values.get('does') or fact.values.get('about', '')}"
    return paper in told.casefold() and re.search(r"gửi|nộp|báo cáo|trình", told.casefold()) is not None


def _held(fact: Proposal, part: str) -> bool:
    """Tell a fact that says this part in its own words."""
    words = set(re.findall(r"\w+", str(fact.values.get("does") or fact.values.get("about", "")).casefold()))
    return bool(words) and len(words & set(re.findall(r"\w+", part.casefold()))) >= 0.8 * len(words)
