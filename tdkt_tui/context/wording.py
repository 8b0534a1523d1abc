"""Small words that every part of a context shares: endings, point letters, lengths, week days, blanks, slugs."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from datetime import date

from tdkt_tui.model.blank import DateOrBlank, LaterDate, LaterNumber, NumberOrBlank
from tdkt_tui.model.words import GAP, day_month_year, lowered_first, padded, raised_first

_LETTERS = "abcdđeghiklmnopqrstuvxy"
_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_PLACES = ("tỉnh ", "huyện ", "thị xã ", "thành phố ", "quận ", "xã ", "phường ", "thị trấn ", "đặc khu ", "thôn ")
_NUMBER_BLANK = GAP
_DAY_BLANK = " ... "
DOTTED_LINE = "." * 108
"""The line of dots that a drafter writes on; about one line of body text."""
_DOSSIER_SENT = re.compile(r"\b(?:gửi|nộp)\b[^;]*\bhồ sơ\b|\bhồ sơ\b[^;]*\b(?:gửi|nộp)\b", re.IGNORECASE)
_SETS = re.compile(r"\d+ bộ\b")
_ADDRESS = re.compile(r"\s(?:về|cho|đến)\s(?:Sở|Ban|Hội đồng|Ủy ban|UBND)\b[^();]*\((?:qua\s)?(?:Sở|Ban)\b[^()]*\)$")
DOES = (r"(?:gửi|cử|chọn|lựa chọn|giới thiệu|tổ chức|xây dựng|ban hành|chuẩn bị|báo cáo|lập|bố trí|triển khai"
         r"|hoàn thành|chủ động|đăng ký|phát động|tuyên truyền|rà soát|tổng hợp|thực hiện|chỉ đạo|hướng dẫn"
         r"|thành lập|phân công|giao|đôn đốc|kiểm tra|chịu trách nhiệm)\b")  # fmt: skip
_BEGINS_WITH_TIME = re.compile(r"từ\s[^,;]*\bđến\b[^,;]*\d[^,;]*,", re.IGNORECASE)
_HOUR = re.compile(r"\s*\((\d{1,2} giờ(?: \d{2}(?: phút)?)?)\)(?=$|;|, phối hợp )")
"""At what hour of the day that is added behind."""
_NO_LATER = re.compile(
    r"(?:,|;)?\s*(?:và\s+|nhưng\s+|(?:chậm|muộn) nhất\s+(?:là\s+)?)?"
    r"((?:không (?:muộn|chậm|trễ) hơn|không quá) ngày [^;]*)$"
)
"""A last day beside so many days after something."""
_DONE = (" hoàn thành", " hoàn tất", " xong", " kết thúc", " gửi", " nộp")  # the day itself stands behind such a verb
_MOMENT = re.compile(r"\d[/.-]\d|(?:tháng|quý) [\dIV]", re.IGNORECASE)
_SPEAKS_OF_DAY = re.compile(
    r"\s*;(?=[^;]*\b(?:(?:sau|quá|trước) (?:ngày|thời hạn|thời gian|thời điểm) (?:này|đó|nêu trên|trên)"
    r"|quá (?:thời )?hạn)\b)",
    re.IGNORECASE,
)


def ended(items: Sequence[str], last: str = ".") -> list[str]:
    """End each item of a list: ";" for all but the last."""
    return [f"{item}{last if number == len(items) else ';'}" for number, item in enumerate(items, start=1)]


def listed(items: Sequence[str], last: str = ", ") -> str:
    """Join names with commas only, as set phrases ("các xã, phường, thị trấn") and quoted names are."""
    return ", ".join(items[:-1]) + (last if len(items) > 1 else "") + "".join(items[-1:])


def with_parts(text: str, parts: Sequence[str]) -> str:
    """Add of what a dossier that is sent consists, where the words do not say that."""
    left = [lowered_first(part) for part in parts if part.casefold() not in text.casefold()]
    if not left or not _DOSSIER_SENT.search(text):
        return text
    if any(_SETS.match(part) for part in left):
        from .papers_sent import in_sets  # few say how many sets

        return in_sets(text, left)
    if address := _ADDRESS.search(text):  # "(Sở Nội vụ)" says to whom, not what
        return f"{text[: address.start()]} (gồm: {'; '.join(left)}){address[0]}"
    lead = f"{text[:-1]}; " if text.endswith(")") and text.count("(") == text.count(")") else f"{text} ("
    return f"{lead}gồm: {'; '.join(left)})"


def point_letter(number: int) -> str:
    """Return the letter of the n-th point (1 → "a", 5 → "đ"): the Vietnamese alphabet (NĐ 30/2020, PL I, II.6.đ)."""
    first, rest = divmod(number - 1, len(_LETTERS))
    return (_LETTERS[first - 1] if first else "") + _LETTERS[rest]


def length(days: float, *, approx: bool = False) -> str:
    """Write a length in days: 0.5 → "½ ngày", 1 → "01 ngày", 1.5 → "1,5 ngày"."""
    whole = int(days)
    text = "½" if days == 0.5 else padded(whole) if days == whole else f"{days:g}".replace(".", ",")
    return f"{'dự kiến ' if approx else ''}{text} ngày"


def weekday(day: date) -> str:
    """Write the day of the week: "thứ Sáu" (capitals as NĐ 30/2020, PL II, V.8.c)."""
    return _WEEKDAYS[day.weekday()]


def number_words(number: NumberOrBlank) -> str:
    """Write a document's number, padded below 10; the clerk's blank is a gap (NĐ 30/2020, PL I, II.3.c)."""
    return _NUMBER_BLANK if isinstance(number, LaterNumber) else padded(number)


def date_words(day: DateOrBlank, latest: date | None = None) -> str:
    """Write a document's date; the clerk's blank leaves day and month open and keeps the year.

    latest: the last day on which a document in blank can be issued; in another year, the year stays open too, as in
    the forms of NĐ 30/2020, PL III.
    """
    if not isinstance(day, LaterDate):
        return day_month_year(day)
    year = day.not_before.year
    open_year = latest is not None and latest.year > year
    return f"ngày{_DAY_BLANK}tháng{_DAY_BLANK}năm {_DAY_BLANK.strip() if open_year else year}"


def inside(place: str) -> str:
    """Lower the common noun of a place's name inside a sentence; a place named by a number keeps its capital.

    Source: NĐ 30/2020, PL II, III.1.a, b.
    """
    return lowered_first(place) if place.casefold().startswith(_PLACES) and not place[-1:].isdigit() else place


def capitals(text: str) -> str:
    """Write a name in capitals for a title; the mark of a gap in a draft stays as it is."""
    return text if "⟪" in text else text.upper()


def period_words(years: Sequence[int]) -> str:
    """Write a period: [2015, 2020] → "giai đoạn 2015 - 2020"; empty for no years."""
    return f"giai đoạn {' - '.join(str(year) for year in years)}" if years else ""


def period_named(code: str) -> str:
    """Write a reporting period: "2017-H1" → "6 tháng đầu năm 2017", "2017" → "năm 2017"."""
    year, _, half = code.partition("-")
    return {"H1": "6 tháng đầu ", "H2": "6 tháng cuối "}.get(half, "") + f"năm {year}"


def sentence(text: str) -> str:
    """Raise the first letter and end with one full stop, not with the sign that ends a whole document: "./."."""
    return raised_first(text).rstrip(" ;").removesuffix("/.").rstrip(" .;") + "."


def paragraphs(text: str) -> list[str]:
    """Split a text at its line ends; empty lines fall away."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def slug(text: str) -> str:
    """Return the ASCII form of a name for a file: "Sở Nội vụ" → "so-noi-vu"; at most 60 characters."""
    plain = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    letters = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")[:60].strip("-")


