"""What the head of a table's column says that it holds."""

from __future__ import annotations

import re
from collections.abc import Sequence


def column_headed(cell: str, columns: Sequence[tuple[str, str]]) -> str | None:
    """Return the key of the first pattern that is a head, but for the remark in brackets behind it; None for no one's.

    columns: keys, each with the pattern of the whole head in small letters.
    """
    words = re.sub(r"\s*\([^()]*\)$", "", " ".join(cell.casefold().split()))
    return next((key for key, pattern in columns if re.fullmatch(pattern, words)), None)
