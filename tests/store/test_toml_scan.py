"""Where keys, tables and comments of a TOML text stand: on lines that are whole by themselves and on all others."""

from __future__ import annotations

from tdkt_tui.store.toml_lines import comment_columns, comments, headers, index_lines, nearest_line

TEXT = '''\
# đầu tệp
[plan]  # bảng
number = 16  # số
title = "có # và \\" trong lời" # tiêu đề
"tên lạ" = 1
words = """
[[task]]
# không phải ghi chú
"""  # hết lời
a.b = 2020-01-01 10:00:00

[[task]] # việc một
units = [  # mở
  "a", # thứ nhất
  {name = "b", at = [1, 2]}, # thứ hai
]
  # đứng một mình
[[task]]
[task.window] # thời hạn
[ task . more ]
by = 'x # y' # cuối'''


def test_keys_and_tables_stand_on_their_lines() -> None:
    lines = index_lines(TEXT)
    told = {"plan.number": 3, "plan.title": 4, "plan.tên lạ": 5, "plan.words": 6, "plan.a.b": 10, "task.1.units": 13,
            "task.1.units.2.name": 15, "task.2": 18, "task.2.window": 19, "task.2.more.by": 21}  # fmt: skip
    assert {key: lines.get(key) for key in told} == told
    assert not any("3" in key for key in lines), "what looks like a table inside a text is none"
    assert nearest_line(lines, "task.2.window.by") == 19
    paths = [("plan",), ("task", "1"), ("task", "2"), ("task", "2", "window"), ("task", "2", "more")]
    assert headers(TEXT) == list(zip((2, 12, 18, 19, 20), paths, strict=True))


def test_comments_stand_behind_what_begins_on_their_line() -> None:
    assert comments(TEXT) == [
        (2, "plan", "bảng"), (3, "plan.number", "số"), (4, "plan.title", "tiêu đề"), (9, "plan.words", "hết lời"),
        (12, "task.1", "việc một"), (13, "task.1.units", "mở"), (14, "", "thứ nhất"),
        (15, "task.1.units.2", "thứ hai"), (19, "task.2.window", "thời hạn"), (21, "task.2.more.by", "cuối"),
    ]  # fmt: skip


def test_columns_are_of_all_comments_those_alone_too() -> None:
    columns = comment_columns(TEXT)
    assert (columns[1], columns[17], columns[3], columns[9]) == (0, 2, 13, 5)
    assert 8 not in columns, "a line of a text is no comment"
    assert all(TEXT.split("\n")[line - 1][column] == "#" for line, column in columns.items())


def test_what_is_returned_may_be_changed_by_who_asked() -> None:
    index_lines(TEXT).clear()
    headers(TEXT).clear()
    comment_columns(TEXT).clear()
    assert index_lines(TEXT)
    assert headers(TEXT)
    assert comment_columns(TEXT)
