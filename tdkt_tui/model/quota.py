"""Whom units send: how many, by a unit's name or for each of a kind, and of which groups in what part."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Literal, Self

from pydantic import Field, model_validator

from .base import Data, Fact, many
from .composition import MaybeMeasure, OwnGroupWords, group_named
from .text import bare
from .unit_names import kind_of

_AND = re.compile(r",\s+(?:và\s+)?|\s+và\s+")


class SentNumbers(Data):
    """What one unit, or each unit of a kind, is to send. Guests count nowhere, alternates only as such."""

    unit: str = Field(default="", description='Tên đơn vị: "Xã Tân Phúc"')
    each: str = Field(default="", description='Hoặc loại đơn vị, khi mỗi đơn vị loại ấy như nhau: "xã", "sở"')
    official: int | None = Field(default=None, ge=0, description="Đại biểu chính thức được phân bổ")
    exemplars: int | None = Field(default=None, ge=0, description="Điển hình tiên tiến, ít nhất")
    alternates: int | None = Field(default=None, ge=0, description="Đại biểu dự khuyết được phân bổ")
    at_least: int = Field(default=0, ge=0, description="Ít nhất, cả tập thể và cá nhân; 0 là không nêu")
    at_most: int = Field(default=0, ge=0, description="Nhiều nhất, cả tập thể và cá nhân; 0 là không nêu")
    collectives: int = Field(default=0, ge=0, description="Tập thể, ít nhất; 0 là không nêu")
    individuals: int = Field(default=0, ge=0, description="Cá nhân, ít nhất; 0 là không nêu")

    @model_validator(mode="after")
    def _of_somebody(self) -> Self:
        if bool(self.unit) == bool(self.each):
            raise ValueError("ghi một trong hai: unit (tên một đơn vị) hoặc each (loại đơn vị)")
        if not self.numbers():
            raise ValueError("chưa ghi số nào: official, exemplars, alternates, at_least, collectives …")
        if self.at_most and max(self.at_least, self.collectives + self.individuals) > self.at_most:
            raise ValueError("mức nhiều nhất nhỏ hơn mức ít nhất")
        return self

    def exact(self) -> bool:
        """Tell whether exemplars, collectives and individuals are just so many; a case's own are at least so many."""
        return False

    def numbers(self) -> dict[str, int]:
        """Return key → number, of those that are said."""
        said = {name: getattr(self, name) for name in ("official", "exemplars", "alternates")}
        bounds = {name: getattr(self, name) for name in ("at_least", "at_most", "collectives", "individuals")}
        return {name: number for name, number in said.items() if number is not None} | {
            name: number for name, number in bounds.items() if number
        }


class Quota(SentNumbers):
    """A quota that the office gave, or was given."""

    basis: str = Field(default="", description='Văn bản phân bổ: "Công văn số 12/HĐTĐKT, mục 2"')


