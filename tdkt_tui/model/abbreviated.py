"""Names as lines of recipients shorten them, in full: usual bodies and departments, and the province's own initials."""

from __future__ import annotations

import re

_SHORT = (
    (r"UB\s?MTTQ\s?VN", "Ủy ban Mặt trận Tổ quốc Việt Nam"), (r"UB\s?MTTQ", "Ủy ban Mặt trận Tổ quốc"),
    (r"MTTQ\s?VN", "Mặt trận Tổ quốc Việt Nam"), (r"MTTQ", "Mặt trận Tổ quốc"),
    (r"Ban CH\s?QS", "Ban Chỉ huy Quân sự"),
    (r"(?:Bộ\s+)?(?:BCH|CH)\s?QS|(?:BCH|Bộ CH) Quân sự", "Bộ Chỉ huy Quân sự"), (r"BĐBP", "Bộ đội Biên phòng"),
    (r"(?:BCH|Bộ CH)(?=\s+(?:Bộ đội|Biên phòng))", "Bộ Chỉ huy"), (r"CA(?=\s+(?:tỉnh|thành phố|huyện))", "Công an"),
    (r"HĐ(?=\s*(?:TĐ-?KT|Thi đua))", "Hội đồng "), (r"(?<=Hội )ND", "Nông dân"), (r"(?<=Tỉnh )uỷ", "ủy"),
    (r"LĐLĐ", "Liên đoàn Lao động"), (r"LHPN", "Liên hiệp Phụ nữ"), (r"CCB", "Cựu chiến binh"),
    (r"CT\s?-\s?XH", "chính trị - xã hội"), (r"TĐ-?KT", "Thi đua - Khen thưởng"),
    (r"TT\.?\s?TU|TTTU", "Thường trực Tỉnh ủy"), (r"TTr?\b[.:]?(?=\s*(?:Tỉnh ủy|HĐND|UBND))", "Thường trực"),
    (r"TT(?=\s+(?:Hội đồng|HĐ))\.?", "Thường trực"), (r"VP", "Văn phòng"), (r"DN", "doanh nghiệp"),
    (r"PT\s?(?:-|–|&|và)?\s?TH|Phát thanh\s*(?:-|–|&|và)\s*Truyền hình", "Phát thanh Truyền hình"),
    (r"TX\.?", "thị xã"), (r"TP\.?", "thành phố"), (r"LLVT", "lực lượng vũ trang"),
    (r"DTTS", "dân tộc thiểu số"), (r"CHBĐBP", "Chỉ huy Bộ đội Biên phòng"),
    (r"(?<=nghiệp và )PTNT", "Phát triển nông thôn"),
    (r"TAND", "Tòa án nhân dân"), (r"VKSND", "Viện Kiểm sát nhân dân"), (r"BHXH", "Bảo hiểm xã hội"),
    (r"(?<=Lao động - )TB\s?(?:&|-|và)\s?XH", "Thương binh và Xã hội"),
    (r"VPĐP", "Văn phòng Điều phối"), (r"NTM", "nông thôn mới"), (r"HTX", "hợp tác xã"),
    (r"KCN", "khu công nghiệp"), (r"KKT", "khu kinh tế"),
    (r"(?<!/)(?<!-)TW", "Trung ương"),
)  # fmt: skip
_DEPARTMENTS = (
    ("NV", "Nội vụ"), ("TC", "Tài chính"), ("YT", "Y tế"), (r"GD\s?[&-]?\s?ĐT", "Giáo dục và Đào tạo"),
    (r"TT\s?[&-]?\s?TT", "Thông tin và Truyền thông"), (r"KH\s?[&-]?\s?CN", "Khoa học và Công nghệ"),
    (r"VH\s?[,-]?\s?TT\s?(?:[&-]|và)?\s?DL", "Văn hóa, Thể thao và Du lịch"),
    (r"KH\s?[&-]?\s?ĐT", "Kế hoạch và Đầu tư"),
    (r"NN\s?[&-]?\s?PTNT", "Nông nghiệp và Phát triển nông thôn"), (r"XD", "Xây dựng"),
    ("GTVT", "Giao thông vận tải"), (r"TN\s?[&-]?\s?MT", "Tài nguyên và Môi trường"),
    (r"LĐ\s?-?\s?TB\s?[&-]?\s?XH", "Lao động - Thương binh và Xã hội"),
)  # fmt: skip


_BOTH = tuple((rf"{before}(?:{short})(?!\w)", whole) for before, forms in (("", _SHORT), ("(?<=Sở )", _DEPARTMENTS),
                                                                     ("(?<=gành )", _DEPARTMENTS))
              for short, whole in forms)  # fmt: skip
_PATTERNS = tuple((re.compile(rf"(?<!\w){short}"), whole) for short, whole in _BOTH)
_ANY = re.compile(rf"(?<!\w)(?:{'|'.join(short for short, _ in _BOTH)})")
"""One of them: most names have none."""
_DOTTED = re.compile(r"(?<!\w)(TP|TX|VP|TTr?)[.:]\s*(?=\w)")
"""An abbreviation that its dot joins to what it stands before: "TP.Huế", "VP.UBND"."""


def in_full(words: str, province: str = "") -> str:
    """Return words with each abbreviation written out; province: the name whose initials stand for it ("Quảng Trị")."""
    words = _DOTTED.sub(r"\1 ", words)
    for pattern, whole in _PATTERNS if _ANY.search(words) else ():
        words = pattern.sub(whole, words)
    initials = "".join(word[0] for word in province.split())
    return re.sub(rf"(?<!\w){re.escape(initials)}(?!\w)", lambda _: province, words) if len(initials) > 1 else words
