"""Two people's names: one, one written in two ways or cut short, or two."""

from __future__ import annotations

from tdkt_tui.delegates.matching.keyed import CUT, Keyed
from tdkt_tui.delegates.matching.signs import Signs

_NEAR_NAME = 88.0  # of 100
_LIKE_NAME = 75.0
_LIGHT = frozenset({"thi", "van", "i", "h"})
"""Words of names that lists leave out most."""


def weigh_names(one: Keyed, other: Keyed, signs: Signs) -> bool:
    """Weigh the names; False where they are too unlike."""
    if one.name == other.name:
        signs.weight += 3
        signs.reasons.append("cùng họ tên")
    elif one.plain == other.plain:
        signs.weight += 2
        signs.reasons.append("họ tên chỉ khác dấu")
        if not (one.name.isascii() or other.name.isascii()):  # nobody dropped them: Lan and Lân may be sisters
            signs.against.append("hai dòng ghi dấu khác nhau")
    elif one.turned == other.turned:
        signs.weight += 2
        signs.reasons.append("họ tên đảo thứ tự")
        signs.against.append("khác thứ tự chữ trong tên")
    elif one_slip(one.plain, other.plain):
        signs.weight += 1
        signs.reasons.append("họ tên gần giống")
        signs.against.append("họ tên khác một chữ cái")
    elif (one.cut or other.cut) and (short := _initials(one.plain, other.plain)):
        signs.weight += 2 if short == 1 else 1
        signs.reasons.append("họ tên viết tắt chữ đệm")
        signs.against.append("một dòng viết tắt chữ trong tên")
    elif left := _left_out(one.plain, other.plain):
        signs.weight += 2 if left in _LIGHT else 1
        signs.reasons.append("họ tên thiếu chữ đệm")
        signs.against.append("một dòng thiếu chữ đệm")
    elif one.birth == other.birth and one.whole_birth and _ends_alike(one.plain, other.plain):
        # Of one day, one given name and a like family name: more than chance where nothing says two units.
        signs.weight -= 2 if one.unit and other.unit else 1
        signs.reasons.append("cùng tên, họ tên gần giống")
        signs.against.append("khác chữ trong họ tên")
    else:
        return False
    return True


def one_slip(one: str, other: str) -> bool:
    """Tell two names that one letter more, less, other or changed places makes alike, and not too short for it."""
    half = (min(len(one), len(other)) - 2) // 2  # a slip leaves the letters before or behind it as they are
    if abs(len(one) - len(other)) > 1 or (one[:half] != other[:half] and one[-half:] != other[-half:]):
        return False
    begin = _begins_alike(one, other)
    here, there = one[begin:], other[begin:]
    end = _begins_alike(here[::-1], there[::-1])
    here, there = here[: len(here) - end], there[: len(there) - end]
    if max(len(here), len(there)) > 1 and (len(here) != 2 or here != there[::-1]):
        return False
    from rapidfuzz import fuzz  # as long to load as all of a build's work takes: hardly any two rows come this far

    return fuzz.ratio(one, other) >= _NEAR_NAME


def _begins_alike(one: str, other: str) -> int:
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _left_out(one: str, other: str) -> str:
    """Return the middle name that one of the two leaves out, "an" in "Nguyễn An Bình"; "" where it is not that.

    The Y and H of Ê Đê and other names stand first, and are left out as Thị is.
    """
    if abs(one.count(" ") - other.count(" ")) != 1:
        return ""
    short, long = sorted((one.split(), other.split()), key=len)
    if len(short) < 2:
        return ""
    if long[0] in ("i", "h") and long[1:] == short:
        return long[0]
    if (short[0], short[-1]) != (long[0], long[-1]):
        return ""
    at = next((place for place, word in enumerate(short) if word != long[place]), len(short))
    return long[at] if short[at:] == long[at + 1 :] else ""


def _initials(one: str, other: str) -> int:
    """Count the words that either name has as an initial of the other's, "t" for "thi"; 0 where others differ too.

    The given name is never cut short.
    """
    if one[0] != other[0] or one[-1] != other[-1]:
        return 0
    here, there = one.split(), other.split()
    if len(here) != len(there) or here[-1] != there[-1]:
        return 0
    cut = 0
    for word, same in zip(here, there, strict=True):
        if word != same:
            if not (_stands_for(word, same) or _stands_for(same, word)):
                return 0
            cut += 1
    return cut


def _stands_for(short: str, long: str) -> bool:
    return len(short) < len(long) and long.startswith(short) and CUT.fullmatch(short) is not None


def _ends_alike(one: str, other: str) -> bool:
    """Tell names with one given name, and one family name or hardly another."""
    (family, _, mine), (family_there, _, theirs) = one.partition(" "), other.partition(" ")
    if not mine or not theirs or mine.rpartition(" ")[2] != theirs.rpartition(" ")[2]:
        return False
    if family == family_there:
        return True
    from rapidfuzz import fuzz

    return fuzz.ratio(one, other) >= _LIKE_NAME
