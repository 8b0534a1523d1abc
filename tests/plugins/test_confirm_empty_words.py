"""Words left over beside facts are told where they say something: a number, a turn, a name, a thing."""

from __future__ import annotations

import pytest

from tdkt_tui.cli.confirming.plain import says_more


@pytest.mark.parametrize(("run", "says"), [
    ("như: PTTĐ", False),
    ("tiêu biểu; mỗi", False),
    ("tiên tiến với các", False),
    ("Mẫu Sơn yêu cầu", False),
    ("nghiêm túc triển khai, thực hiện kịp thời các nội dung Kế hoạch này. Trong quá trình thực hiện, nếu có", False),
    ("để xem xét, quyết định./", False),
    ("ở các phương tiện truyền thông Trung ương", False),
    ("nếu có đủ điều kiện thì thực hiện", True),
    ("chỉ tiêu biểu", True),
    ("không tuyên truyền trên đài", True),
    ("các tập thể 05 năm", True),
    ("Cuối năm, mỗi cơ quan", True),
    ("do Thủ tướng Chính phủ", True),
])  # fmt: skip
def test_words_that_bind_others_say_nothing(run: str, says: bool) -> None:
    assert says_more(run) is says
