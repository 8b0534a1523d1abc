"""What the bodies named in a plan owe: tasks, nominations, reports, honours, committees, money."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .base import Data, Fact
from .window import Window


class Task(Fact):
    """What a body must do. The UBND's own bodies are *told*; those of the Party and the Front are *asked* (đề nghị)."""

    body: str
    mode: Literal["told", "asked"] = "told"
    does: str = ""
    deliver: list[str] = Field(default_factory=list, description="Sản phẩm phải có")
    together_with: list[str] = Field(default_factory=list)
    window: Window = Field(default_factory=Window)


class Nomination(Fact):
    """Exemplars that units introduce (giới thiệu điển hình)."""

    who: list[str]
    at_least: int = Field(default=0, ge=0)
    at_most: int = Field(default=0, ge=0)
    kinds: list[str] = Field(default_factory=list)
    needs: list[str] = Field(default_factory=list)
    to: str = ""
    window: Window = Field(default_factory=Window)
    quota: str = Field(default="", description="Văn bản phân bổ chỉ tiêu")


class Reporting(Fact):
    """A duty to report, once, periodically, or when difficulties arise."""

    by: str
    to: str
    through: str = ""
    every: list[str] = Field(default_factory=list, description='"6 months", "year"; rỗng khi báo cáo theo việc')
    about: str = ""
    window: Window = Field(default_factory=Window)


class Honours(Fact):
    """Awards that a level may give or propose."""

    level: str = ""
    award: str
    collectives: int = Field(default=0, ge=0)
    individuals: int = Field(default=0, ge=0)
    households: int = Field(default=0, ge=0)


class Member(Data):
    """A post on a committee."""

    post: str
    role: str = ""


class Committee(Fact):
    """A steering or organising committee, with sub-committees."""

    level: str = ""
    name: str
    members: list[Member] = Field(default_factory=list)
    sub_committees: list[Committee] = Field(default_factory=list)


class Budget(Fact):
    """Who pays, who balances, who approves."""

    source: str = ""
    balanced_by: str = ""
    together_with: list[str] = Field(default_factory=list)
    approved_by: str = ""
