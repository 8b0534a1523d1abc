"""Numbers of participants: bounds, shares, and whether the parts make the whole."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from tdkt_tui.model.asking import others_attend
from tdkt_tui.model.composition import Share, part_of, people_of
from tdkt_tui.model.counted_groups import OTHER, counted_groups
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.finding import Finding
from tdkt_tui.model.level import Cap
from tdkt_tui.model.words import counted, grouped
from tdkt_tui.model.words import share as percent

from .counting import count_of, of_delegates, words_of
from .saying import error, note, warning
from .units import joint_of

# Groups that lie across exemplars and guests: a woman may be either, so they never add up to the whole.
_ACROSS = frozenset({"women", "young", "direct-worker", "official", "alternate", "ex-officio", "ethnic-minority",
                     "religious", "party-member"})  # fmt: skip
_HOW = {"exactly": "", "at-least": "ít nhất ", "at-most": "tối đa "}


def caps(dossier: Dossier) -> Iterable[Finding]:
    """Yield an error for each number of participants outside its bounds; the bounds themselves are allowed.

    Where the plan says something else by a unit's name, or allows more in some case, it is only warned beside those
    words.
    """
    for cap in _caps(dossier):
        count = count_of(dossier.profile, cap.category)
        if count is None:
            continue
        noun = words_of(cap.category, cap.label)
        citation = dossier.plan.cite(cap.clause or dossier.level.clause)
        outside = not cap.at_least <= count.number <= (cap.at_most or count.number)
        if outside and cap.category == "all" and (own := _told_beside(dossier, count.number)):
            yield warning(
                "size.own-number",
                f"{counted(count.number, noun)}, khác mức chung của {dossier.level.label}; {own}",
                citation=citation,
                field=count.field,
                fix="đối chiếu lời ấy; đúng thì giữ nguyên số này",
            )
            continue
        if cap.at_most and count.number > cap.at_most:
            yield error(
                "size.too-many",
                f"{counted(count.number, noun)}, vượt mức tối đa {grouped(cap.at_most)} đối với {dossier.level.label}",
                citation=citation,
                field=count.field,
                fix=f"giảm còn không quá {grouped(cap.at_most)}",
            )
        if count.number < cap.at_least:
            yield error(
                "size.too-few",
                f"{counted(count.number, noun)}, dưới mức tối thiểu {grouped(cap.at_least)} đối với"
                f" {dossier.level.label}",
                citation=citation,
                field=count.field,
                fix=f"tăng lên ít nhất {grouped(cap.at_least)}",
            )


def _told_beside(dossier: Dossier, number: int) -> str:
    from .own_numbers import told_beside  # few numbers are outside their bounds

    return told_beside(dossier, number)


def _caps(dossier: Dossier) -> list[Cap]:
    """Return the bounds of a conference; one that is held for several units has the plan's bound for such."""
    caps = dossier.level.size.caps
    joint = joint_of(dossier) if dossier.profile.unit.members else None
    if joint is None or not joint.at_most:
        return caps
    whole = Cap.model_construct(category="all", at_most=joint.at_most, clause=joint.clause)
    return [whole, *(cap for cap in caps if cap.category != "all")]


def shares(dossier: Dossier) -> Iterable[Finding]:
    """Yield an error for each share missed in a conference of delegates; a plenary has no shares to keep.

    "exactly" allows what rounding to a whole person allows; "at-least" and "at-most" are bounds. Where the whole itself
    exceeds its cap, the remedy counts from the cap: it must hold together with the remedy for the whole. A share of the
    official delegates is asked where the profile says how many they are.
    """
    if not of_delegates(dossier):
        return
    for share in dossier.level.size.shares:
        count, among = count_of(dossier.profile, share.category), count_of(dossier.profile, share.of)
        if count is None or among is None or not among.number or _kept(share, count.number, among.number):
            continue
        whole = among.number
        caps = (cap.at_most for cap in dossier.level.size.caps if cap.category == share.of and cap.at_most)
        target = min([whole, *caps])
        people = "người dự" if share.of == "all" else words_of(share.of, "")
        of_target = f"với {grouped(target)} {people}{' (mức tối đa)' if target < whole else ''}"
        noun = words_of(share.category, share.label)
        yield error(
            "size.share",
            f"{counted(count.number, noun)} trên tổng số {grouped(whole)}{share.whole_words().removeprefix(' số')} là"
            f" {percent(count.number / whole)}; kế hoạch quy định {_HOW[share.how]}{percent(share.share)}",
            citation=dossier.plan.cite(share.clause or dossier.level.clause),
            field=count.field,
            fix=f"{of_target}, ghi {_HOW[share.how]}{grouped(people_of(share.share, share.how, target))}",
        )


