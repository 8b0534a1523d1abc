"""What stands before a file's lists of tables, or some of it, read without the rest."""

from __future__ import annotations

import pytest

from tdkt_tui.store.toml import read_head

NAMED = '[unit]\nname = "xã Một"\n'


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f'a = 1\n{NAMED}[other]\nb = 2\n[[list]]\nc = "3"\n', {"a": 1, "unit": {"name": "xã Một"}}),
        (f"[other]\nb = 2\n{NAMED}", {"unit": {"name": "xã Một"}}),
        (f'[other]\nb = """\n{NAMED}[c]\n"""\n', {"other": {"b": f"{NAMED}[c]\n"}}),
        (f"a = [\n[1],\n]\n{NAMED}", {"a": [[1]], "unit": {"name": "xã Một"}}),
    ],
    ids=["leaves out the others", "wherever it stands", "not in a text", "not in a list"],
)
def test_the_tables_that_are_asked_for_are_read(tmp_path, text: str, found: dict[str, object]) -> None:
    path = tmp_path / "a.toml"
    path.write_text(text, "utf8")
    assert read_head(path, ("unit",)) == found
