"""The tiers of a plan: who holds a conference, in which form, when, how large."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Self

from pydantic import Field, model_validator

from .base import Fact
from .composition import Category, Share
from .unit_names import AREAS, belongs, is_peer, kind_of, plain_kind
from .window import Window

CATEGORY_WORDS: dict[str, str] = {
    "all": "đại biểu",
    "exemplar": "đại biểu điển hình tiên tiến",
    "guest": "đại biểu khách mời",
    "official": "đại biểu chính thức",
    "alternate": "đại biểu dự khuyết",
    "ex-officio": "đại biểu đương nhiên",
    "women": "đại biểu nữ",
    "direct-worker": "đại biểu là người lao động trực tiếp",
}
"""Words for the categories that the core knows; a plan may use others, with its own label."""


class Cap(Fact):
    """Bounds on a number of participants; "all" bounds the total."""

    category: Category = Field(
        default="all",
        description='Nhóm đại biểu; "all" là tổng số: "exemplar" điển hình, "official" chính thức, "guest" khách mời, '
        '"alternate" dự khuyết, "ex-officio" đương nhiên …',
    )
    label: str = Field(default="", description="Tên gọi khi in, nếu khác tên thường dùng")
    at_least: int = Field(default=0, ge=0, description="Ít nhất; 0 là không nêu, ở [[exception]]: không quy định")
    at_most: int = Field(default=0, ge=0, description="0 là không giới hạn")
    expected: int = Field(default=0, ge=0, description="Khoảng, dự kiến bấy nhiêu: không đối chiếu; 0 là không nêu")


class Size(Fact):
    """Plenary or delegates, how many, in what shares. Thresholds count staff, caps and shares count participants."""

    plenary_below_staff: int = Field(default=0, ge=0, description="Dưới số này: hội nghị toàn thể; 0 là không nêu")
    delegates_above_staff: int = Field(default=0, ge=0, description="Trên số này: hội nghị đại biểu; 0 là không nêu")
    caps: list[Cap] = Field(default_factory=list, description="Mức tối thiểu, tối đa")
    shares: list[Share] = Field(default_factory=list, description="Tỷ lệ của hội nghị đại biểu")
    proposed_by: str = Field(default="", description="Ai đề xuất số lượng")
    decided_by: str = Field(default="", description="Ai quyết định số lượng")


class Attendance(Fact):
    """One entry of the list of who attends."""

    who: str = Field(description="Ai dự, theo lời của kế hoạch")
    category: Category = Field(default="", description='Nhóm đại biểu: "exemplar", "guest", "women" …')
    if_any: bool = Field(default=False, description="Chỉ khi có")
    for_units: list[str] = Field(default_factory=list, description="Chỉ với các loại đơn vị này; rỗng là mọi đơn vị")


class LevelKeys(Fact):
    """What a level says, and an exception to it may say otherwise."""

    units: list[str] = Field(default_factory=list, description="Các loại đơn vị của cấp này, theo lời của kế hoạch")
    when: str = Field(default="", description='Điều kiện kèm theo: "không có đơn vị trực thuộc"')
    covers: dict[str, list[str]] = Field(
        default_factory=dict,
        description='Từ chung của kế hoạch và những loại đơn vị thuộc từ ấy: { "cơ quan" = ["sở", "ban"] }',
    )
    without_subordinates: list[str] = Field(
        default_factory=list, description="Những loại đơn vị chỉ thuộc cấp này khi không có đơn vị trực thuộc"
    )
    window: Window = Field(default_factory=Window, description="Thời hạn tổ chức")
    place: str = Field(default="", description='Địa điểm tổ chức: "Hội trường UBND tỉnh"')
    days: float = Field(default=0, ge=0, description="Thời gian tổ chức, tính bằng ngày: 0.5, 1; 0 là không nêu")
    days_or: float = Field(
        default=0, ge=0, description="Hoặc chừng này ngày (kế hoạch cho chọn: “01 buổi hoặc 01 ngày”); 0 là không nêu"
    )
    days_approx: bool = Field(default=False, description="Thời gian tổ chức là dự kiến")
    days_at_most: bool = Field(default=False, description="Thời gian tổ chức là nhiều nhất (kế hoạch ghi “không quá”)")
    choose_form: list[str] = Field(default_factory=list, description="Mã các hình thức được chọn")
    agreed_with: str = Field(default="", description="Thống nhất với ai trước khi tổ chức")
    guided_by: str = Field(
        default="", description='Tổ chức theo hướng dẫn của ai, không theo thời hạn, số lượng của cấp: "Bộ Quốc phòng"'
    )
    attend: list[Attendance] = Field(default_factory=list, description="Thành phần dự")
    own_plan: bool = Field(default=False, description="Có kế hoạch riêng")
    budget: str = Field(default="", description='Nguồn kinh phí của riêng cấp này: "ngân sách cấp huyện"')
    size: Size = Field(default_factory=Size, description="Số lượng: toàn thể hay đại biểu, mức, tỷ lệ")

    def days_bound(self) -> str:
        """Return what stands before the days: "dự kiến ", "không quá ", "½ hoặc ", or "" for just so many."""
        either = "½" if self.days_or == 0.5 else f"{self.days_or:g}".replace(".", ",").zfill(2)
        return (
            f"{'dự kiến ' * self.days_approx}{'không quá ' * self.days_at_most}{f'{either} hoặc ' * bool(self.days_or)}"
        )

    def attendance_lists(self) -> list[tuple[list[str], list[Attendance]]]:
        """Return who attends as the plan lists it: for each set of kinds of unit (none is every kind) its entries."""
        lists: dict[tuple[str, ...], list[Attendance]] = {}
        for item in self.attend:
            lists.setdefault(tuple(item.for_units), []).append(item)
        return [(list(kinds), entries) for kinds, entries in lists.items()]


class Level(LevelKeys):
    """A tier with the plan's own label."""

    id: str = Field(description='Mã cấp, dùng trong hồ sơ: "co-so"')
    label: str = Field(description='Tên cấp theo kế hoạch: "cấp cơ sở"')

    def kinds(self) -> list[str]:
        """Return the kinds of unit that belong here: those named, and those that a general word among them covers."""
        return list(dict.fromkeys([*self.units, *(kind for kinds in self.covers.values() for kind in kinds)]))

    def over(self, lower: Level, *, after: bool = True) -> bool:
        """Tell whether a level stands above another.

        The province is above all and districts above communes, wherever a plan lists them; departments and enterprises
        are above no area and none of each other, only above what is said to belong to one ("đơn vị trực thuộc sở").
        after: it is listed after the other, which decides where nothing is known of either.
        """
        mine, theirs = ({kind_of(kind) or kind for kind in level.kinds()} for level in (self, lower))
        if "tỉnh" in mine or "tỉnh" in theirs:
            return "tỉnh" not in theirs
        low, high = ([AREAS[kind] == "district" for kind in kinds & AREAS.keys()] for kinds in (theirs, mine))
        if low and high:
            return min(high) > max(low)
        mine, theirs = mine - AREAS.keys(), theirs - AREAS.keys()
        if not (low or high or (mine and theirs)):
            return after
        if not (after and mine and theirs):
            return False
        return not any(map(is_peer, mine | theirs)) or (any(map(belongs, theirs)) and not any(map(belongs, mine)))

    def attending(self, kind: str) -> list[Attendance]:
        """Return who attends at a kind of unit: entries for other kinds, and for words that cover others, left out."""
        own = {kind, *(word for word in self.units if plain_kind(word, self.units) == kind), kind_of(kind) or kind}
        return [item for item in self.attend if not item.for_units
                or any(own & {word, *self.covers.get(word, ())} for word in item.for_units)]  # fmt: skip

    def only_without_subordinates(self, kind: str) -> bool:
        """Tell whether a kind of unit, or a general word that covers it, belongs here only without subordinate units.

        A kind that the level names in its own right beside the general word is bound by its own entry alone.
        """
        if kind in self.units:
            return kind in self.without_subordinates
        return any(kind in self.covers.get(word, ()) for word in self.without_subordinates)