def within_area(text: str) -> str:
    """Return words for a district, which answers for its communes: "193 xã trên địa bàn tỉnh" are none of it."""
    kind = "(?:xã|phường|thị trấn|đặc khu)"
    return re.sub(
        rf"\b(?:(?:toàn bộ|cả) )?\d{{2,4}} (?P<kinds>{kind}(?:(?:, | và ){kind})*)"
        r" (?:trên địa bàn|của|trong|thuộc) (?:toàn )?tỉnh\b",
        r"các \g<kinds> trên địa bàn",
        text,
    )


def in_time(text: str, window: str) -> str:
    """Add a deadline where the plan's own words do not hold it already.

    A clause that speaks of that day ("; thay đổi sau ngày này …") stands behind it.
    """
    said = text.casefold()
    since = f"từ {window.casefold().removeprefix('trong ')}"
    if not window or window.casefold() in said or said.startswith(since) or _BEGINS_WITH_TIME.match(text):
        return text
    if _MOMENT.search(text):
        from .said_when import with_own_deadline  # few lines hold a day of their own

        if told := with_own_deadline(text, window):
            return told
    if hour := _HOUR.search(text):
        text = text[: hour.start()] + text[hour.end() :]
        window = window.replace("ngày ", f"{hour[1]} ngày ", 1)
    if (late := _NO_LATER.search(text)) and window != late[1]:
        return f"{in_time(text[: late.start()], window)} và {late[1]}"
    at = day_at(text)
    joint = " " if text[:at].endswith(_DONE) else ", "
    return f"{text[:at]}{joint}{window}{text[at:]}"


def day_at(text: str) -> int:
    """Return where in a line its deadline is added: before a clause that speaks of that day, else behind all."""
    back = _SPEAKS_OF_DAY.search(text)
    return back.start() if back else len(text)
