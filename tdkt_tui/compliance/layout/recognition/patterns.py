"""How lines of an administrative document begin, on words without marks (``Line.bare``)."""

from __future__ import annotations

import re

NUMBER = re.compile(r"so\s*[:.;]?\s*[\d.…_/]|\d+\s*/\s*[a-z]+\s*[-–]")
DATE = re.compile(r"ngay\b.{0,24}\bthang\b.{0,24}\bnam\b|\bngay\s*[\d.…_]+\s*[/.-]\s*[\d.…_]+|,\s*\d+/\d+/\d{4}$")
ABOUT = re.compile(r"v/?\s?v\b|ve viec\b")
ADDRESSED = re.compile(r"kinh gui\b")
BASIS = re.compile(r"(can cu|theo de nghi|xet de nghi|xet to trinh)\b")
ROMAN = re.compile(r"(?!v/v\b)(?=[ivxlc])(x{0,3})(ix|iv|v?i{0,3})\s*[./)\-–:]+\s*\S")
ARABIC = re.compile(r"\d{1,2}(\.\d{1,2})*\s*[./)\-–:]\s*[^\W\d_]|\d{1,2}(\.\d{1,2})+\s+[^\W\d_]")
LETTERED = re.compile(r"[a-z]\s*[.)/]\s*\S")
SUBNUMBER = re.compile(r"\d{1,2}\.\d")
ARTICLE = re.compile(r"dieu\s+([ivxlc]+|\d+[a-z]?)\b")
ARTICLE_HEAD = re.compile(r"dieu\s+([ivxlc]+|\d+[a-z]?)\s*([.:)/–-]|$)")
CHAPTER = re.compile(r"(chuong|phan|muc|tieu muc)\s+([ivxlc]+|\d+)\b\s*[.:]?")
DASH = re.compile(r"[-–—+*•·]\s*")
RULED = re.compile(r"[-–—_=*~.\s]{3,}|o0o|[-–—\s]*(o0o|\*\*\*)[-–—\s]*")
DOTS = re.compile(r"[.…_]{5,}|…{2,}")
RECIPIENTS = re.compile(r"noi nhan\b|noi nh[aâ]n\b")
FILED = re.compile(r"[-–—+*]?\s*luu\s*[:;]?\s*(vt|van thu)\b")
AUTHORITY = re.compile(r"((tm|kt|tl|tuq|q)\s*[./]|(t/m|k/t|t/l|t/u/q)\s*[./]?)\s*\S")
POST = re.compile(
    r"(pho |quyen |q\. )?(chu tich|giam doc|tong giam doc|truong |hieu truong|vien truong|cuc truong|chanh |bi thu"
    r"|thu truong|bo truong|vu truong|chi cuc|tong bien tap|chu nhiem|uy vien|thu ky|chu toa|chu tri"
    r"|nguoi lap|nguoi bao cao)"
)
SIGNED = re.compile(r"\(?\s*(da ky|ky ten|ky,|ky va|chu ky|dong dau)")
ANNEX = re.compile(r"phu luc(\s+so)?(\s+([ivxlc]+|\d+))?\s*[:.]?($|\s+[-–(]?.{0,60}$)")
ATTACHED = re.compile(r"\(?\s*(ban hanh )?kem theo\b")
OPENER = re.compile(
    r"(uy ban|ubnd|hdnd|ubmttq|hoi dong|bo|so|ban|phong|truong|trung tam|benh vien|cong an|doan|lien doan|cong doan"
    r"|van phong|cuc|chi cuc|tong cuc|tong cong ty|thanh tra|cong ty|hoi|hiep hoi|mat tran|tinh|thanh pho|huyen|quan"
    r"|thi xa|thi tran|xa|phuong|dac khu|toa an|vien|khoi|cum|kho bac|bao hiem|hop tac xa|tinh doan|thanh doan|dang uy"
    r"|tinh uy|bo chi huy|dai|bao|quy|ngan hang|chi nhanh|tap doan|doanh nghiep|to|dai hoc|hoc vien)\b"
)
LOCALITY = re.compile(r"(tinh|thanh pho|tp\.?|huyen|quan|thi xa|thi tran|xa|phuong|dac khu)\b")
HAS_LOCALITY = re.compile(r"\b(tinh|thanh pho|tp\.?|huyen|quan|thi xa|thi tran|xa|phuong|dac khu)\s")
