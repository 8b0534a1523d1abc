"""What the bodies named in a plan owe: tasks, nominations, reports, honours."""

from __future__ import annotations

import re
from typing import Literal, Self

from pydantic import Field, model_validator

from .base import Fact
from .period import PERIODS, of_a_period
from .window import Window
from .words import joined, padded

_ISSUE = re.compile(
    r"(?:(?:căn cứ|trên cơ sở|dựa trên)\s[^;]{1,120}?[\s,]\s*)?(?:(?:chủ động|khẩn trương|kịp thời|có trách nhiệm)\s+)?"
    r"(?:xây dựng|ban hành|lập)(?:, (?:xây dựng|ban hành))? kế hoạch"
    r"(?:$|\s(?:tổ chức|triển khai|thực hiện|cụ thể|chi tiết|của|để|phù hợp|gửi|trước|trong|xong|tổng kết|sơ kết|năm))",
    re.IGNORECASE,
)
_OTHER_PLAN = re.compile(
    r"tuyên truyền|kiểm tra|giám sát|tập huấn|kinh phí|an ninh|y tế|bảo vệ|phong trào|khen thưởng", re.IGNORECASE
)
_BESIDE = re.compile(
    r"(?:gửi|trước|hoàn thành|xong|chậm nhất|trong|đơn vị|cơ quan|địa phương|ban hành|bảo đảm|đảm bảo|phù hợp|đúng"
    r"|(?:[Đđ]ại hội|[Hh]ội nghị)(?=$| của| cấp mình)"
    r"|(?:mục đích|yêu cầu|nội dung|tiến độ|chất lượng|hiệu quả|thời gian)(?=$| quy định| theo| đề ra| của))\b"
    r"|(?:tổ chức|triển khai) thực hiện$|(?:sở|ban|ngành|đoàn thể|huyện|thị xã|thành phố|xã|phường|thị trấn|đặc khu)$"
)


class Task(Fact):
    """What a body must do. The UBND's own bodies are *told*; those of the Party and the Front are *asked* (đề nghị)."""

    body: str = Field(description="Cơ quan, đơn vị thực hiện")
    mode: Literal["told", "asked"] = Field(default="told", description="Giao nhiệm vụ hay đề nghị")
    does: str = Field(default="", description="Việc phải làm")
    deliver: list[str] = Field(default_factory=list, description="Sản phẩm phải có")
    together_with: list[str] = Field(default_factory=list, description="Cơ quan phối hợp")
    window: Window = Field(default_factory=Window, description="Thời hạn")

    @property
    def asks_own_plan(self) -> bool:
        """Tell a duty to issue a plan for carrying this one out, and to send it: met by that document.

        One that asks for something else as well is none.
        """
        first, *beside = re.split(r"\s*[,;]\s*(?:và\s+)?|\s+và\s+", re.sub(r"\s*\([^()]*\)", "", self.does.strip(" .")))
        joined = f"{first}, {beside.pop(0)}" if beside and " kế hoạch" not in first else first
        own = _ISSUE.match(joined) and not _OTHER_PLAN.search(joined)
        return bool(own) and all(_BESIDE.match(part) for part in beside)


class Nomination(Fact):
    """Exemplars that units introduce (giới thiệu điển hình)."""

    id: str = Field(default="", description='Mã, để hồ sơ và văn bản nhắc tới: "trung-uong"')
    levels: list[str] = Field(
        default_factory=list, description="Mã các cấp phải giới thiệu; rỗng là chỉ đơn vị mà who nêu"
    )
    who: list[str] = Field(description="Ai giới thiệu: tên cấp, loại đơn vị như units của cấp, hay tên một đơn vị")
    at_least: int = Field(default=0, ge=0, description="Ít nhất; 0 là không nêu")
    at_most: int = Field(default=0, ge=0, description="Nhiều nhất; 0 là không nêu")
    collectives: int = Field(default=0, ge=0, description="Trong đó số tập thể, khi kế hoạch nêu riêng; 0 là không nêu")
    individuals: int = Field(default=0, ge=0, description="Trong đó số cá nhân, khi kế hoạch nêu riêng; 0 là không nêu")
    every: list[str] = Field(default_factory=list, description='Mỗi kỳ bấy nhiêu: "quarter" …; rỗng là một lần')
    day: str = Field(
        default="", description='Ngày của mỗi kỳ, đi cùng every: "ngày 25", "trước ngày 20 tháng cuối quý"'
    )
    kinds: list[str] = Field(default_factory=list, description="Tập thể, cá nhân hay hộ")
    needs: list[str] = Field(default_factory=list, description="Giấy tờ phải kèm")
    to: str = Field(default="", description="Gửi về đâu")
    window: Window = Field(default_factory=Window, description="Thời hạn")
    quota: str = Field(default="", description="Văn bản phân bổ chỉ tiêu")
    chosen_from: list[str] = Field(
        default_factory=list, description="Mã các việc giới thiệu mà điển hình ở đây được chọn ra từ đó"
    )

    @model_validator(mode="after")
    def _of_a_period(self) -> Self:
        of_a_period(self.day, self.every)
        return self

    def each_time(self) -> str:
        """Write how often so many are introduced: "mỗi quý (trước ngày 20 tháng cuối quý)"; "" for once."""
        day = f" ({self.day})" if self.day else ""
        return f"mỗi {joined([PERIODS.get(one, one) for one in self.every])}{day}" if self.every else ""


