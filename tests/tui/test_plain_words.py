"""On a screen a fix names the form's labels, not the keys of the file."""

from __future__ import annotations

import pytest

from tdkt_tui.tui.shown.plain_words import plain_words


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ("ghi signature.name vào hồ sơ", "ghi “họ tên người ký” vào hồ sơ"),
        ("hoặc { later = true } để văn thư ghi sau", "hoặc “sau” để văn thư ghi sau"),
        ("{ later = true, not_before = 2020-01-15 }", "“sau, không trước 15/1/2020”"),
        ("Số 16. Ngày 5.2020, tệp a.toml", "Số 16. Ngày 5.2020, tệp a.toml"),
        ("signature.nameless", "signature.nameless"),
    ],
)
def test_keys_become_labels(told, shown):
    assert plain_words(told) == shown
