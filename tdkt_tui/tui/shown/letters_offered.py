"""What letters and cards can be made of for a dossier's people, and what each is called."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tdkt_tui.tui.messages import making as messages

from .turn import TURN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tdkt_tui.store.workspace.folder import DossierFolder

BADGES, SUMMARIES = "thẻ đại biểu", "tóm tắt thành tích"
CARDS = {
    BADGES: "Thẻ đại biểu, tám thẻ một trang A4",
    SUMMARIES: "Tóm tắt thành tích, hai người một trang",
}
SEATS = {"list": "theo cột Số ghế của danh sách", "none": "không ghi ghế trên thẻ"}


def letters_offered(folder: DossierFolder) -> messages.LettersOffered:
    """Return what letters can be made of; never raises."""
    with TURN:
        from tdkt_tui.workflow.mailing.templates import letter_templates

        try:
            names = letter_templates(folder)
            without, event = _of_dossier(folder)
        except Exception as error:  # noqa: BLE001 - told; cards need no template of a plan
            return messages.LettersOffered(tuple(CARDS.items()), f"Chưa đọc được các mẫu: {error}")
    offers = (*((name, words_of(name)) for name in names), *CARDS.items())
    return messages.LettersOffered(offers, "", without, event)


def _of_dossier(folder: DossierFolder) -> tuple[Sequence[str], str]:
    """Return why there is no invitation, and what to do; and what the conference is called."""
    with TURN:
        from tdkt_tui.workflow.load import load_leniently
        from tdkt_tui.workflow.mailing.no_invitation import OWN_FILE, why_none
        from tdkt_tui.workflow.papers import heads_of

    dossier = load_leniently(str(folder.profile)).dossier
    why = why_none(dossier) if dossier else ""
    to_do = f"Cần mời họp: {OWN_FILE}; đặt vào thư mục hồ sơ, rồi chọn ở dòng Văn bản."
    return (why, to_do) if why else (), heads_of(folder.path).event


def words_of(template: str) -> str:
    """Return what a template is called."""
    if template in CARDS:
        return CARDS[template]
    path = Path(template)
    if path.suffix.lower() == ".docx":
        return f"Tệp {path.name}"
    return f"Giấy mời (mẫu {template})" if path.name == "giay-moi" else f"Mẫu {template}"
