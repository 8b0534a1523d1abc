"""Which words of a passage say something, and which of them facts have: in their values, or by the keys they fill."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from tdkt_tui.model.text import folded, plain_words
from tdkt_tui.workflow.reading_plan.bounds import MOST
from tdkt_tui.workflow.reading_plan.figures import figures_of

_LIGHT = frozenset(re.findall(
    r"\w+", "và hoặc của các những mỗi từng có được là thì ở tại trong trên vào để với cho về do theo như gồm phải cần "
    "ngày tháng năm quý trước sau từ đến hết muộn chậm nhất thời gian hạn xong hoàn thành thực hiện tổ chức số lượng "
    "đó chiếm đạt kéo dài triệu tập tiến hành"
))  # fmt: skip
"""Words that join others, or that every window and every number has."""
_KEYS = {
    "official": "đại biểu chính thức người", "alternates": "đại biểu dự khuyết người", "at_most": "không quá tối đa",
    "exemplars": "điển hình tiên tiến gương", "at_least": "ít nhất tối thiểu không dưới", "collectives": "tập thể",
    "individuals": "cá nhân", "households": "hộ gia đình", "cases": "trường hợp", "minutes": "phút thời lượng",
    "days_at_most": "không quá", "size": "đại biểu quy mô người", "optional": "nếu", "may": "thể", "of": "tổng",
    "share": "tỷ lệ", "approx": "dự kiến khoảng", "window": "nửa đầu cuối", "jointly": "chung ghép lồng hội nghị",
    "level": "hội nghị", "exception": "riêng hội nghị", "pilot": "làm điểm chọn", "quota": "đại biểu phân bổ cử",
    "nomination": "giới thiệu danh sách hồ sơ gửi", "reporting": "báo cáo gửi kết quả", "honours": "tặng khen thưởng",
    "budget": "kinh phí ngân sách bảo đảm", "amount": "kinh phí mức chi", "agenda": "chương trình", "task": "việc",
    "composition": "cơ cấu đại biểu thành phần tỷ lệ",
}  # fmt: skip
"""Words that a key, or a table, says by itself."""
_OWN = 8
"""Words of a sentence at least that is the same sentence elsewhere."""
_MOST = re.compile(rf"{MOST}(?!\w)")


def words_of_keys(kind: str, said: object) -> frozenset[str]:
    """Return the words that a fact has by its table and by the keys that it fills, however deep."""
    names = {kind, *_filled(said)}
    return frozenset(word for name in names for word in _KEYS.get(name, "").split())


def all_said(words: str, values: Collection[str], keys: Collection[str]) -> bool:
    """Tell words of which each that says something stands in values, or is what their keys say."""
    return not unsaid_words(words, values, keys)


def unsaid_words(words: str, values: Collection[str], keys: Collection[str]) -> list[str]:
    """Return those words that say something and stand neither in values nor in what their keys say."""
    bounded = "không" in keys
    plain = _MOST.sub(" ", words) if bounded else words
    for _, figure in sorted(figures_of(plain), key=lambda one: -len(one[1])):
        plain = plain.replace(figure, " ")
    asked = (word for word in re.findall(r"[^\W\d_]+", folded(plain)) if word not in _LIGHT)
    return [word for word in asked if word not in values and word not in keys]


def _filled(said: object) -> Iterator[str]:
    if isinstance(said, dict):
        for key, value in said.items():
            if value not in (None, False, "", []):
                yield str(key)
                yield from _filled(value)
    elif isinstance(said, list):
        for one in said:
            yield from _filled(one)


def keeps(fact: str, words: str, sentence: str) -> bool:
    """Tell a fact in the original's own words that has the whole of a sentence, unless that is a few words.

    fact: its key; words: its plain words, with a space before and behind.
    """
    said = plain_words(sentence)
    return fact.startswith("provision.") and len(said) >= _OWN and f" {' '.join(said)} " in words
