"""What the stretches say, given to the levels as facts; what a level already has stays."""

from __future__ import annotations

import re
from typing import Any

from ..facts import Proposal, Reading, bare, code_of
from ..form_added import form_of
from ..kinds import kinds_told
from ..undated import Years
from ..unit_words import AREA, COMMUNES, DISTRICTS
from ..unread_pieces import Unread, left_of
from .segments import Defined, Segment, attr_of, in_turn, segments_of
from .subjects import Subject
from .values import bands_in, days_in, forms_in, size_in, time_in

_JOINT = re.compile(
    r"tổ chức\s+(?:hội nghị\s+)?chung|theo\s+(?:từng\s+)?(?:[Cc]ụm|[Kk]hối)|phối hợp tổ chức|(?<!lồng )ghép\s+(?:chung\s+)?(?:với|cùng)",
    re.IGNORECASE,
)
_MORE = re.compile(r"\b(?:tăng|giảm)\b(?![^;.]*\bcòn\b)|/\s*(?:điểm|đầu) cầu|\bdự Đại hội cấp tỉnh", re.IGNORECASE)
"""By how many more or fewer, and who watch at one of several places: no number of a level."""
_OF_ALL = "kế hoạch nói chung, không nêu cấp"


class Giver:
    """The levels of a reading, as what stretches say is given to them."""

    def __init__(self, reading: Reading, defined: Defined) -> None:
        """Keep the forms and codes that there are."""
        self.reading, self.defined = reading, defined
        self.years = Years(reading)
        self.forms = {str(one.values["name"]): str(one.values["id"]) for one in reading.of("form")}
        self.taken = {str(one.values["id"]) for one in reading.facts if "id" in one.values}

    def told(self, part: Segment) -> dict[str, Any]:
        """Return what a stretch says as keys of a level, with "marks" and "bands"."""
        text = part.text
        values: dict[str, Any] = {}
        if _JOINT.search(text) or _MORE.search(text):
            return values
        bands = bands_in(text)
        for band in reversed(bands):
            text = f"{text[: band['start']]} {text[band['end'] :]}"
        if any(one.label == "cấp tỉnh" and re.match(r"đại hội", one.said, re.IGNORECASE) for one in part.who):
            values["forms"] = ["Đại hội Thi đua yêu nước tỉnh"]
            values["deduced"] = not any("thi đua" in one.said.casefold() for one in part.who)
        elif names := forms_in(text if part.attr != "form" else re.sub(r"^\s*[Hh]ình thức\s*", "", text)):
            values["forms"] = names
        window, why = time_in(text, part.piece, self.years)
        if window:
            values["window"] = window
            values["marks"] = {"window": why} if why else {}
        values |= days_in(text)
        if size := size_in(text, part.piece.clause, counting=part.attr == "size" or _counts(text)):
            values["size"] = size
        if bands:
            values["bands"] = bands
        return values

    def codes(self, part: Segment, names: list[str]) -> list[str]:
        """Return the codes of forms by their names."""
        return [form_of(self.reading, part.piece, name, self.forms, self.taken) for name in names]

    def kinds(self, one: Subject) -> list[str]:
        """Return the kinds of unit of a subject."""
        if one.label:
            label = one.label.removesuffix(" và tương đương")
            own = self.defined.kinds.get(one.label) or self.defined.kinds.get(label)
            return list(own or (["tỉnh"] if label == "cấp tỉnh" else kinds_told(label, self.reading)
                                or (["sở", "ban", "ngành"] if label.startswith("cấp sở") else [])))  # fmt: skip
        return list(one.kinds)

    def matching(self, one: Subject) -> list[tuple[Proposal, list[str]]]:
        """Return the levels that a subject is of, each with its units that are meant."""
        kinds = self.kinds(one)
        rows = []
        for level in self.reading.of("level"):
            units = level.values.get("units", [])
            same = one.label and one.label.removesuffix(" và tương đương") == str(level.values["label"]).removesuffix(
                " và tương đương"
            )
            meant = list(units) if same else [unit for unit in units if any(_same(kind, unit) for kind in kinds)]
            if meant or same:
                rows.append((level, meant))
        return rows

    def level(self, one: Subject, part: Segment) -> list[tuple[Proposal, list[str]]]:
        """Return the same, with a new level for kinds that no level has."""
        found = self.matching(one)
        had = [unit for _, units in found for unit in units]
        lacking = [kind for kind in self.kinds(one) if not any(_same(kind, unit) for unit in had)
                   and (one.label or _proper(kind, len(self.kinds(one))))]  # fmt: skip
        if one.label and found:
            return found
        tiers = [tier for tier in (COMMUNES, DISTRICTS) if any(unit in tier for unit in had)]
        lacking = [kind for kind in lacking if not any(kind in tier for tier in tiers)]
        if not lacking or (one.when and not found and not one.kinds):
            return found
        if one.when and len(lacking) > 1 and one.when.startswith(lacking[0]):
            cond = one.when[one.when.rfind(lacking[-1]) + len(lacking[-1]) :].strip()
            lacking = [*lacking[:-1], f"{lacking[-1]} {cond}"]
        label = one.label or f"các {', '.join(lacking)}"
        code = code_of(label.removeprefix("cấp ").removeprefix("các "), self.taken)
        made = self.reading.add("level", part.piece, id=code, label=label, units=lacking,
                                when=one.when.removeprefix(lacking[0]).strip() if one.when and not found and len(lacking) == 1 else "")  # fmt: skip
        if one.label and one.label not in self.defined.kinds and one.label != "cấp tỉnh":
            made.marks["units"] = f"suy ra: bản gốc không kể ra các đơn vị của {one.label}"
        if at := self.defined.at.get(one.label):
            self.reading.draw(made, [at])
        return [*found, (made, lacking)]

    def give(self, level: Proposal, part: Segment, told: dict[str, Any], why: str = "") -> None:
        """Give a level what it lacks."""
        values = level.values
        marks = told.get("marks", {})
        used = False
        if "forms" in told and "choose_form" not in values:
            values["choose_form"] = self.codes(part, told["forms"])
            used = True
            if why or told.get("deduced"):
                level.marks["choose_form"] = f"suy ra: {why or 'bản gốc chỉ ghi “Đại hội”'}"
        if "window" in told and "window" not in values:
            values["window"], used = told["window"], True
            if why or marks.get("window"):
                level.marks["window"] = marks.get("window") or f"suy ra: {why}"
        if "days" in told and "days" not in values:
            values |= {key: value for key, value in told.items() if key.startswith("days")}
            used = True
            if why:
                level.marks["days"] = f"suy ra: {why}"
        size = dict(told.get("size", {}))
        bands = told.get("bands", [])
        size |= _plenary(bands)
        after = [band for band in bands if band["bounds"]]
        if len(after) == 1 and "caps" not in size:
            size["caps"] = [{**after[0]["bounds"], "clause": part.piece.clause}]
        if size:
            own = values.setdefault("size", {})
            for key, value in size.items():
                if key == "caps":
                    known = {cap["category"] for cap in own.get("caps", ())}
                    more = [cap for cap in value if cap["category"] not in known]
                    for cap in value:
                        for had in own.get("caps", ()):
                            if (
                                had["category"] == cap["category"]
                                and had.get("at_most") == cap.get("at_most")
                                and "at_least" in cap
                            ):
                                had.setdefault("at_least", cap["at_least"])
                    if more:
                        own["caps"] = [*own.get("caps", ()), *more]
                        used = True
                elif key not in own:
                    own[key], used = value, True
        if len(after) > 1:
            for band in after:
                self.exception(level, level.values.get("units", []), f"có {band['words']}", part,
                               {"size": {"caps": [{**band["bounds"], "clause": part.piece.clause}]}})  # fmt: skip
        if used:
            self.reading.draw(level, [part.piece])

    def exception(self, level: Proposal, units: list[str], when: str, part: Segment, told: dict[str, Any]) -> None:
        """Add what some of a level have apart, key by key where no exception has it."""
        mine = [one for one in self.reading.of("exception") if one.values.get("level") == level.values["id"]
                and {unit.casefold() for unit in one.values.get("units", ())} & {unit.casefold() for unit in units}
                and _numbers(when) == _numbers(one.values.get("when", ""))]  # fmt: skip
        values = {key: value for key, value in told.items() if key in ("window", "days", "days_at_most", "size")}
        if told.get("bands"):
            if size := _plenary(told["bands"]):
                values.setdefault("size", {}).update(size)
            bounds = [band["bounds"] for band in told["bands"] if band["bounds"]]
            if len(bounds) == 1:
                values.setdefault("size", {}).setdefault("caps", [{**bounds[0], "clause": part.piece.clause}])
        if "forms" in told:
            values["choose_form"] = self.codes(part, told["forms"])
        values = {key: value for key, value in values.items() if not any(key in one.values for one in mine)
                  and level.values.get(key) != value}  # fmt: skip
        if set(values) - {"days_at_most"}:
            made = self.reading.add("exception", part.piece, level=level.values["id"], units=units, when=when, **values)
            made.marks.update({key: why for key, why in told.get("marks", {}).items() if key in values})


