from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from wcwidth import wcswidth

from tdkt_tui.model.cells import fitted, width, wrapped

TEXT = st.text(st.sampled_from("aăộỹ Đ中文…-"), max_size=60)


@settings(deadline=None)
@given(TEXT, st.integers(1, 40))
def test_fitted_is_exactly_so_wide(text, cells):
    assert wcswidth(fitted(text, cells)) == width(fitted(text, cells)) == cells


@settings(deadline=None)
@given(TEXT, st.integers(2, 40))
def test_wrapped_keeps_every_letter_and_the_width(text, cells):
    lines = wrapped(text, cells)
    assert all(0 < wcswidth(line) <= cells for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_a_cut_is_shown():
    assert fitted("Hội nghị", 5) == "Hội …"[:4].rstrip() + "… "
    assert fitted("Hội", 5) == "Hội  "