def next_above(levels: Sequence[Level], lower: Level) -> Level | None:
    """Return the level that one's delegates go on to: of those above it the lowest, None where none is."""
    here = next((at for at, level in enumerate(levels) if level.id == lower.id), len(levels))
    over = [(at, one) for at, one in enumerate(levels) if at != here and one.over(lower, after=at > here)]
    return next((one for at, one in over
                 if not any(one.over(other, after=at > on) for on, other in over if on != at)), None)  # fmt: skip


class LevelException(LevelKeys):
    """For some units of a level ("Riêng đối với các huyện, thành phố …"): only the keys given here differ."""

    level: str = Field(description="Mã cấp mà quy định riêng này thuộc về")
    units: list[str] = Field(
        default_factory=list,
        description='Loại đơn vị, hay tên của chính đơn vị có quy định riêng: "huyện Cồn Cỏ", "xã thuộc huyện A"',
    )
    when: str = Field(
        default="",
        description='Chỉ trong trường hợp này: "xã miền núi"; quy định chung hay này đều được nhận, trừ '
        '"thuộc huyện A, huyện B": xét theo huyện mà hồ sơ của xã ghi là cơ quan chủ quản hoặc nơi nhận (b/c)',
    )


class Jointly(Fact):
    """Units that hold their conference together, not one each, or as a part of another event."""

    units: list[str] = Field(description="Các loại đơn vị tổ chức chung")
    organiser: str = Field(default="", description="Ai đứng ra tổ chức")
    into: str = Field(default="", description='Hoặc ghép vào hội nghị, sự kiện nào: "hội nghị cán bộ, công chức"')
    when: str = Field(default="", description='Chỉ đơn vị như thế này: "có dưới 50 người", "hai hoặc ba xã liền kề"')
    alone: str = Field(default="", description='Đơn vị như thế này thì tổ chức riêng: "có từ 50 người trở lên"')
    at_most: int = Field(
        default=0, ge=0, description="Hội nghị chung nhiều nhất bấy nhiêu, thay mức của cấp; 0: không nêu"
    )
    may: bool = Field(default=False, description="Được tổ chức chung, không bắt buộc")

    @model_validator(mode="after")
    def _held_by_somebody(self) -> Self:
        if not (self.organiser or self.into or self.at_most):
            raise ValueError("ghi organiser (ai đứng ra tổ chức), into (ghép vào sự kiện nào) hoặc at_most")
        return self


class Pilot(Fact):
    """A unit that goes first (đơn vị làm điểm), with an earlier deadline than its tier."""

    unit: str = Field(description="Tên đơn vị làm điểm")
    window: Window = Field(description="Thời hạn của đơn vị làm điểm")
