"""Where a line of a title or a name may end: what breaking before each of its words costs.

Presentation, not law: NĐ 30/2020, PL I, II.2.b lets an issuer's name run over several lines and says no more.
"""

from __future__ import annotations

from functools import cache

GOOD, FAIR, PLAIN, TORN = 0, 1, 10, 100
_WORSE = 2 * TORN  # inside a place's kind or name: "THÀNH PHỐ" may rather stand apart from its name

_PLACES = {"tỉnh", "huyện", "xã", "phường", "quận"}
_PLACE_PAIRS = {("thành", "phố"), ("thị", "xã"), ("thị", "trấn")}
_NOT_A_NAME = {"hội", "ủy", "uỷ", "đoàn", "đội", "viên", "và", "các"}  # "xã hội", "tỉnh ủy" are no places
_LONGEST_NAME = 3  # syllables of a place's name that stay with "TỈNH", "HUYỆN" in capitals
_OPENERS = {"và", "các", "trong", "về", "tại", "ngành", "giai", "khối", "những"}
_CLINGING = {
    "và", "các", "của", "trong", "về", "tại", "ngành", "những", "số", "ngày", "tháng", "lần", "thứ", "theo",
    "sở", "-", "–",
}  # fmt: skip
_PHRASES = """
thi đua - khen thưởng; thi đua yêu nước; đại hội thi đua; khối thi đua; hội đồng; khen thưởng; ủy ban nhân dân;
mặt trận tổ quốc; việt nam; tổng liên đoàn; liên đoàn lao động; lao động giỏi; lao động sáng tạo; lao động; công đoàn;
nông nghiệp; nông thôn; phát triển; khoa học; công nghệ; kỹ thuật; doanh nghiệp; khu công nghiệp; người lao động;
hội nghị; đại hội; điển hình tiên tiến; biểu dương; tuyên dương; người tốt; việc tốt; phong trào; công tác; kế hoạch;
giáo dục; đào tạo; tài nguyên; môi trường; văn hóa; thể thao; du lịch; thông tin; truyền thông; giao thông; vận tải;
xây dựng; công thương; tài chính; đầu tư; tư pháp; nội vụ; y tế; thương binh; xã hội; phân công; nhiệm vụ; thực hiện;
chương trình; danh sách; đại biểu; thành phần; tổng kết; giai đoạn; cơ quan; đơn vị; các cấp; lần thứ; tiến tới;
kèm theo; tổ chức; ban thường vụ; trung học phổ thông; trung học cơ sở; tiểu học; thủy lợi; công trình; khai thác;
một thành viên; trách nhiệm hữu hạn; cổ phần; công ty; phụ nữ; liên hiệp; huyện ủy; tỉnh ủy; thành ủy; quân sự;
quản lý; trung tâm; thanh niên; cộng sản; hồ chí minh; cựu chiến binh; kinh tế; dân tộc; bảo hiểm; thi hành án;
viện kiểm sát; tòa án
"""


def costs(words: list[str]) -> list[int]:
    """Return for each word what a line that begins with it costs: GOOD, FAIR, PLAIN, or TORN inside a phrase."""
    plain = [word.casefold().strip("(),;:.“”\"'") or word for word in words]
    torn = dict.fromkeys(_inside(plain), TORN) | _inside_places(words, plain)
    return [0 if index == 0 else _cost(words, plain, index, torn) for index in range(len(words))]


def _cost(words: list[str], plain: list[str], index: int, torn: dict[int, int]) -> int:
    word, before = plain[index], plain[index - 1]
    pair = tuple(plain[index : index + 2])
    if words[index - 1].endswith((",", ";")):
        return FAIR
    if index in torn or before in _CLINGING or word in ("-", "–") or _numbers(plain, index):
        return torn.get(index, TORN)
    if _is_place(words, plain, index) or word == "của" or pair == ("tiến", "tới"):
        return GOOD
    if word in _OPENERS:
        return FAIR
    # Two words with capitals in mixed text are mostly one name: Bắc Giang, Sở Nội vụ.
    named = _capital(words[index]) and _capital(words[index - 1]) and not _shouting(words)
    return TORN if named else PLAIN


def _numbers(plain: list[str], index: int) -> bool:
    """Tell whether a word belongs to the number before it or is one: "lần thứ V", "16 tháng 3 năm 2020"."""
    word = plain[index]
    of_date = word in ("tháng", "năm") and plain[index - 1].isdigit()
    return of_date or word[:1].isdigit() or (bool(word) and set(word) <= set("ivx"))


def _inside(plain: list[str]) -> set[int]:
    """Return the words that stand inside a known phrase, not at its beginning."""
    found: set[int] = set()
    for start in range(len(plain)):
        for phrase in _phrases().get(plain[start], ()):
            if tuple(plain[start : start + len(phrase)]) == phrase:
                found.update(range(start + 1, start + len(phrase)))
    return found


def _inside_places(words: list[str], plain: list[str]) -> dict[int, int]:
    """Return what it costs to break before the words of a place's full name, but its first: "PHAN RANG - THÁP CHÀM"."""
    found: dict[int, int] = {}
    for start in range(len(plain)):
        if _is_place(words, plain, start):
            first = start + (2 if tuple(plain[start : start + 2]) in _PLACE_PAIRS else 1)
            last = first + _LONGEST_NAME
            for index in range(start + 1, len(words)):
                dash = plain[index] in ("-", "–") and index > first
                last += 3 if dash else 0  # and the two syllables behind it
                if index >= last or (
                    index >= first
                    and not dash
                    and (not _capital(words[index]) or plain[index] in _NOT_A_NAME | _OPENERS)
                ):
                    break
                found[index] = TORN if index == first else _WORSE
    return found


def _is_place(words: list[str], plain: list[str], index: int) -> bool:
    """Tell whether a place's full name begins here: its kind and, with a capital, its name."""
    paired = tuple(plain[index : index + 2]) in _PLACE_PAIRS
    if not paired and (plain[index] not in _PLACES or tuple(plain[max(0, index - 1) : index + 1]) in _PLACE_PAIRS):
        return False
    name = index + (2 if paired else 1)
    return name < len(words) and _capital(words[name]) and plain[name] not in _NOT_A_NAME


def _capital(word: str) -> bool:
    return word.lstrip('(“"')[:1].isupper()


def _shouting(words: list[str]) -> bool:
    return "".join(words).isupper()


@cache
def _phrases() -> dict[str, list[tuple[str, ...]]]:
    sorted_out: dict[str, list[tuple[str, ...]]] = {}
    for phrase in _PHRASES.split(";"):
        syllables = tuple(phrase.split())
        sorted_out.setdefault(syllables[0], []).append(syllables)
    return sorted_out
