"""The levels of a plan: which units, in which form, when, how long, how many."""

from __future__ import annotations

import re
from typing import Any

from .attending import attending, kinds_of
from .facts import Reading, bare, code_of
from .headed import headed, kinds_told
from .pieces import Piece
from .scopes import LABEL, Scope, told_of
from .times import window_of

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
_AGREED = re.compile(r"thống nhất với (Bí thư[^,.;]*?cùng cấp|[^,.;]{5,60})")
_PILOT = re.compile(r"(?P<unit>.+?),?\s+(?:tổ chức|hoàn thành)\s+(?P<when>.*\d.*)")


def read_levels(reading: Reading) -> None:
    """Add forms, levels, exceptions and pilots."""
    taken: set[str] = set()
    forms: dict[str, str] = {}
    for scope in _scopes(reading.body()):
        _units(scope)
        chosen = _forms(reading, scope, forms, taken)
        shared = {"choose_form": chosen} | _one_of(scope, r"kế hoạch[^.]*?riêng", {"own_plan": True})
        attend = [entry for piece in scope.pieces for entry in attending(piece)]
        if found := next((hit for piece in scope.pieces if (hit := _AGREED.search(piece.text))), None):
            shared["agreed_with"] = found[1]
        for label in scope.labels:
            told, used = told_of(scope, label)
            units = scope.units.get(label) or (["tỉnh"] if label == "cấp tỉnh" else kinds_told(label, reading.body()))
            shown = label if label.startswith("cấp ") else f"các {label}"
            reading.add("level", scope.pieces[0], id=code_of(label.removeprefix("cấp "), taken), label=shown,
                        units=units, when=scope.when, **told, **shared, attend=attend)  # fmt: skip
            reading.used |= {piece.at for piece in used}
        reading.used |= {piece.at for piece in scope.pieces if attending(piece) or _AGREED.search(piece.text)}
        _exceptions(reading, scope, forms, taken)
    _pilots(reading)


def _scopes(body: list[Piece]) -> list[Scope]:
    found: list[Scope] = []
    at: list[str] = []
    for piece in body:
        if piece.numbered:
            depth = piece.clause.count(".")
            labels, when = _labels(piece)
            if not labels and (label := headed(piece, body)):
                labels = [label]
            if labels and not (at and piece.clause.startswith(f"{at[-1]}.")):
                found.append(Scope(labels, [piece], when=when))
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
    if labels := list(dict.fromkeys(found[0].casefold() for found in LABEL.finditer(_spelled(head)))):
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


def _units(scope: Scope) -> None:
    for label in scope.labels:
        if not label.startswith("cấp "):
            scope.units[label] = kinds_of(label)
    for piece in scope.pieces:
        for found in _UNITS.finditer(piece.text):
            scope.units.setdefault(found["label"].casefold(), kinds_of(found["units"]))


def _forms(reading: Reading, scope: Scope, forms: dict[str, str], taken: set[str]) -> list[str]:
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
    reading.used.add(piece.at)
    if name not in forms:
        forms[name] = code_of(re.sub(r"^(?:Hội nghị|Đại hội)\s+", "", name), taken)
        kind = "congress" if name.startswith("Đại hội") else ""
        reading.add("form", piece, id=forms[name], name=name, kind=kind)
    return forms[name]


def _exceptions(reading: Reading, scope: Scope, forms: dict[str, str], taken: set[str]) -> None:
    for piece in scope.pieces:
        for found in _RIVAL.finditer(piece.text):
            units = kinds_of(found["units"])
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


def _one_of(scope: Scope, pattern: str, told: dict[str, Any]) -> dict[str, Any]:
    return told if any(re.search(pattern, piece.text) for piece in scope.pieces) else {}
