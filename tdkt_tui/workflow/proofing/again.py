"""A fact that a page showed to be wrong is asked again: its note stands behind it once more."""

from __future__ import annotations

from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.words import clause_words
from tdkt_tui.store.toml_lines import comment_columns, index_lines
from tdkt_tui.workflow.plan_notes import PROPOSED, notes_of

from .sources import Source

_QUOTED = 80


def asked_again(text: str, source: Source) -> str:
    """Return the text of a plan in which a fact is unconfirmed; the text itself where it is so already.

    Raises BadInput where no line of the fact has room for the note.
    """
    if any(f"{note.key}.".startswith(f"{source.key}.") for note in notes_of(text)):
        return text
    places, taken, lines = index_lines(text), comment_columns(text), text.split("\n")
    keys = [f"{source.key}.clause", *(key for key in places if key.startswith(f"{source.key}."))]
    line = next((at for key in keys if (at := places.get(key)) and at not in taken), None)
    if line is None:
        raise BadInput("Chưa đánh dấu được dữ kiện này để hỏi lại.", field=source.key,
                       fix="sửa trong tệp của kế hoạch")  # fmt: skip
    lines[line - 1] = f"{lines[line - 1]}  # {PROPOSED}: {_note(source)}"
    return "\n".join(lines)


def _note(source: Source) -> str:
    place = ", ".join(filter(None, (clause_words(source.clause), source.passage.at if source.passage else "")))
    words = " ".join(source.passage.text.split())[:_QUOTED].rpartition(" ")[0] if source.passage else ""
    return f"{place}: {words} …" if words else place
