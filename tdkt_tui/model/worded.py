"""What a plan says that is kept in its own words: purposes, requirements, and what no other table has a key for."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from pydantic import Field

from .base import Fact

About = Literal[
    "form", "size", "agenda", "honours", "criterion", "movement", "budget", "nomination", "reporting", "other"
]
"""What a provision is about: the part of a unit's plan that it is printed in."""
ABOUT: Mapping[str, str] = MappingProxyType(
    {
        "form": "hình thức, thời gian, địa điểm",
        "size": "thành phần, số lượng",
        "agenda": "chương trình",
        "honours": "khen thưởng",
        "criterion": "tiêu chuẩn, lựa chọn điển hình",
        "movement": "thi đua, tuyên truyền",
        "budget": "kinh phí",
        "nomination": "giới thiệu điển hình, hồ sơ",
        "reporting": "báo cáo",
        "other": "tổ chức thực hiện, việc khác",
    }
)
"""What each is called, in the order in which a unit's plan speaks of them."""


class Aim(Fact):
    """A purpose or a requirement: in the plan's own words, or by what it is about where a template words it."""

    kind: Literal["purpose", "requirement"] = Field(description="Mục đích hay yêu cầu")
    words: str = Field(default="", description="Lời của kế hoạch, in ở kế hoạch của đơn vị (plan.own.purposes …)")
    keys: list[str] = Field(default_factory=list, description="Hoặc từ khóa của ý này; lời văn nằm trong mẫu")
    levels: list[str] = Field(default_factory=list, description="Chỉ của các cấp này, theo mã; rỗng là của mọi đơn vị")


class Provision(Fact):
    """What a plan lays down and no other table has a key for: printed in its words, neither reckoned nor checked."""

    about: About = Field(default="other", description="Về việc gì: in ở phần ấy của kế hoạch đơn vị")
    words: str = Field(description="Lời của kế hoạch, câu trọn; in ở kế hoạch của đơn vị (plan.own.provisions …)")
    levels: list[str] = Field(default_factory=list, description="Chỉ của các cấp này, theo mã")
    who: list[str] = Field(
        default_factory=list,
        description="Chỉ của các đơn vị này: loại đơn vị hay tên; levels, who cùng rỗng là của mọi đơn vị",
    )