HOW_OFTEN = {"6 months": "6 tháng", "year": "hằng năm", "quarter": "hằng quý", "month": "hằng tháng",
             "week": "hằng tuần"}  # fmt: skip
"""The same inside a sentence: báo cáo định kỳ 6 tháng, hằng năm."""


class Reporting(Fact):
    """A duty to report, once, periodically, or when difficulties arise."""

    id: str = Field(default="", description='Mã, để hồ sơ và văn bản nhắc tới: "dinh-ky"')
    by: str = Field(description="Ai báo cáo")
    to: str = Field(description="Báo cáo cho ai")
    through: str = Field(default="", description="Gửi qua đâu")
    every: list[str] = Field(
        default_factory=list, description='"week", "month", "quarter", "6 months", "year"; rỗng khi báo cáo theo việc'
    )
    day: str = Field(default="", description='Ngày của mỗi kỳ, đi cùng every: "thứ Sáu", "ngày 25", "ngày cuối quý"')
    about: str = Field(default="", description="Nội dung báo cáo")
    window: Window = Field(default_factory=Window, description="Thời hạn")
    working_days_after: int = Field(
        default=0,
        ge=0,
        description="Số ngày làm việc sau khi kết thúc hội nghị; ngày muộn nhất cạnh đó ghi ở window; 0 là không nêu",
    )
    days_after: int = Field(
        default=0, ge=0, description="Hoặc số ngày sau khi kết thúc hội nghị, kể cả ngày nghỉ; 0 là không nêu"
    )

    @model_validator(mode="after")
    def _one_deadline(self) -> Self:
        of_a_period(self.day, self.every)
        given = [name for name in ("working_days_after", "days_after") if getattr(self, name)]
        if len(given) > 1:
            raise ValueError(f"chỉ ghi một thời hạn, bỏ các khóa kia: {', '.join(given)}")
        if given and self.window.dated() and self.window.last() is None:
            raise ValueError(f"window cạnh {given[0]} là ngày muộn nhất: ghi until hoặc before")
        return self

    def deadline(self, event: str = "hội nghị") -> str:
        """Write the deadline inside a sentence, "" where none is stated. event: after which its days count."""
        if days := self.working_days_after or self.days_after:
            unit = "ngày làm việc" if self.working_days_after else "ngày"
            latest = self.window.words().removeprefix("chậm nhất ")
            beside = f" và {'' if latest.startswith('trước') else 'không quá '}{latest}" if latest else ""
            return f"chậm nhất {padded(days)} {unit} sau khi kết thúc {event}{beside}"
        return self.window.words()


class Honours(Fact):
    """Awards that a level may give or propose."""

    level: str = Field(default="", description="Mã cấp")
    units: list[str] = Field(
        default_factory=list,
        description='Chỉ của những loại đơn vị, đơn vị này: "xã", "huyện Cồn Cỏ"; rỗng là cả cấp',
    )
    award: str = Field(description="Hình thức khen thưởng")
    collectives: int = Field(default=0, ge=0, description="Số tập thể; 0 là không nêu")
    individuals: int = Field(default=0, ge=0, description="Số cá nhân; 0 là không nêu")
    households: int = Field(default=0, ge=0, description="Số hộ; 0 là không nêu")
    cases: int = Field(
        default=0, ge=0, description="Số trường hợp, khi kế hoạch không tách tập thể, cá nhân, hộ; 0 là không nêu"
    )
    how: Literal["exactly", "at-most"] = Field(
        default="exactly", description="Các số trên là đúng bằng hay nhiều nhất (kế hoạch ghi “không quá”)"
    )
    said: str = Field(
        default="",
        description="Các số bằng lời, in thay cho chúng, khi một số là của nhiều loại, là một khoảng hay một tỷ lệ: "
        '"04 tập thể, 08 cá nhân hoặc hộ gia đình", "từ 02 đến 03 tập thể", "10% tổng số đại biểu dự hội nghị"',
    )
    when: str = Field(
        default="",
        description='Chỉ nơi nào, đơn vị như thế nào: "nơi tổ chức Đại hội" (chỉ in cho đơn vị chọn Đại hội), '
        '"có từ 300 đoàn viên trở lên"',
    )
    together: bool = Field(
        default=False, description="Các units cùng được bấy nhiêu, không phải mỗi đơn vị (kế hoạch ghi “tổng số”)"
    )