def _plenary(bands: list[dict[str, Any]]) -> dict[str, int]:
    """Return the staff below which all come, and above which delegates."""
    size: dict[str, int] = {}
    for band in bands:
        more = band["rel"] in ("không quá",)
        if band["plenary"] and band["rel"] == "từ" and band["m"]:
            size["plenary_below_staff"] = band["m"] + 1
        if band["plenary"] and band["rel"] in ("dưới", "ít hơn", "không đủ", "không quá"):
            size["plenary_below_staff"] = band["n"] + more
    after = [band for band in bands if band["bounds"]]
    if after and after[0]["rel"] in ("từ", "trên"):
        size["delegates_above_staff"] = after[0]["n"] - (after[0]["rel"] == "từ")
    return size


def _numbers(words: str) -> list[str]:
    return re.findall(r"\d[\d.]*", words) or ([words] if words else [])


def _counts(text: str) -> bool:
    return re.search(r"\b(?:số lượng|đại biểu|quy mô)\b", text, re.IGNORECASE) is not None


_ARMED = re.compile(r"(?:Công an|Bộ Chỉ huy|BCH|Bộ CHQS|Bộ đội)\b")
_HEADS = re.compile(
    rf"(?:{AREA}|sở|ban|ngành|đoàn thể|hội|trường|bệnh viện|trạm|trung tâm|doanh nghiệp|hợp tác xã|công ty|tổng công ty|tập đoàn|"
    r"lực lượng|công an|bộ|mặt trận|tổ chức|phòng|đại học|cao đẳng|học viện|viện|liên đoàn|liên minh|tỉnh đoàn|cục|"
    r"chi cục|ngân hàng|kho bạc)(?!\w)", re.IGNORECASE)  # fmt: skip
