"""When something must happen, in every way that plans say it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Self

from pydantic import Field, model_validator

from .base import Data
from .period import Day, Moment, PeriodCode, first_day, last_day, moment_words
from .words import day_month_year, raised_first

_KINDS = ("quarter", "month", "year", "on", "until", "before", "by_end_of")


class Window(Data):
    """A stretch of time; an empty one is *undated*: the plan says nothing, and nothing is invented.

    quarter, month, year: "trong quý I năm 2020" – the whole period.
    since with until: "từ … đến …"; until alone: completed no later than its last day ("hoàn thành trong quý I").
    before: exclusive – "trước ngày 30/4/2020" ends on 29/4/2020.
    by_end_of: "đến hết tháng 6".  on: one day.  approx: "dự kiến" – a miss is a note.
    expected: the day or month meant inside a longer stretch, which binds nobody: "trong quý III (dự kiến tháng 8)".
    condition: what else has to be over, or still to come, in the plan's words: "sau khi các xã đã tổ chức xong".
    """

    quarter: PeriodCode | None = Field(default=None, description='Trong quý, ví dụ "2020-Q1"')
    month: PeriodCode | None = Field(default=None, description='Trong tháng, ví dụ "2020-05"')
    year: PeriodCode | None = Field(default=None, description='Trong năm, ví dụ "2020"')
    on: Day | None = Field(default=None, description="Đúng ngày")
    since: Moment | None = Field(default=None, description="Từ ngày (hoặc quý, tháng, năm)")
    until: Moment | None = Field(default=None, description="Hoàn thành chậm nhất trong ngày (hoặc quý, tháng, năm) này")
    before: Moment | None = Field(default=None, description="Trước ngày này (không kể ngày đó)")
    by_end_of: Moment | None = Field(default=None, description="Đến hết ngày (hoặc quý, tháng, năm)")
    approx: bool = Field(default=False, description="Thời gian dự kiến")
    expected: Moment | None = Field(
        default=None, description='Trong đó dự kiến ngày, tháng này: "2025-08"; không đối chiếu'
    )
    condition: str = Field(
        default="", description='Điều kiện đi cùng, nguyên lời: "sau khi các xã đã tổ chức xong"; không đối chiếu'
    )

    @model_validator(mode="after")
    def _one_kind(self) -> Self:
        given = [name for name in _KINDS if getattr(self, name) is not None]
        if len(given) > 1:
            raise ValueError("chỉ dùng một trong các cách nêu thời hạn: " + ", ".join(given))
        if self.since is not None and given and given[0] not in ("until", "before", "by_end_of"):
            raise ValueError("since chỉ đi cùng until, before hoặc by_end_of")
        for name, form in (("quarter", "-Q"), ("month", "-"), ("year", "")):
            code = getattr(self, name)
            if code is not None and (
                form not in code or (name == "month" and "Q" in code) or (not form and "-" in code)
            ):
                raise ValueError(f"{name} không đúng dạng")
        first, last = self.first(), self.last()
        if first and last and first > last:
            raise ValueError("ngày bắt đầu đứng sau ngày kết thúc")
        if self.expected is not None:
            self._check_expected(self.expected, known=bool(given or self.since))
        return self

    def _check_expected(self, moment: Moment, *, known: bool) -> None:
        if not known:
            raise ValueError("expected đi cùng quý, tháng … mà kế hoạch nêu; chỉ có ngày dự kiến thì ghi on và approx")
        if not self.holds(first_day(moment)) or not self.holds(last_day(moment)):
            raise ValueError("expected nằm ngoài thời hạn ghi cạnh nó")

    def _period(self) -> str | None:
        return self.quarter or self.month or self.year

    def dated(self) -> bool:
        """Tell whether the plan states any time at all."""
        return self.first() is not None or self.last() is not None

    def first(self) -> date | None:
        """Return the first day allowed, None where the window is open to the past."""
        if period := self._period():
            return first_day(period)
        if self.on:
            return self.on
        return first_day(self.since) if self.since is not None else None

    def last(self) -> date | None:
        """Return the last day allowed, inclusive, None where the window is open to the future."""
        if period := self._period():
            return last_day(period)
        if self.before is not None:
            return first_day(self.before) - timedelta(days=1)
        end = self.on or self.until or self.by_end_of
        return last_day(end) if end is not None else None

    def holds(self, day: date) -> bool:
        """Tell whether a day lies inside; an undated window holds every day."""
        first, last = self.first(), self.last()
        return (first is None or first <= day) and (last is None or day <= last)

    def words(self) -> str:
        """Write the window inside a sentence; empty when undated."""
        text = self._stated()
        text = f"dự kiến {text}" if text and self.approx else text
        text = f"{text}, dự kiến {moment_words(self.expected)}" if self.expected is not None else text
        return ", ".join(filter(None, (text, self.condition)))

    def without_condition(self) -> Self:
        """Return the time alone."""
        return self.model_copy(update={"condition": ""}) if self.condition else self

    def _stated(self) -> str:
        if period := self._period():
            return f"trong {moment_words(period)}"
        if self.on:
            return day_month_year(self.on)
        if self.before is not None:
            before = f"trước {moment_words(self.before)}"
            return before if self.since is None else f"từ {self._led_in(self.since, self.before)} đến {before}"
        start = f"từ {moment_words(self.since)} " if self.since is not None else ""
        if self.by_end_of is not None:
            return f"{start}đến hết {moment_words(self.by_end_of)}"
        return f"{start}{self._until(alone=not start)}".strip()

    @staticmethod
    def _led_in(since: Moment, end: Moment) -> str:
        """Write the start of a stretch; its year is said once, at the end, where both are of one year."""
        words, year = moment_words(since), f" năm {first_day(since).year}"
        said_at_end = moment_words(end).endswith(year) and words != year.strip()
        return words.removesuffix(year) if said_at_end else words

    def _until(self, *, alone: bool) -> str:
        if self.until is None:
            return ""
        if not alone:
            return f"đến {moment_words(self.until)}"
        return f"{'chậm nhất' if isinstance(self.until, date) else 'trong'} {moment_words(self.until)}"

    def title(self) -> str:
        """Write the window at the head of a line."""
        return raised_first(self.words())
