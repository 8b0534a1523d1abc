"""The levels of a plan: which units, in which form, when, how long, how many."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from .facts import Reading, bare, code_of
from .pieces import Piece
from .times import length_of, window_of

_LABEL = re.compile(r"cấp (?:trên cơ sở|cơ sở|tỉnh|huyện|xã|thành phố)(?!\w)")
_UNITS = re.compile(r"(?P<label>cấp (?:trên cơ sở|cơ sở|huyện|xã)) gồm (?:các )?"
                    r"(?P<units>[^;.]+?)(?=\s+và\s+cấp\s|\s+(?:trong|trực thuộc|tùy)\s|[;.]|$)")  # fmt: skip
_KINDS = ("xã", "phường", "thị trấn", "đặc khu", "huyện", "quận", "thị xã", "thành phố", "sở", "ban", "ngành",
          "doanh nghiệp", "cơ quan", "tổ chức", "đơn vị")  # fmt: skip
_LISTED = re.compile(r"(?:Đối với|Ở|Tại)\s+(?:các\s+)?(?P<units>[^:]+?)(?:\s+(?P<when>không có[^:,]*))?\s*"
                     r"(?:có thể lựa chọn.*|tổ chức (?:hội nghị|theo|hình thức).*)?[:.]?")  # fmt: skip
_CONGRESS = re.compile(r"Đại hội Thi đua yêu nước (?:của )?(?:tỉnh|thành phố)")
_FORM = re.compile(r"“((?:Hội nghị|Đại hội)[^”]+)”")
_NAMED_FORM = re.compile(r"(?:Hội nghị|Đại hội)\s[^:“”]{8,120}")
_RIVAL = re.compile(r"Riêng (?:đối với )?(?:các )?(?P<units>[^“”.]+?) tổ chức[^“”.]*“(?P<form>[^”]+)”")
_MOST = re.compile(r"(?:tối đa|không quá|nhiều nhất)\s+(\d+)\s+(?:đại biểu|người)")
_LEAST = re.compile(r"(?:tối thiểu|ít nhất)\s+(\d+)\s+(?:đại biểu|người)")
_PLENARY = re.compile(r"dưới\s+(\d+)\s+[^;.]*?toàn thể")
_DELEGATES = re.compile(r"trên\s+(\d+)\s+[^;.]*?[Hh]ội nghị đại biểu")
_SHARE = re.compile(r"(đại biểu điển hình tiên tiến|đại biểu khách mời|đại biểu nữ)\s+(?:chiếm )?(\d{1,3})%")
_CATEGORY = {"đại biểu điển hình tiên tiến": "exemplar", "đại biểu khách mời": "guest", "đại biểu nữ": "women"}
_AGREED = re.compile(r"thống nhất với (Bí thư[^,.;]*?cùng cấp|[^,.;]{5,60})")
_WHO = re.compile(r"Thành phần[^:]{0,60}:\s*(.+)")
_WHOSE = re.compile(r"đối với (?:các )?([^:]+):")
_PILOT = re.compile(r"(?P<unit>.+?),?\s+(?:tổ chức|hoàn thành)\s+(?P<when>.*\d.*)")


@dataclass(slots=True)
class _Scope:
    """The pieces that speak of some levels, from the one that names them to the next of its kind."""

    labels: list[str]
    pieces: list[Piece]
    units: dict[str, list[str]] = field(default_factory=dict)
    when: str = ""


def read_levels(reading: Reading) -> None:
    """Add forms, levels, exceptions and pilots."""
    taken: set[str] = set()
    forms: dict[str, str] = {}
    for scope in _scopes(reading.body()):
        _units(scope)
        chosen = _forms(reading, scope, forms, taken)
        shared = {"choose_form": chosen} | _one_of(scope, r"kế hoạch[^.]*?riêng", {"own_plan": True})
        attend = [entry for piece in scope.pieces for entry in _attending(piece)]
        if found := next((hit for piece in scope.pieces if (hit := _AGREED.search(piece.text))), None):
            shared["agreed_with"] = found[1]
        for label in scope.labels:
            told, used = _told(scope, label)
            units = scope.units.get(label) or (["tỉnh"] if label == "cấp tỉnh" else [])
            shown = label if label.startswith("cấp ") else f"các {label}"
            reading.add("level", scope.pieces[0], id=code_of(label.removeprefix("cấp "), taken), label=shown,
                        units=units, when=scope.when, **told, **shared, attend=attend)  # fmt: skip
            reading.used |= {piece.at for piece in used}
        reading.used |= {piece.at for piece in scope.pieces if _attending(piece) or _AGREED.search(piece.text)}
        _exceptions(reading, scope, forms, taken)
    _pilots(reading)


def _scopes(body: list[Piece]) -> list[_Scope]:
    found: list[_Scope] = []
    at: list[str] = []
    for piece in body:
        if piece.numbered:
            depth = piece.clause.count(".")
            labels, when = _labels(piece)
            if labels and not (at and piece.clause.startswith(f"{at[-1]}.")):
                found.append(_Scope(labels, [piece], when=when))
                at = [piece.clause]
                continue
            if at and depth <= at[-1].count("."):
                at = []
        if at and found:
            found[-1].pieces.append(piece)
    return found


def _labels(piece: Piece) -> tuple[list[str], str]:
    """Return the levels that a numbered piece is about, below a heading on forms and times; else none."""
    if not (piece.below("hình thức") or piece.below("thời gian")):
        return [], ""
    head = piece.text.partition(":")[0] if len(piece.text) > 160 else piece.text
    if labels := list(dict.fromkeys(found[0].casefold() for found in _LABEL.finditer(_spelled(head)))):
        return labels, ""
    if _CONGRESS.search(head):
        return ["cấp tỉnh"], ""
    listed = _LISTED.fullmatch(head)
    if listed and any(kind in listed["units"].casefold() for kind in _KINDS):
        return [listed["units"].strip()], listed["when"] or ""
    return [], ""


def _spelled(text: str) -> str:
    """Give each of "cấp cơ sở và trên cơ sở" its own word."""
    return re.sub(r"cấp cơ sở và trên cơ sở", "cấp cơ sở và cấp trên cơ sở", text, flags=re.IGNORECASE).replace(
        "Cấp", "cấp"
    )


def _units(scope: _Scope) -> None:
    for label in scope.labels:
        if not label.startswith("cấp "):
            scope.units[label] = _kinds(label)
    for piece in scope.pieces:
        for found in _UNITS.finditer(piece.text):
            scope.units.setdefault(found["label"].casefold(), _kinds(found["units"]))


def _kinds(words: str) -> list[str]:
    parts = [re.sub(r"^(?:các|và các|và)\s+", "", part.strip()) for part in re.split(r",\s*|\s+và\s+", words)]
    return [part for part in parts if part]


def _forms(reading: Reading, scope: _Scope, forms: dict[str, str], taken: set[str]) -> list[str]:
    chosen: list[str] = []
    for piece in scope.pieces:
        text = _RIVAL.sub("", piece.text)
        if "hình thức" not in piece.text.casefold() and not piece.below("hình thức sau"):
            continue
        names = _FORM.findall(text)
        if not names and "hình thức" in text.casefold() and ":" in text:
            names = [bare(found[0]) for found in _NAMED_FORM.finditer(text.partition(":")[2].partition("(")[0])][:1]
        if not names and piece.mark in ("-", "+") and text.startswith("Hội nghị "):
            names = [bare(text)]
        chosen += [_form(reading, piece, name, forms, taken) for name in names]
    return list(dict.fromkeys(chosen))


def _form(reading: Reading, piece: Piece, name: str, forms: dict[str, str], taken: set[str]) -> str:
    name = re.split(r"\s+lần thứ|,", name)[0] if name.startswith("Đại hội") else name
    if name not in forms:
        forms[name] = code_of(re.sub(r"^(?:Hội nghị|Đại hội)\s+", "", name), taken)
        kind = "congress" if name.startswith("Đại hội") else ""
        reading.add("form", piece, id=forms[name], name=name, kind=kind)
    return forms[name]


def _told(scope: _Scope, label: str) -> tuple[dict[str, Any], list[Piece]]:
    """Return time, length and size of one level, and the pieces that say them."""
    told: dict[str, Any] = {}
    size: dict[str, Any] = {}
    used: list[Piece] = []
    for piece in scope.pieces:
        text = _segment(piece.text, label, scope.labels)
        before = len(told) + len(size)
        if re.search(r"[Tt]hời gian|hoàn thành", piece.text):
            if "window" not in told and (window := window_of(text)):
                told["window"] = window
            if "days" not in told and (length := length_of(text))[0]:
                told |= {"days": length[0], "days_approx": length[1]}
        _size(size, text, piece)
        if len(told) + len(size) > before:
            used.append(piece)
    if size:
        told["size"] = size
    return told, used


def _size(size: dict[str, Any], text: str, piece: Piece) -> None:
    for key, pattern in (("plenary_below_staff", _PLENARY), ("delegates_above_staff", _DELEGATES)):
        if found := pattern.search(text):
            size.setdefault(key, int(found[1]))
    caps = {"at_most": _MOST.search(text), "at_least": _LEAST.search(text)}
    if any(caps.values()):
        bounds = {key: int(found[1]) for key, found in caps.items() if found}
        size.setdefault("caps", [{"category": "all", **bounds, "clause": piece.clause}])
    if shares := [(_CATEGORY[name], int(per)) for name, per in _SHARE.findall(piece.text)]:
        size.setdefault("shares", [{"category": category, "share": per / 100, "clause": piece.clause}
                                   for category, per in shares])  # fmt: skip


def _segment(text: str, label: str, labels: list[str]) -> str:
    """Return what a text says of one of several levels: from its label to the next; all of it where it names none."""
    cuts = [(found.start(), found[0].casefold()) for found in _LABEL.finditer(text)]
    if not any(name in labels for _, name in cuts) or not label.startswith("cấp "):
        return text
    ends = [start for start, _ in cuts[1:]] + [len(text)]
    return " ".join(text[start:end] for (start, name), end in zip(cuts, ends, strict=True) if name == label)


def _exceptions(reading: Reading, scope: _Scope, forms: dict[str, str], taken: set[str]) -> None:
    for piece in scope.pieces:
        for found in _RIVAL.finditer(piece.text):
            units = _kinds(found["units"])
            level = next((item for item in reversed(reading.of("level"))
                          if set(units) <= set(item.values.get("units", ()))), None)  # fmt: skip
            code = _form(reading, piece, found["form"], forms, taken)
            if level is None:
                level = reading.of("level")[-1]
            reading.add("exception", piece, level=level.values["id"], units=units, choose_form=[code])


def _pilots(reading: Reading) -> None:
    for piece in reading.body():
        if piece.mark in ("-", "+") and piece.below("làm điểm") and (found := _PILOT.fullmatch(bare(piece.text))):
            window = window_of(found["when"])
            if window:
                reading.add("pilot", piece, unit=found["unit"].strip(), window=window)


def _one_of(scope: _Scope, pattern: str, told: dict[str, Any]) -> dict[str, Any]:
    return told if any(re.search(pattern, piece.text) for piece in scope.pieces) else {}


def _attending(piece: Piece) -> list[dict[str, Any]]:
    """Return who attends by one line: an entry of a list, or a whole list after a colon."""
    if piece.mark in ("-", "+") and piece.below("thành phần"):
        whose = _WHOSE.search(piece.under[-1])
        units = _kinds(whose[1]) if whose else []
        return [_entry(piece.text) | ({"for_units": units} if units else {})]
    if (found := _WHO.fullmatch(piece.text)) and not piece.text.rstrip().endswith(":"):
        return [_entry(part) for part in re.split(r";\s*", found[1]) if bare(part)]
    return []


def _entry(text: str) -> dict[str, Any]:
    told = {"who": _lowered(bare(text.replace("(nếu có)", "")))}
    return told | {"if_any": True} if "(nếu có)" in text else told


def _lowered(text: str) -> str:
    return text if text[:2].isupper() else text[:1].lower() + text[1:]
