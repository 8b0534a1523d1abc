"""What kind of thing a value is, in the words of whoever fills in data; never the value itself."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

_KINDS: tuple[tuple[type | tuple[type, ...], str], ...] = (
    (str, "chữ"),
    (bool, "đúng/sai"),
    ((int, float), "số"),
    ((datetime, date), "ngày"),
    (time, "giờ"),
    ((list, tuple), "danh sách"),
    (dict, "bảng giá trị"),
)


_OF_TEXT = ("capitalize", "lower", "replace", "string", "trim", "upper")


class WrongKindError(Exception):
    """A template does with a value what its kind does not allow. what: a whole Vietnamese sentence; fix: what to do."""

    def __init__(self, what: str, fix: str) -> None:
        super().__init__(what)
        self.what = what
        self.fix = fix


def kind_of(value: Any) -> str:
    """Return "chữ", "số", "danh sách" …"""
    return next((word for kind, word in _KINDS if isinstance(value, kind)), "giá trị khác")


def check_text(name: str, value: Any) -> None:
    """Raise WrongKindError where a filter of text is given a list or dict: it would print what Python calls it."""
    if name in _OF_TEXT and isinstance(value, (list, tuple, dict)):
        raise wrong_call("Phép lọc", name, value)


def wrong_loop(value: Any) -> WrongKindError:
    """Return what to say of a loop over something that is no list."""
    kind = kind_of(value)
    fix = (
        "cho dữ liệu là danh sách; muốn lặp từng chữ cái thì thêm |list"
        if kind == "chữ"
        else "cho dữ liệu là danh sách"
    )
    return WrongKindError(f"Vòng lặp cần một danh sách, dữ liệu lại là {kind}.", fix)


def wrong_sum(operator: str, error: Exception, *values: Any) -> WrongKindError:
    """Return what to say of a calculation or comparison that cannot be done."""
    if isinstance(error, ZeroDivisionError):
        return WrongKindError("Phép tính chia cho số 0.", "thử trước khi chia: {{ a / b if b else … }}")
    kinds = " và ".join(kind_of(value) for value in values)
    fix = "đổi kiểu trước: |int, |float, |string; ghép chữ dùng “~”"
    return WrongKindError(f"Phép “{operator}” không làm được với {kinds}.", fix)


def wrong_call(sort: str, name: str, value: Any) -> WrongKindError:
    """Return what to say of a filter ("phép lọc") or test ("phép thử") that its value does not fit."""
    return WrongKindError(
        f"{sort} “{name}” không dùng được với {kind_of(value)}.", "kiểm tra kiểu của dữ liệu dùng ở đây"
    )
