"""Which kind of body issued a document, by the names in its head: whether the regulation binds it hangs on that."""

from __future__ import annotations

import re

from tdkt_tui.compliance.layout.document import Document
from tdkt_tui.compliance.layout.recognition.head import PARTY
from tdkt_tui.compliance.layout.recognition.likeness import alike
from tdkt_tui.model.text import bare

_KINDS = {
    "party": r"tinh uy|thanh uy|huyen uy|quan uy|thi uy|dang uy|chi bo|dang bo|dang doan|ban can su|ban tuyen giao"
    r"|ban to chuc (tinh|thanh|huyen|trung)|ban dan van|uy ban kiem tra|ban chap hanh (dang|trung uong dang)",
    "front": r"mat tran to quoc|ubmttq|mttq",
    "union": r"lien doan lao dong|cong doan|doan thanh nien|tinh doan|thanh doan|huyen doan|hoi lien hiep phu nu"
    r"|hoi phu nu|hoi nong dan|hoi cuu chien binh",
    "bloc": r"\b(khoi|cum) thi dua",
    "state-enterprise": r"mot thanh vien|nha nuoc|xo so kien thiet|tap doan (dien luc|dau khi|buu chinh|cong nghiep)",
    "cooperative": r"hop tac xa|\bhtx\b",
    "enterprise": r"cong ty|doanh nghiep|tap doan|ngan hang tmcp",
    "council": r"hoi dong thi dua|hoi dong td|hd ?td|ban chi dao|ban to chuc",
    "association": r"^(chi |lien |hiep )?hoi\b(?! dong)|^lien hiep (cac )?hoi",
    "people-committee": r"(uy ban nhan dan|ubnd)\s+(tinh|thanh pho)|^uy ban nhan dan$",
    "commune": r"(uy ban nhan dan|ubnd)\s+(xa|phuong|thi tran|dac khu)",
    "district": r"(uy ban nhan dan|ubnd)\s+(huyen|quan|thi xa)",
    "public-unit": r"^(truong|benh vien|trung tam|vien|dai hoc|hoc vien|nha van hoa|bao tang)\b",
    "department": r"^(so|ban|cuc|chi cuc|phong|thanh tra|van phong|bo|tong cuc|cong an|kho bac|bao hiem)\b",
}
_ATTACHED = re.compile(r"\bnam\b.*?\bcua\s+(?P<issuer>[^)]+)")
"""Whose document an annex goes with: "(Kèm theo Kế hoạch số … ngày … tháng … năm … của …)"."""
_LONGEST = 1000
_PATTERNS = tuple((kind, re.compile(pattern)) for kind, pattern in _KINDS.items())


def kind_by_name(document: Document) -> str | None:
    """Return the kind of the issuer by its name (``ISSUER_KINDS``), None where the head does not tell.

    An annex has no head; it names its issuer where it says what it goes with.
    A state enterprise is told from others only where its name says so; of a name over several lines all of them count.
    """
    name = bare(" ".join(paragraph.line for paragraph in document.written("co-quan-ban-hanh")))
    if not name:
        attached = bare(" ".join(paragraph.line for paragraph in document.written("kem-theo")))
        named = _ATTACHED.search(attached[:_LONGEST])
        name = named["issuer"].strip() if named else ""
    return next((kind for kind, pattern in _PATTERNS if name and pattern.search(name)), None)


def has_party_head(document: Document) -> bool:
    """Tell whether one of the first lines is "ĐẢNG CỘNG SẢN VIỆT NAM", or nearly."""
    head = document.paragraphs[:40]
    return any(alike(line, PARTY, 0.85) for paragraph in head for line in (paragraph.line, *paragraph.text.split("\t")))
