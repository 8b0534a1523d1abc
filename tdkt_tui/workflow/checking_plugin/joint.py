"""Units that a plan sends into another event and that one of its levels gives a form of their own to choose."""

from __future__ import annotations

from collections.abc import Iterator

from tdkt_tui.model.bound_units import names_everybody, same_unit, unit_word
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.unit_names import AREAS
from tdkt_tui.model.words import joined

_SORTS = {*AREAS, "sở", "ban", "ngành", "đoàn thể", "doanh nghiệp", "hợp tác xã", "hội quần chúng"}


def joint_findings(plan: Plan) -> Iterator[Finding]:
    """Yield a warning where no unit of a kind could be built: its level has a form, its conference goes into another.

    Who may do so, or which of a kind must, and whom an organiser holds it for, is what the unit itself knows.
    """
    own_kinds = {same_unit(kind) for level in plan.level for kind in level.kinds()}
    for number, item in enumerate(plan.jointly, 1):
        for unit in item.units:
            if own_kinds and same_unit(unit) not in own_kinds and (names_everybody(unit) or unit_word(unit) in _SORTS):
                yield Finding(
                    "plugin.jointly", Severity.NOTE,
                    f"“{unit}” không phải loại đơn vị của cấp nào: quy định không tổ chức riêng này không in và"
                    " không đối chiếu ở hồ sơ của đơn vị nào.",
                    place=f"kế hoạch {plan.plan.id}", field=f"jointly.{number}.units", citation=plan.cite(item.clause),
                    fix="ghi các loại đơn vị đúng như units của cấp; không thuộc cấp nào thì giữ nguyên",
                )  # fmt: skip
        if item.may or item.when or item.organiser or not item.into:
            continue
        said = set(map(same_unit, item.units))
        for level in plan.level:
            kinds = [kind for kind in level.kinds() if same_unit(kind) in said]
            if not kinds or not level.choose_form:
                continue
            yield Finding(
                "plugin.jointly", Severity.WARNING,
                f"{level.label[:1].upper()}{level.label[1:]} có hình thức hội nghị riêng, mà [[jointly]] lại ghi"
                f" {joined(kinds)} không tổ chức riêng, ghép vào {item.into}: hồ sơ nào của loại đơn vị này cũng dừng ở"
                " LỖI.",
                place=f"kế hoạch {plan.plan.id}", field=f"jointly.{number}.units", citation=plan.cite(item.clause),
                fix="vẫn tổ chức hội nghị, chỉ kết hợp thêm nội dung thì xóa bảng này; chỉ một số đơn vị thì ghi when;"
                    " được phép chứ không bắt buộc thì may = true; đúng là không tổ chức thì bỏ loại ấy khỏi units"
                    " của cấp",
            )  # fmt: skip
