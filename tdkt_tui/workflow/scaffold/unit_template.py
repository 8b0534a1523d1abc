"""The wording of a unit's plan: with a conference where the province asks for one, with the offices of its time."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from tdkt_tui.model.unit_names import AREAS, TWO_TIERS

from .texts import text_of

_OWN_TITLE = "Triển khai {{ plan.short }} của {{ plan.issuer }} tại {{ unit.area }}"
"""The province's own title speaks of all levels; a unit's plan bears its own."""

_CULTURE = ((date(2025, 3, 1), "Phòng Văn hóa, Khoa học và Thông tin"), (date.min, "Phòng Văn hóa và Thông tin"))
"""A district's office of culture, by the day from which it is called so: NĐ 45/2025/NĐ-CP ngày 28/02/2025, NĐ
37/2014/NĐ-CP ngày 05/5/2014 (numbers, days and titles as hdnd.dongnai.gov.vn and thukyluat.vn tell them).
"""


def unit_template(
    words: Mapping[str, str], issued: date, *, conference: bool, also_without: bool = False, year: str = ""
) -> str:
    """Return the text twin of a unit's plan.

    issued: when the province's plan was, for the names of offices; also_without: other levels hold no conference;
    year: the title of a plan for all the work of a year (``year_title``), in which a conference is one thing of many.
    """
    if year:
        return _filled(words, issued, year, _purposes("-trien-khai"), _of_year(words, conference=conference))
    title = "Tổ chức {{ conference.name }}" if conference else _OWN_TITLE
    content = _held(words) if conference else _carried_out(words)
    purpose = _purposes("" if conference else "-trien-khai")
    if conference and also_without:
        title = f"{{% if conference is defined %}}{title}{{% else %}}{_OWN_TITLE}{{% endif %}}"
        content = _either(content, _carried_out(words))
        purpose = _either(purpose, _purposes("-trien-khai"))
    return _filled(words, issued, title, purpose, content)


def _filled(words: Mapping[str, str], issued: date, title: str, purpose: str, content: str) -> str:
    return text_of("ke-hoach-don-vi.txt", {
        **words, "TITLE": title, "PURPOSE": purpose, "CONTENT": content, "OFFICES": _offices(issued),
        "LEAD": _lead(issued),
    })  # fmt: skip


def _purposes(of: str) -> str:
    """Return purposes and requirements: the province's own, ready words where it says none. of: of which plan."""
    ready = {"PURPOSE": f"muc-dich{of}.txt", "REQUIREMENT": f"yeu-cau{of}.txt"}
    return text_of("muc-dich-cua-tinh.txt", {word: text_of(name, {}).rstrip() for word, name in ready.items()})


_OF_CONFERENCE = "Tuyên truyền mục đích, ý nghĩa của {{ conference.noun|lower }}; giới thiệu"
_OF_PLAN = "Tuyên truyền các nội dung của {{ plan.short }}; giới thiệu"
_EXAMPLES = " gương điển hình tiên tiến, người tốt, việc tốt để học tập, nhân rộng."


def _held(words: Mapping[str, str]) -> str:
    """Return the content of a plan for a conference."""
    parts = _parts(drive=9, upwards=11, spread=_OF_CONFERENCE + _EXAMPLES)
    return text_of("hoi-nghi.txt", {**words, **parts})


def _carried_out(words: Mapping[str, str], first: str = "") -> str:
    """Return the content of a plan without one. first: its first item, where it is another than to carry it out."""
    parts = _parts(drive=2, upwards=5, spread=_OF_PLAN + _EXAMPLES)
    return text_of("khong-hoi-nghi.txt", {**words, **parts, "WORK": first or text_of("trien-khai.txt", {})})


def _of_year(words: Mapping[str, str], *, conference: bool) -> str:
    """Return the content of a plan for a year's work: conference: some level holds one in it."""
    meeting = _either(text_of("hop-trong-nam.txt", {}), text_of("trien-khai.txt", {})) if conference else ""
    return _carried_out(words, meeting)


def _parts(*, drive: int, upwards: int, spread: str) -> dict[str, str]:
    """Return what both contents have: numbers of the items on emulation and on what goes to the level above."""
    return {
        "CRITERIA": text_of("tieu-chi.txt", {}),
        "DRIVE": text_of("thi-dua.txt", {"NUMBER": str(drive), "SPREAD": spread}),
        "MONEY": text_of("kinh-phi.txt", {}).rstrip(),
        "UPWARDS": text_of(
            "len-cap-tren.txt",
            {
                "FIRST": str(upwards),
                "SECOND": str(upwards + 1),
                "REPORTS": text_of("bao-cao.txt", {"FIRST": str(upwards)}),
            },
        ),
    }


def _either(held: str, plain: str) -> str:
    return f"{{%p if conference is defined %}}\n{held.rstrip()}\n{{%p else %}}\n{plain.rstrip()}\n{{%p endif %}}\n"


def _offices(issued: date) -> str:
    """Return who does what in a district, in a commune, and in any other unit.

    Where there are no districts, a commune has offices of its own: NĐ 150/2025/NĐ-CP ngày 12/6/2025, as
    pbgdpl.laocai.gov.vn tells it.
    """
    culture = next(called for since, called in _CULTURE if issued >= since)
    commune = text_of("phan-cong-xa.txt" if issued < TWO_TIERS else "phan-cong-xa-hai-cap.txt", {})
    parts = [("if", "commune", commune), ("else", "", text_of("phan-cong-khac.txt", {}))]
    if issued < TWO_TIERS:
        parts.insert(1, ("elif", "district", text_of("phan-cong-huyen.txt", {"CULTURE": culture})))
    return "".join(f"{{%p {word}{_of(kind)} %}}\n{text}" for word, kind, text in parts) + "{%p endif %}\n"


def _lead(issued: date) -> str:
    """Return who advises the issuer on emulation: the office that the first item of each kind of unit names."""
    commune = "Công chức Văn phòng - Thống kê" if issued < TWO_TIERS else "Phòng Văn hóa - Xã hội"
    district = f"{{% elif{_of('district')} %}}Phòng Nội vụ" if issued < TWO_TIERS else ""
    other = "{% else %}Phòng, bộ phận phụ trách công tác thi đua, khen thưởng{% endif %}"
    return f"{{% if{_of('commune')} %}}{commune}{district}{other}"


def _of(issuer: str) -> str:
    kinds = [f'"{kind}"' for kind, of in AREAS.items() if of == issuer]
    return f" unit.category in [{', '.join(kinds)}]" if kinds else ""
