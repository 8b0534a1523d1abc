"""The clerk's blanks: a number or a date that is filled in by hand when the document is issued."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from .base import Data


class LaterNumber(Data):
    """``number = {later = true}``: prints the usual gap, raises a note, and builds."""

    later: Literal[True] = Field(description="Để văn thư điền sau")


class LaterDate(Data):
    """``date = {later = true, not_before = 2024-05-21}``: regulation, law and places follow ``not_before``."""

    later: Literal[True] = Field(description="Để văn thư điền sau")
    not_before: date = Field(description="Ngày sớm nhất văn bản có thể ban hành; quy định và luật tra theo ngày này")


NumberOrBlank = int | LaterNumber
DateOrBlank = date | LaterDate


def is_blank(value: object) -> bool:
    """Tell a clerk's blank from a value."""
    return isinstance(value, (LaterNumber, LaterDate))


def judged_on(value: DateOrBlank | None) -> date | None:
    """Return the day by which regulation, law and places are chosen; None where no date is given at all."""
    return value.not_before if isinstance(value, LaterDate) else value