_OFFICE = re.compile(
    r"(?:cơ quan|đơn vị)(?:$|\s.*\b(?:thuộc|cấp|tương đương|trung ương|nhà nước|sự nghiệp|đảng)\b)", re.IGNORECASE
)


def _proper(kind: str, many: int) -> bool:
    """Tell a kind of unit that may be a level from words that any unit is called by."""
    office = _OFFICE.match(kind)
    return bool(
        _HEADS.match(kind)
        or (office and (many > 1 or " " in kind.removeprefix("cơ quan").removeprefix("đơn vị").strip()))
    )


def _same(kind: str, unit: str) -> bool:
    kind, unit = kind.casefold(), unit.casefold()
    if {*re.findall("cấp (?:huyện|xã)", kind)} != {*re.findall("cấp (?:huyện|xã)", unit)}:
        return False
    return kind == unit or f"{unit} ".startswith(f"{kind} ") or f"{kind} ".startswith(f"{unit} ")


def read_levels_said(reading: Reading) -> None:
    """Give levels what the older ways of reading left of the levels section."""
    defined = Defined()
    parts = list(segments_of(reading, defined))
    if not any(one.label or one.kinds for part in parts for one in part.who):
        return
    giver, seen = Giver(reading, defined), dict[str, Unread | None]()
    parts = [part for part in parts if _left(reading, part, seen)]
    for label, kinds in defined.kinds.items():
        _absorb(reading, label, list(kinds))
    told = [(one, giver.told(one)) for part in parts for one in in_turn(part)]
    told = [(part, values) for part, values in told if values]
    for part, values in told:  # whole levels first: what is apart needs them
        if part.pilot:
            continue
        for one in part.who:
            if one.label or (one.kinds and (not one.when or one in part.base) and not _sort(giver, part, one)):
                for level, units in giver.level(one, part):
                    if set(units) == set(level.values.get("units", [])):
                        giver.give(level, part, values)
    for label, kinds in defined.kinds.items():
        _absorb(reading, label, list(kinds))
    for part, values in told:
        if part.pilot:
            _pilots(reading, part, values)
        else:
            for one in part.who:
                _apart(giver, part, one, values)
    for part, values in told:
        some: dict[str, Any] = {key: value for key, value in values.items() if key in ("forms", "days", "days_at_most")}
        if not part.who and some and not part.pilot and attr_of(part.text) in ("form", "window"):
            for level in reading.of("level"):
                if level.values.get("units", []) != ["tỉnh"]:
                    giver.give(level, part, some, _OF_ALL)


