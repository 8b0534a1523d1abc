"""Why a build makes nothing of what was asked for: said before anything is asked of the profile."""

from __future__ import annotations

from collections.abc import Sequence

from tdkt_tui.model.choosing import choices, to_choose
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.plan import Offer


def not_made(dossier: Dossier, offered: Sequence[str], wanted: Sequence[str]) -> BadInput:
    """Return the fault of kinds that this level has not, or of which the profile has chosen none yet.

    offered: the kinds that the profile makes; wanted: those that are asked for, none for all.
    """
    asked = [name for name in wanted if name not in offered] or dossier.profile.documents
    waiting = dict.fromkeys(offer.kind for offer in choices(dossier) if offer.kind not in offered)
    for name in asked or waiting:
        if name in waiting:
            return BadInput(f"Hồ sơ chưa chọn văn bản loại “{name}” nào của cấp này.", place=dossier.source,
                            field="--document" if wanted else "", fix=to_choose(dossier, name))  # fmt: skip
    if offered:
        return BadInput(f"Kế hoạch không quy định văn bản “{asked[0]}” cho cấp này.", field="--document",
                        fix="chọn trong: " + ", ".join(dict.fromkeys(offered)))  # fmt: skip
    return BadInput("Kế hoạch không quy định văn bản nào cho cấp này.",
                    fix="báo cho người soạn kế hoạch của tỉnh: thêm [[document]]")  # fmt: skip


def none_made(offers: Sequence[Offer], wanted: Sequence[str]) -> BadInput:
    """Return the fault of a profile whose documents are all made on request only, or in other formats."""
    if not wanted and all(offer.on_request for offer in offers):
        asked = " ".join(f"--document {kind}" for kind in dict.fromkeys(offer.kind for offer in offers))
        return BadInput("Mọi văn bản của hồ sơ này chỉ lập khi yêu cầu.", field="--document", fix=f"thêm {asked}")
    return BadInput("Không có văn bản nào ở định dạng này.", field="--format",
                    fix="xem các định dạng của từng văn bản: tdkt province show")  # fmt: skip
