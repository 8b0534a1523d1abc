"""A form explains its fields in words; the syntax of the profile's file is for who edits that file."""

from __future__ import annotations

import re

import pytest

from tdkt_tui.model.fields import FIELDS, FieldInfo
from tdkt_tui.model.profile import Profile
from tdkt_tui.model.schema_walk import field_at
from tdkt_tui.tui.shown.plain_help import plain_help


def told(key):
    field = next(item for item in FIELDS if item.key == key)
    help_text = field_at(Profile, key).description or ""
    return plain_help(FieldInfo(key, field.label, help_text, field.kind, later=field.later))


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.key)
def test_no_help_shows_the_syntax_of_a_file(field):
    assert not re.search(r"[{}\[\]\"=_]|\d:\d\d:\d\d", told(field.key))


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("document.number", ""),
        ("conference.chair", ""),
        ("conference.form", ""),
        ("archive.at", "Nơi lưu, ví dụ “VT”, “NC”"),
        ("conference.days", "Thời gian tổ chức tính bằng ngày, ví dụ 0,5 hoặc 1"),
        ("document.title", "Trích yếu; bỏ trống thì lấy theo mẫu"),
    ],
)
def test_what_is_left_is_a_sentence_or_nothing(key, words):
    assert told(key) == words