def _apart(giver: Giver, part: Segment, one: Subject, values: dict[str, Any]) -> None:
    """Give what is said of some of a level, of the rest, or of all."""
    levels = giver.reading.of("level")
    base = [row for each in part.base if each is not one for row in giver.matching(each)]
    if one.all:
        of_base = [level for each in part.base if each is not one for level, _ in giver.matching(each)]
        if not of_base:
            values = {key: value for key, value in values.items() if key.startswith("days")}
        for level in of_base or levels:
            if level.values.get("units") == ["tỉnh"]:
                continue
            giver.give(level, part, values)
    elif one.rest:
        said = [other for other in part.beside if other is not one and not other.rest]
        mine = [level for level, _ in giver.matching(one)] if one.kinds else [level for level, _ in base] or levels
        for level in mine:
            if not any(level is row for other in said if not other.narrow for row, _ in giver.matching(other)):
                had = set(level.values)
                giver.give(level, part, values, "“các đơn vị còn lại/khác”")
                other_than = {key: value for key, value in values.items() if key in had}
                if base and other_than and not any(other.names for other in said):
                    giver.exception(level, level.values.get("units", []), "còn lại", part, other_than)
    elif one.names:
        for name in one.names:
            if one.said and base:  # "riêng A, B": the kind is the open level's
                name = f"{base[0][0].values.get('units', [''])[0]} {name}"
            own = [
                level
                for level in levels
                if any(name.casefold().startswith(f"{unit.casefold()} ") for unit in level.values.get("units", []))
            ]
            own = own or [level for level, _ in base]
            if not own and not part.base and _ARMED.match(name) and not levels_of_kind(levels, name):
                for level, _ in giver.level(Subject(one.start, one.end, kinds=one.names), part):
                    giver.give(level, part, values)
                break
            if own:
                giver.exception(own[0], [name], "", part, values)
    elif one.when and one in part.base and one.kinds:
        return
    elif one.when:
        if not one.kinds and not base and values:
            base = [
                row
                for each in part.base
                if each.label or (each.kinds and not each.when)
                for row in giver.level(each, part)
            ]
        rows = giver.matching(one) if one.kinds else base
        for level, units in rows:
            giver.exception(level, units, one.when, part, values)
        if not rows and one.kinds:
            for level, _ in giver.level(one, part):
                giver.give(level, part, values)
    elif one.kinds and _sort(giver, part, one):
        for each in part.base:
            for level, units in giver.matching(each):
                some = [unit for unit in units if unit.split()[0].casefold() == one.kinds[0].split()[0].casefold()]
                if some:
                    giver.exception(level, some, ", ".join(one.kinds), part, values)
    elif one.kinds:
        values = {key: value for key, value in values.items() if key != "forms"}
        for level, units in giver.matching(one):
            if set(units) != set(level.values.get("units", [])):
                giver.exception(level, units, "", part, values)


