"""The bodies of a province by their own names, and lists of them: "Sở Y tế, Công an tỉnh và Báo Khê Sơn"."""

from __future__ import annotations

import re

from tdkt_tui.model.text import UPPER

from .beside import BRANCH

_OWN = rf"(?:\s+[{UPPER}]\w*)*"
_COUNCIL = r"[Hh]ội đồng [Tt]hi đua\s*[-–,]\s*[Kk]hen thưởng"
_FORCE = (
    r"Công an|Quân sự|(?:Bộ Chỉ huy|Ban Chỉ huy|BCH|Bộ CHQS)(?: [Qq]uân sự| (?:[Bb]ộ đội )?Biên phòng)?|"
    r"(?:Bộ đội )?Biên phòng"
)
_SOCIAL = (
    r"Hội (?:Cựu chiến binh|Nông dân|(?:Liên hiệp )?Phụ nữ|Chữ thập đỏ|Người cao tuổi|Khuyến học|Nhà báo|"
    r"Luật gia|Đông y|Cựu thanh niên xung phong|Nạn nhân chất độc da cam|Người mù|"
    r"Văn học[\s,-]+Nghệ thuật|Làm vườn|Sinh viên|LHPN|CCB|VHNT)|"
    r"Liên đoàn Lao động|LĐLĐ|Liên minh Hợp tác xã|Liên hiệp (?:các )?(?:Hội|Tổ chức)[\w\s]{0,40}?"
    r"(?:[Kk]ỹ thuật|hữu nghị)|Hiệp hội Doanh nghiệp|(?:Đoàn Thanh niên|Đoàn TNCS)(?: Cộng sản)?(?: Hồ Chí Minh)?|"
    r"Tỉnh [Đđ]oàn|Thành đoàn"
)
_BODIES = (
    rf"Sở {BRANCH}", rf"Sở{_OWN}(?<!Sở)", rf"[Nn]gành {BRANCH}",
    r"(?:Ban Thường trực |Thường trực )?(?:(?:Ủy ban|UB) )?(?:Mặt trận Tổ quốc|MTTQ|Mặt trận)(?: Việt Nam)?",
    _FORCE, _SOCIAL,
    rf"(?:[Cc]ơ quan )?(?:[Tt]hường trực )?{_COUNCIL}", r"Ban [Tt]hi đua\s*[-–,]\s*[Kk]hen thưởng",
    r"Ban [Tt]ổ chức(?: (?:Đại hội|Hội nghị|Tỉnh ủy))?", r"Ban (?:Tuyên giáo|Dân vận|Nội chính|Kiểm tra)(?: Tỉnh ủy)?",
    r"Ban (?:Dân tộc|Quản lý (?:các )?[Kk]hu (?:công nghiệp|kinh tế))", r"Tiểu ban(?: [^\W\d]+){1,3}?(?=[:,])",
    r"Văn phòng (?:UBND|Ủy ban nhân dân|Tỉnh ủy|HĐND|Đoàn đại biểu Quốc hội)(?: và HĐND)?",
    rf"Báo [{UPPER}]\w*{_OWN}", r"Báo và [Đđ]ài(?: [Pp]hát thanh(?:,| và| -| –)? [Tt]ruyền hình)?",
    r"Đài (?:Phát thanh|PT)(?:,| và| -| –|&|-)?\s*(?:Truyền hình|TH)", r"Đài", r"Kho bạc Nhà nước",
    r"Bảo hiểm xã hội|Cục (?:Thuế|Thống kê|Hải quan|Quản lý thị trường)",
    r"Viện [Kk]iểm sát [Nn]hân dân|Tòa án [Nn]hân dân",
)  # fmt: skip
ONE_BODY = rf"(?:{'|'.join(_BODIES)})(?!\w)(?:\s+(?:cấp\s+)?tỉnh\b(?!\s+ủy))?{_OWN}(?:\s+\((?!\d)[^()]{{2,60}}\))?"
"""The name of a body, with the province's or what else it is called behind."""
AND = r"(?:\s*[,;]\s+(?:và\s+)?|\s+và\s+|\s+cùng\s+(?:với\s+)?)"
BODIES = rf"{ONE_BODY}(?:{AND}{ONE_BODY})*"
"""A list of bodies by their names."""
_BEFORE_LAST = re.compile(rf"(?:{_SOCIAL})(?=\s*(?:[,;]|và\s)[^:.]*\s(?:cấp\s+)?tỉnh$)(?<!Tỉnh [Đđ]oàn)(?<!Thành đoàn)")


def of_province(bodies: str) -> str:
    """Return a list of bodies with "tỉnh" behind each union and society of which only the last has it."""
    return _BEFORE_LAST.sub(lambda found: f"{found[0]} tỉnh", bodies)
