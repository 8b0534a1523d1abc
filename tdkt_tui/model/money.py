"""Who pays for what a plan asks, and how much."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from .base import Fact
from .window import Window
from .words import dong_of


class Budget(Fact):
    """Who pays, who balances, who approves."""

    source: str = Field(default="", description='Nguồn kinh phí; loại đơn vị có nguồn riêng thì ghi sau dấu ";": "ngân '
                        'sách từng cấp; doanh nghiệp tự cân đối", trang của mỗi đơn vị in phần của mình')  # fmt: skip
    balanced_by: str = Field(default="", description="Cơ quan cân đối")
    together_with: list[str] = Field(default_factory=list, description="Cơ quan phối hợp")
    approved_by: str = Field(default="", description="Cấp phê duyệt")


def _money(said: str) -> str:
    if not dong_of(said):
        raise ValueError('ghi số tiền như: "30 triệu đồng", "2,4 tỷ đồng", "2.400.000 đồng"')
    return said if re.search(r"đồng", said) else f"{said} đồng"


class Amount(Fact):
    """So much money that may be spent, or that is given as support."""

    sum: Annotated[str, AfterValidator(_money)] = Field(description='Số tiền: "30 triệu đồng", "2,4 tỷ đồng"')
    how: Literal["exactly", "at-most", "about"] = Field(
        default="exactly", description="Đúng bằng, nhiều nhất (kế hoạch ghi “không quá”) hay khoảng, dự kiến"
    )
    per: str = Field(default="", description='Cho mỗi: "hội nghị", "xã đặc biệt khó khăn"; rỗng là cả thảy')
    kind: Literal["spent", "support"] = Field(default="spent", description="Là mức chi, hay là mức được hỗ trợ")
    by: str = Field(default="", description='Ai chi, ai hỗ trợ: "ngân sách tỉnh", "Quỹ Thi đua - Khen thưởng"')
    level: str = Field(default="", description="Mã cấp; rỗng là không riêng cấp nào")
    units: list[str] = Field(default_factory=list, description='Chỉ của những loại đơn vị, đơn vị này: "xã"')
    when: str = Field(default="", description='Chỉ những nơi như thế này: "xã biên giới"')
    window: Window = Field(default_factory=Window, description="Thời hạn cấp, chi")


def amount_words(item: Amount) -> str:
    """Return an amount as a part of a sentence: "mức chi không quá 30 triệu đồng/hội nghị"."""
    how = {"exactly": "", "at-most": "không quá ", "about": "khoảng "}[item.how]
    said = f"{how}{item.sum}{f'/{item.per}' if item.per else ''}"
    given = f"được {item.by or 'cấp trên'} hỗ trợ {said}" if item.kind == "support" else f"mức chi {said}"
    given += f" từ {item.by}" if item.kind == "spent" and item.by else ""
    when = f" (đối với {item.when})" if item.when else ""
    return f"{given}{when}{f', {window}' if (window := item.window.words()) else ''}"
