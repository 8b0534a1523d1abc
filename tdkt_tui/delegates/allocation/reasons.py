"""Why a unit got its number, in words that an officer can answer a phone call with."""

from __future__ import annotations

from fractions import Fraction

from tdkt_tui.delegates.allocation.demand import METHOD_WORDS, Allocation, Award
from tdkt_tui.model.words import counted, joined

_NAMED = 3


def summary(allocation: Allocation) -> str:
    """Say in one sentence how everything was shared out."""
    demand = allocation.demand
    given = demand.seats - demand.shared
    held = sum(1 for award in allocation.awards if award.held)
    said = [f"Phân bổ {counted(demand.seats, 'đại biểu')} cho {counted(len(demand.claims), 'đơn vị')}"]
    said += [f"giao trước {given}"] if given else []
    said += [f"{counted(held, 'đơn vị')} giữ ở mức tối thiểu hoặc tối đa"] if held else []
    return f"{'; '.join(said)}; còn lại chia theo phương pháp {METHOD_WORDS[demand.method]}."


def reason(allocation: Allocation, award: Award) -> str:
    """Say why a unit got its number: its share, how that was rounded, which bound or tie decided."""
    claim = award.claim
    parts = [f"Giao trước {claim.given}."] if claim.given else []
    if not claim.weight:
        parts.append("Số người bằng 0: chỉ lấy mức tối thiểu." if claim.minimum else "Số người bằng 0.")
    elif award.held:
        word = "tối thiểu" if award.held == "minimum" else "tối đa"
        bound = claim.minimum if award.held == "minimum" else claim.maximum
        parts.append(f"Theo tỷ lệ được {_number(award.exact)}; giữ ở mức {word} {bound}.")
    else:
        among = " (chỉ tính các đơn vị không bị giới hạn)" if allocation.bounded else ""
        whole, seats = _number(allocation.free_weight), _number(Fraction(allocation.free_seats))
        share = f"{_number(claim.weight)} / {whole} × {seats}{among} = {_number(award.exact)}"
        parts.append(f"Theo tỷ lệ: {share}; {_rounding(allocation, award)}.")
    if award.tied:
        others = [unit for unit in award.tied[: _NAMED + 1] if unit != claim.unit][:_NAMED]
        more = len(award.tied) - 1 - len(others)
        named = joined([*others, *([f"{more} đơn vị khác"] if more else [])])
        parts.append(f"Bằng điểm với {named} ở suất cuối: ưu tiên đơn vị nhiều người hơn, rồi theo thứ tự danh sách.")
    if claim.given:
        parts.append(f"Cộng: {award.seats}.")
    return " ".join(parts)


def _rounding(allocation: Allocation, award: Award) -> str:
    line = allocation.line
    if allocation.demand.method == "sainte-lague":
        said = f"lấy {award.by_share}"
        if line is not None:
            compared = "bằng" if award.cut == line else "dưới"
            said += f", vì thương của suất thứ {award.by_share + 1} là {_number(award.cut)}"
            said += f", {compared} ngưỡng {_number(line)}"
        return said
    if not award.cut:
        return f"lấy {award.by_share}"
    if award.extra:
        return f"lấy phần nguyên và thêm 1 vì phần dư {_number(award.cut)} từ ngưỡng {_number(line)} trở lên"
    if line is None:
        return f"lấy {award.by_share}"
    return f"lấy phần nguyên {award.by_share}; phần dư {_number(award.cut)} không đến lượt (ngưỡng {_number(line)})"


def _number(value: Fraction | None) -> str:
    """Write a number with a decimal comma; what is not whole to three digits, an exact half as it is."""
    value = value or Fraction(0)
    if value.denominator == 1:
        return f"{value.numerator:,}".replace(",", ".")
    return f"{float(value):.3f}".rstrip("0").rstrip(".").replace(".", ",")
