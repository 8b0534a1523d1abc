"""Who issues a document, who signs it, who receives it, who sits on a committee, and whom one name calls together."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .base import Data, Fact, many

IssuerKind = Literal[
    "people-committee", "council", "department", "district", "commune", "public-unit", "state-enterprise", "bloc",
    "front", "union", "party", "association", "enterprise", "cooperative",
]  # fmt: skip

ISSUER_KINDS: dict[str, str] = {
    "people-committee": "Ủy ban nhân dân tỉnh",
    "council": "Hội đồng Thi đua - Khen thưởng",
    "department": "sở, ban, ngành",
    "district": "Ủy ban nhân dân cấp huyện",
    "commune": "Ủy ban nhân dân cấp xã",
    "public-unit": "đơn vị sự nghiệp công lập",
    "state-enterprise": "doanh nghiệp nhà nước",
    "bloc": "khối, cụm thi đua",
    "front": "Mặt trận Tổ quốc",
    "union": "Công đoàn và tổ chức chính trị - xã hội",
    "party": "cơ quan Đảng",
    "association": "hội quần chúng",
    "enterprise": "doanh nghiệp",
    "cooperative": "hợp tác xã",
}
"""Kinds of issuer with the words shown to a user; NĐ 30/2020 Điều 2 binds state bodies and state enterprises."""


class Issuer(Data):
    """The body that issues (box 2 of the layout)."""

    kind: IssuerKind = Field(description="Loại cơ quan ban hành; quyết định mức ràng buộc của quy định thể thức")
    name: str | None = Field(default=None, description='Tên đầy đủ: "Ủy ban nhân dân huyện Việt Yên"')
    called: str | None = Field(default=None, description='Tên gọi trong lời văn: "UBND huyện Việt Yên"')
    parent: str = Field(default="", description="Tên cơ quan chủ quản trực tiếp (nếu có)")


class Signature(Data):
    """The signing stack (boxes 7a-7b): authority, post, a second post above the name, the name."""

    on_behalf_of: str = Field(default="", description='Ký thay mặt tập thể (TM.): "ỦY BAN NHÂN DÂN", "HỘI ĐỒNG"')
    deputy_of: str = Field(default="", description='Cấp phó ký thay (KT.): "CHỦ TỊCH", "GIÁM ĐỐC"')
    by_order_of: str = Field(default="", description="Ký thừa lệnh (TL.): chức vụ người đứng đầu")
    authorised_by: str = Field(default="", description="Ký thừa ủy quyền (TUQ.): chức vụ người đứng đầu")
    acting: bool = Field(default=False, description="Được giao quyền cấp trưởng (Q.)")
    post: str | None = Field(default=None, description='Chức vụ người ký: "CHỦ TỊCH", "PHÓ CHỦ TỊCH"')
    post_above_name: str = Field(default="", description="Chức vụ trong cơ quan, ghi phía trên họ tên")
    name: str | None = Field(default=None, description="Họ và tên người ký")

    def lines(self) -> list[str]:
        """Return the capital lines of box 7a in their order (NĐ 30/2020, PL I, II.7.b, II.7.đ; Điều 13)."""
        pairs = (("TM.", self.on_behalf_of), ("KT.", self.deputy_of), ("TL.", self.by_order_of),
                 ("TUQ.", self.authorised_by))  # fmt: skip
        lines = [f"{mark} {name.upper()}" for mark, name in pairs if name]
        if self.post:
            lines.append(("Q. " if self.acting else "") + self.post.upper())
        return lines


class Recipient(Fact):
    """One line of "Nơi nhận"; a group covers its members when tasks are checked."""

    name: str = Field(description="Tên nơi nhận như in trên văn bản")
    for_report: bool = Field(default=False, description="Nhận để báo cáo: in thêm (b/c)")
    covers: list[str] = Field(default_factory=many, description="Những cơ quan, đơn vị mà dòng này bao gồm")
    copies: int = Field(default=0, ge=0, description="Số bản gửi, in (5b); 0 là không ghi")

    def words(self) -> str:
        """Write the line without dash and ending."""
        copies = f" ({self.copies}b)" if self.copies else ""
        return f"{self.name}{' (b/c)' if self.for_report else ''}{copies}"


class UnitGroup(Fact):
    """Units that a plan calls by one name ("huyện miền núi"), wherever its facts name units."""

    name: str = Field(description='Tên gọi của nhóm, như kế hoạch gọi: "huyện miền núi", "xã vùng III"')
    units: list[str] = Field(
        min_length=1, description='Tên các đơn vị của nhóm, hay loại đơn vị: ["huyện Ba Tơ", "huyện Trà Bồng"]'
    )


class Archive(Data):
    """The last line: "Lưu: VT, NC." with the drafting unit (NĐ 30/2020, PL I, II.9.d)."""

    at: list[str] = Field(default_factory=lambda: ["VT"], description='Nơi lưu: ["VT", "NC"]')
    copies: int = Field(default=0, ge=0, description="Số bản lưu; 0 là không ghi")

    def words(self) -> str:
        """Write the line without dash and ending."""
        return "Lưu: " + ", ".join(self.at) + (f" ({self.copies}b)" if self.copies else "")


class Member(Data):
    """A post on a committee."""

    post: str = Field(description="Chức vụ của thành viên")
    role: str = Field(default="", description="Vai trò trong ban")


class Committee(Fact):
    """A steering or organising committee, with sub-committees."""

    level: str = Field(default="", description="Mã cấp")
    name: str = Field(description="Tên ban")
    members: list[Member] = Field(default_factory=list, description="Thành viên")
    sub_committees: list[Committee] = Field(default_factory=list, description="Tiểu ban")
