"""How deep the keys and the brackets of a TOML text go, and where: looked at as text, before it costs memory."""

from __future__ import annotations

import re

from tdkt_tui.model.fault import BadInput

_STRING = (
    r'"""(?:[^"\\]|\\.|"(?!""))*+(?:"{3,5}|\Z)'
    r"|'''(?:[^']|'(?!''))*+(?:'{3,5}|\Z)"
)
_PART = (
    r'[\w-]++|"(?:[^"\\\n]|\\.)*+"?|'
    r"'[^'\n]*+'?"
)
_TOKEN = re.compile(
    rf"(?P<string>{_STRING})|(?P<part>{_PART})|(?P<gap>[ \t]++)|(?P<step>\.)|(?P<remark>\#[^\n]*+)"
    r"|(?P<open>[\[{])|(?P<close>[\]}])|.",
    re.DOTALL,
)  # every branch takes what it began, closed or not: the text is gone through once


def refuse_deep_keys(text: str, place: str, most: int) -> None:
    """Refuse a dotted key of more than so many steps. Raises BadInput with its line."""
    steps, last = 0, ""
    for token in _TOKEN.finditer(text):
        kind = token.lastgroup
        if kind == "gap":
            continue
        if kind == "step" and last == "part":
            steps += 1
            if steps >= most:
                line = text.count("\n", 0, token.start()) + 1
                raise BadInput(f"Tên khóa có hơn {most} phần nối bằng dấu chấm.", place=f"{place}, dòng {line}",
                               fix="rút ngắn tên khóa; chữ của một giá trị đặt trong dấu nháy, sau dấu =")  # fmt: skip
        elif not (kind == "part" and last == "step"):
            steps = 0
        last = kind or ""


def too_deep(text: str, place: str) -> BadInput:
    """Return the fault of tables and lists that lie in each other too deep, with the line of the deepest bracket."""
    depth, most, at = 0, 1, -1  # [table] is one deep by itself
    for token in _TOKEN.finditer(text):
        depth += {"open": 1, "close": -1}.get(token.lastgroup or "", 0)
        if depth > most:
            most, at = depth, token.start()
    where = place if at < 0 else f"{place}, dòng {text.count(chr(10), 0, at) + 1}"
    return BadInput("Các bảng hoặc danh sách lồng vào nhau quá sâu.", place=where, fix="bỏ bớt bảng, ngoặc lồng nhau")