def _left(reading: Reading, part: Segment, seen: dict[str, Unread | None]) -> bool:
    """Tell a stretch of which the older ways left words, or figures, unread."""
    piece = part.piece
    if piece.at not in seen:
        seen[piece.at] = left_of(reading, piece)
    left = seen[piece.at]
    own = part.text.strip(" ,;:.()")
    return left is not None and (
        any(figure in own for figure in left.figures)
        or any(own in words or bare(words) in own for words in left.words.split(" … ") if len(words) > 3)
    )


def _absorb(reading: Reading, label: str, kinds: list[str]) -> None:
    """Give a level by its name the kinds that the section lists, and put levels of some of these alone into it."""
    level = next((one for one in reading.of("level") if one.values["label"] == label), None)
    if level is None:
        return
    known = level.values.get("units", [])
    if not known or ("units" in level.marks and all(any(_same(kind, unit) for kind in kinds) for unit in known)):
        level.values["units"] = kinds
        level.marks.pop("units", None)
    elif level.values["units"] != kinds:
        return
    for other in reading.of("level"):
        units = other.values.get("units", [])
        if other is level or not units or str(other.values["label"]).startswith("cấp "):
            continue
        if not all(any(_same(kind, unit) for kind in kinds) for unit in units):
            continue
        apart = {}
        for key in ("window", "days", "choose_form", "size"):
            if key in other.values and key not in level.values:
                level.values[key] = other.values[key]
            elif key in other.values and other.values[key] != level.values[key]:
                apart[key] = other.values[key]
        for fact in reading.facts:
            if fact.values.get("level") == other.values["id"]:
                fact.values["level"] = level.values["id"]
        reading.facts.remove(other)
        for drawn in reading.drawn.values():
            if other in drawn:
                drawn[drawn.index(other)] = level
        if apart and len(units) < len(level.values["units"]):
            reading.add("exception", other.piece, level=level.values["id"], units=units, **apart)


def _sort(giver: Giver, part: Segment, one: Subject) -> bool:
    """Tell kinds that are a sort of the open level's: "doanh nghiệp đông lao động" among enterprises."""
    units = [unit.casefold() for each in part.base if each is not one for unit in giver.kinds(each)]
    kinds = [kind.casefold() for kind in one.kinds]
    heads = {unit.split()[0] for unit in units}
    return (one not in part.base and bool(units) and not any(kind in units for kind in kinds)
            and len(kinds) == 1 and " " in kinds[0] and kinds[0].split()[0] in heads
            and not re.match(rf"{AREA}$", kinds[0]))  # fmt: skip


def levels_of_kind(levels: list[Proposal], name: str) -> list[Proposal]:
    """Return the levels of whose kind a body is by its name: a department of the departments."""
    first = name.split(maxsplit=1)[0].casefold()
    return [level for level in levels if any(unit.casefold() == first for unit in level.values.get("units", []))]


def _pilots(reading: Reading, part: Segment, values: dict[str, Any]) -> None:
    """Add those who go first with their time."""
    known = {str(one.values["unit"]).casefold() for one in reading.of("pilot")}
    for name in (name for one in part.who for name in one.names):
        if "window" in values and name.casefold() not in known:
            made = reading.add("pilot", part.piece, unit=name, window=values["window"])
            made.marks.update(values.get("marks", {}))
