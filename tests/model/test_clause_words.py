"""Clauses are cited as plans cite them: parts by "mục", articles by "điểm, khoản, Điều"."""

from __future__ import annotations

import re

import pytest

from tdkt_tui.model.extension import CLAUSE
from tdkt_tui.model.words import clause_words


@pytest.mark.parametrize(("clause", "said"), [
    ("II.2.1.a", "mục II.2.1.a"), ("2.1", "mục 2.1"), ("Điều 8", "Điều 8"), ("Điều 3.1", "khoản 1 Điều 3"),
    ("Điều 3.1.a", "điểm a khoản 1 Điều 3"), ("Phụ lục II", "Phụ lục II"), ("Phụ lục", "Phụ lục"),
    ("Phần II.B.1", "khoản 1 mục B Phần II"), ("Phần II.Đ.2.a", "điểm a khoản 2 mục Đ Phần II"),
    ("A.III.2", "mục A.III.2"), ("III.Bước 1.a", "điểm a Bước 1 mục III"), ("III.Bước 3", "Bước 3 mục III"),
    ("“KINH PHÍ”", "mục “KINH PHÍ”"), ("“CHẾ ĐỘ BÁO CÁO”.2.a", "điểm a khoản 2 mục “CHẾ ĐỘ BÁO CÁO”"),
])  # fmt: skip
def test_a_clause_is_one_and_is_said_as_it_is_cited(clause: str, said: str) -> None:
    assert re.fullmatch(CLAUSE, clause)
    assert clause_words(clause) == said


@pytest.mark.parametrize(
    "words", ["Điều", "Điều x", "II.2.ab", "NĐ 30/2020", "điều 3", "Phụ lục của", "III.Bước một", "KINH PHÍ"]
)
def test_what_is_none_is_none(words: str) -> None:
    assert not re.fullmatch(CLAUSE, words)


def test_none_says_nothing() -> None:
    assert clause_words("") == ""
