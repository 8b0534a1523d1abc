"""How many each unit sends: a number for a unit by its name, or for each unit of a kind."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator

from .base import Data, Fact, many


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

    def exact(self) -> bool:
        """Tell whether exemplars, collectives and individuals are parts of the seats, neither more nor less."""
        return self.parts == "exactly"