class PlanQuota(SentNumbers, Fact):
    """A quota that a plan states, for the list of the levels where it comes together."""

    levels: list[str] = Field(
        default_factory=many, description="Mã các cấp có danh sách được đối chiếu; rỗng là mọi cấp"
    )
    units: list[str] = Field(
        default_factory=many, description='Chỉ những đơn vị này (đi cùng each), mỗi đơn vị bấy nhiêu: ["xã A", "xã B"]'
    )
    when: str = Field(
        default="",
        description='Chỉ những đơn vị như thế này (đi cùng each): "xã loại I"; mức chung cũng được nhận',
    )
    together: bool = Field(
        default=False,
        description="unit là cả một nhóm (“Các sở, ban, ngành”), cùng cử bấy nhiêu; không đối chiếu từng đơn vị",
    )
    parts: Literal["at-least", "exactly"] = Field(
        default="at-least",
        description="Số điển hình, tập thể, cá nhân là ít nhất, hay đúng bằng (phụ lục ghi “trong đó”)",
    )

    note: str = Field(
        default="",
        description='Cơ cấu ghi cạnh dòng phân bổ: "03 đại biểu là người dân tộc thiểu số, 01 người có uy tín"',
    )

    @model_validator(mode="after")
    def _some_of_a_kind(self) -> Self:
        if self.together and not self.unit:
            raise ValueError("together đi cùng unit (tên cả nhóm); mọi đơn vị như nhau thì ghi each, bỏ together")
        if self.units and self.unit:
            raise ValueError("units đi cùng each (loại đơn vị); một đơn vị thì chỉ ghi unit")
        if self.when and (self.unit or self.units):
            raise ValueError("when đi cùng each (loại đơn vị); đã ghi tên đơn vị thì bỏ when")
        return self

    def members(self) -> list[str]:
        """Return the areas that are a group by their names: "Huyện A và huyện B"; [] for any other."""
        named = _AND.split(self.unit) if self.together else []
        return named if all((kind := kind_of(one)) and one[len(kind) :].strip()[:1].isupper() for one in named) else []

    def exact(self) -> bool:
        """Tell whether exemplars, collectives and individuals are parts of the seats, neither more nor less."""
        return self.parts == "exactly"


class PlanComposition(Fact):
    """A target that a plan sets for the delegates of some levels."""

    levels: list[str] = Field(default_factory=list, description="Mã các cấp; rỗng là mọi cấp")
    units: list[str] = Field(
        default_factory=list,
        description='Chỉ của những loại đơn vị, đơn vị này, thay mức chung về cùng nhóm: ["thành phố Pleiku"]',
    )
    group: OwnGroupWords = Field(
        description='Nhóm đại biểu: "nữ", "dân tộc thiểu số", "lao động trực tiếp", "dưới 35 tuổi" …; nhóm khác thì '
        'ghi lời của kế hoạch ("người được khen"): in ra, đơn vị tự đối chiếu'
    )
    at_least: MaybeMeasure = Field(
        default="", description='Ít nhất: tỷ lệ trên số đại biểu chính thức "30%", "1/3", hoặc số người "12"'
    )
    at_most: MaybeMeasure = Field(default="", description="Nhiều nhất, ghi như at_least; đơn vị tự đối chiếu")
    of: Literal["official", "exemplar", "delegation"] = Field(
        default="official",
        description="Tính trong số nào: đại biểu, riêng số điển hình tiên tiến, hay số mà mỗi đơn vị cử dự (“trong "
        "từng đoàn”; levels là cấp nơi đoàn đến) – hai loại sau đơn vị tự đối chiếu",
    )

    @property
    def key(self) -> tuple[str, ...]:
        """Return what tells one target from another: whom it counts, among whom."""
        group = group_named(self.group)
        return (group.id, group.label, self.of) if group else (bare(self.group), self.of)

    @property
    def counted(self) -> bool:
        """Tell a target that a list of delegates can be held against; the unit accounts for any other itself."""
        return bool(self.at_least) and self.of == "official" and group_named(self.group) is not None

    @model_validator(mode="after")
    def _says_how_many(self) -> Self:
        if not (self.at_least or self.at_most):
            raise ValueError("ghi at_least hoặc at_most")
        return self


def asked_of(
    targets: Iterable[PlanComposition], level: str, mine: Callable[[list[str]], bool]
) -> list[PlanComposition]:
    """Return the targets of a unit. level: its level's code; mine: tells whether units that are named hold it.

    What is asked of it by name stands in place of what is asked of all on the same group, be that among all delegates
    or among exemplars; what is asked of those whom it sends elsewhere is not asked of its own conference.
    """
    own = [
        item
        for item in targets
        if item.of != "delegation"
        and (not item.levels or level in item.levels)
        and (not item.units or mine(item.units))
    ]
    apart = {item.key for item in own if item.units}
    apart |= {(*item.key[:-1], "exemplar") for item in own if item.units and item.of == "official"}
    return [item for item in own if item.units or item.key not in apart]
