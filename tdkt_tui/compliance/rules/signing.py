"""The signing stack: TM., KT., posts and the name (NĐ 30/2020, Điều 13; PL I, II.7)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.issuer import Issuer, Signature
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import folded

from .documents import documents, earliest_day, own_issuer
from .layout import Layout, layout_for
from .saying import told

COLLECTIVE = frozenset({"people-committee", "council", "district", "commune"})
ONE_HEAD = frozenset({"department", "public-unit", "state-enterprise", "enterprise"})
# The Front, unions, the Party, associations, blocs and cooperatives sign by rules of their own: not judged here.
_MARK = re.compile(r"^(TM|KT|TL|TUQ|Q)\.?\s", re.IGNORECASE)
_DEPUTY = ("PHÓ ", "THỨ TRƯỞNG")


def signatures(dossier: Dossier) -> Iterable[Finding]:
    """Yield a finding for each fault of each signature of the set."""
    issuer = own_issuer(dossier)
    for document in documents(dossier):
        layout = layout_for(earliest_day(document.identity.date) or dossier.day, issuer)
        if document.signature is not None and layout is not None and issuer is not None:
            field = "signature" if document.key == "document" else f"{document.key}.signature"
            yield from stack(document.signature, issuer, layout, field)


def plan_signature(plan: Plan) -> Iterable[Finding]:
    """Yield the same for the province's own plan."""
    layout = layout_for(earliest_day(plan.plan.date), plan.plan.issuer)
    if layout is not None:
        yield from stack(plan.plan.signature, plan.plan.issuer, layout, "plan.signature")


def stack(signature: Signature, issuer: Issuer, layout: Layout, field: str) -> Iterable[Finding]:
    """Yield a finding for each fault of one signature; without a post only the name is judged."""
    if signature.post and folded(signature.post) == folded(signature.name or ""):
        yield told(
            Severity.ERROR,
            "signature.post-name",
            "Chức vụ người ký ghi giống hệt họ tên người ký",
            citation=layout.cite("quyen-han-chuc-vu", "stack"),
            field=f"{field}.post",
            fix="ghi chức vụ, như “GIÁM ĐỐC”, “CHỦ TỊCH”",
        )
    elif signature.post:
        yield from _authority(signature, signature.post.upper(), issuer, layout, field)
        yield from _writing(signature, layout, field)
    yield from _name(signature, issuer, layout, field)


def _authority(signature: Signature, post: str, issuer: Issuer, layout: Layout, field: str) -> Iterable[Finding]:
    cite = layout.cite("quyen-han-chuc-vu", "stack")
    deputy, delegated = post.startswith(_DEPUTY), bool(signature.by_order_of or signature.authorised_by)
    council_of_head = signature.on_behalf_of.upper().startswith("HỘI ĐỒNG") and issuer.kind != "department"
    if issuer.kind in COLLECTIVE and not signature.on_behalf_of and not delegated:
        body = "HỘI ĐỒNG" if issuer.kind == "council" else "ỦY BAN NHÂN DÂN"
        yield told(
            layout.severity,
            "signature.tm-missing",
            "Cơ quan làm việc theo chế độ tập thể: thiếu dòng ký thay mặt (TM.)",
            citation=cite,
            field=f"{field}.on_behalf_of",
            fix=f"ghi on_behalf_of = “{body}”",
        )
    if issuer.kind in ONE_HEAD and signature.on_behalf_of and not council_of_head:
        yield told(
            layout.severity,
            "signature.tm-wrong",
            "Cơ quan làm việc theo chế độ thủ trưởng: không ký thay mặt (TM.)",
            citation=cite,
            field=f"{field}.on_behalf_of",
            fix="bỏ on_behalf_of",
        )
    if deputy and not signature.deputy_of and not signature.authorised_by:
        yield told(
            layout.severity,
            "signature.kt-missing",
            f"Cấp phó ({post}) ký thay cấp trưởng: thiếu dòng KT.",
            citation=cite,
            field=f"{field}.deputy_of",
            fix=f"ghi deputy_of = “{post.removeprefix('PHÓ ')}”",
        )
    if signature.by_order_of and signature.authorised_by:
        yield told(
            layout.severity,
            "signature.two-orders",
            "Ghi cả ký thừa lệnh (TL.) và ký thừa ủy quyền (TUQ.); một văn bản chỉ ký theo một cách",
            citation=cite,
            field=f"{field}.authorised_by",
            fix="giữ một trong hai",
        )
    head = signature.deputy_of.upper()
    if head and not (deputy and (not post.startswith("PHÓ ") or post.removeprefix("PHÓ ").startswith(head))):
        yield told(
            layout.severity,
            "signature.kt-post",
            f"Ký thay {head} (KT.) thì chức vụ phải là cấp phó của chức vụ đó, không phải {post}",
            citation=cite,
            field=f"{field}.post",
            fix=f"ghi post = “PHÓ {head}”",
        )
    if signature.acting and (deputy or head):
        yield told(
            layout.severity,
            "signature.acting",
            "Người được giao quyền cấp trưởng (Q.) không ký với tư cách cấp phó",
            citation=cite,
            field=f"{field}.acting",
            fix="bỏ acting, hoặc bỏ deputy_of và ghi chức vụ cấp trưởng",
        )