def uncounted(dossier: Dossier) -> Iterable[Finding]:
    """Yield a warning for each group that the plan binds and the profile has no number of.

    A share of people that a list of delegates is at hand for is held against that list instead.
    """
    size = dossier.profile.conference.size
    if not size.total:
        return
    for item in counted_groups(dossier.level):
        if isinstance(item, Share):
            bound = f"{_HOW[item.how]}{percent(item.share)}"
            if not of_delegates(dossier) or (dossier.people and item.how != "at-most"):
                continue
        else:
            bounds = (f"ít nhất {grouped(item.at_least)}" if item.at_least else "",
                      f"tối đa {grouped(item.at_most)}" if item.at_most else "")  # fmt: skip
            bound = ", ".join(words for words in bounds if words)
        if item.category not in size.other:
            noun = words_of(item.category, item.label)
            yield warning(
                "size.uncounted",
                f"Kế hoạch quy định {noun} {bound}; hồ sơ chưa ghi số {noun}",
                citation=dossier.plan.cite(item.clause or dossier.level.clause),
                field=OTHER + item.category,
                fix=f"ghi {item.category} vào bảng [conference.size.other]",
            )


def _kept(share: Share, number: int, whole: int) -> bool:
    wanted = part_of(share.share) * whole
    if share.how == "at-least":
        return number >= wanted
    if share.how == "at-most":
        return number <= wanted
    return abs(number - wanted) <= Fraction(1, 2)


def parts_and_whole(dossier: Dossier) -> Iterable[Finding]:
    """Yield an error where exemplars, guests and other groups exceed the total, or do not reach it.

    In a plenary the rest are the unit's other staff, so there only an excess is wrong; where others attend too, as
    leaders do, the rest are these.
    """
    size = dossier.profile.conference.size
    if size.total is None:
        return
    for category, number in size.other.items():
        if category in _ACROSS and number > size.total:
            yield error(
                "size.part",
                f"{counted(number, words_of(category, ''))}, nhiều hơn tổng số {grouped(size.total)} người dự",
                field=f"conference.size.other.{category}",
                fix="sửa số của nhóm này hoặc tổng số",
            )
    if size.exemplars is None or size.guests is None:
        return
    rest = sum(number for category, number in size.other.items() if category not in _ACROSS)
    parts = size.exemplars + size.guests + rest
    if parts < size.total and others_attend(dossier.level) and of_delegates(dossier):
        rest = size.total - parts
        yield note(
            "size.rest",
            f"Còn {grouped(rest)} người không phải điển hình, khách mời: in là “{counted(rest, 'đại biểu khác')}”",
            citation=dossier.plan.cite(dossier.level.clause),
            field="conference.size.total",
            fix="đúng là lãnh đạo, đại diện tổ chức thì giữ nguyên; không thì sửa tổng số hoặc số của từng nhóm",
        )
    elif parts > size.total or (parts < size.total and of_delegates(dossier)):
        groups = " + ".join(grouped(number) for number in (size.exemplars, size.guests, *([rest] if rest else ())))
        yield error(
            "size.sum",
            f"Các nhóm cộng lại là {grouped(parts)} người ({groups}), tổng số ghi {grouped(size.total)}",
            field="conference.size.total",
            fix="sửa tổng số hoặc số của từng nhóm cho khớp",
        )
