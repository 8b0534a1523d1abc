"""A document that keeps the rules has nothing to be told."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize("kind", ["named", "articles", "letter", "annex"])
@pytest.mark.parametrize("name", ["nd30_2020", "tt01_2011"])
def test_clean(sample: Any, name: str, kind: str) -> None:
    assert sample(name, kind).check() == []