def _writing(signature: Signature, layout: Layout, field: str) -> Iterable[Finding]:
    for key in ("on_behalf_of", "deputy_of", "by_order_of", "authorised_by", "post"):
        text: str = getattr(signature, key) or ""
        if _MARK.match(text):
            yield told(
                layout.severity,
                "signature.mark-doubled",
                f"“{text}” đã kèm chữ viết tắt quyền hạn; chương trình tự ghi chữ này",
                citation=layout.cite("quyen-han-chuc-vu", "prefix"),
                field=f"{field}.{key}",
                fix=f"ghi “{_MARK.sub('', text)}”",
            )
        elif text != text.upper():
            yield told(
                Severity.NOTE,
                "signature.capitals",
                f"“{text}” được in hoa trên văn bản: “{text.upper()}”",
                citation=layout.cite("quyen-han-chuc-vu", "case"),
                field=f"{field}.{key}",
                fix="ghi bằng chữ in hoa",
            )


def _name(signature: Signature, issuer: Issuer, layout: Layout, field: str) -> Iterable[Finding]:
    """Judge the name without ever showing it."""
    if signature.name and not layout.permits("ho-ten-nguoi-ky", "titles", signature.name):
        # Schools, hospitals and institutes may be allowed it by the head of their branch.
        severity = Severity.NOTE if issuer.kind == "public-unit" else layout.severity
        yield told(
            severity,
            "signature.degree",
            "Trước họ tên người ký có học hàm, học vị hoặc danh hiệu",
            citation=layout.cite("ho-ten-nguoi-ky", "titles"),
            field=f"{field}.name",
            fix="chỉ ghi họ và tên",
        )
    if signature.name and len(signature.name) > 3 and signature.name.isupper():
        yield told(
            layout.severity,
            "signature.name-case",
            "Họ tên người ký viết toàn chữ in hoa",
            citation=layout.cite("ho-ten-nguoi-ky", "case"),
            field=f"{field}.name",
            fix="viết hoa chữ cái đầu của từng chữ",
        )
    council = issuer.kind == "council"
    if council and signature.post and not signature.post_above_name:
        yield told(
            Severity.NOTE,
            "signature.council-post",
            "Hội đồng dùng con dấu của cơ quan thì phía trên họ tên còn ghi"
            " chức vụ của người ký trong cơ quan; không dùng thì bỏ trống",
            citation=layout.cite("ho-ten-nguoi-ky", "present"),
            field=f"{field}.post_above_name",
            fix="ghi post_above_name nếu Hội đồng dùng con dấu của cơ quan",
        )
    if signature.post_above_name and not council:
        yield told(
            layout.doubt,
            "signature.second-post",
            "Chức vụ phía trên họ tên chỉ ghi trên văn bản của tổ chức tư vấn (Hội đồng, Ban, Tổ)",
            citation=layout.cite("ho-ten-nguoi-ky", "present"),
            field=f"{field}.post_above_name",
            fix="bỏ post_above_name, hoặc sửa issuer.kind",
        )
