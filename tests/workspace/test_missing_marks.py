"""The mark of a missing value goes when the form gives its key one; every other comment stays."""

from __future__ import annotations

from tdkt_tui.store.workspace.editing import with_changes

TEXT = """# của tôi
# CÒN THIẾU: delegates = …

[conference]
# Địa điểm
# CÒN THIẾU: venue = …
# CÒN THIẾU: chair = …
form = "hoi-nghi"

[unit]
# CÒN THIẾU: venue = …
"""


def test_only_the_mark_of_the_key_that_was_filled_goes():
    text = with_changes(TEXT, {"conference.venue": "Nhà văn hóa", "conference.chair": None})
    assert 'venue = "Nhà văn hóa"' in text
    conference, unit = text.split("[unit]")
    assert "# CÒN THIẾU: venue" not in conference
    assert "# CÒN THIẾU: chair = …" in conference
    assert "# Địa điểm" in conference
    assert "# CÒN THIẾU: venue = …" in unit
    assert text.startswith("# của tôi\n# CÒN THIẾU: delegates = …")
