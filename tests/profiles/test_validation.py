"""Every fault of a profile at once, in Vietnamese, with its place, and never with a value."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tdkt_tui.model.fault import BadInput, MissingValue, TdktError
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.profile import Profile
from tdkt_tui.model.validation import validated
from tdkt_tui.model.window import Window
from tdkt_tui.store.toml import line_finder, parse_toml
from tdkt_tui.workflow import load_leniently

SECRET = "Trần Thị Riêng Tư"

TWENTY = f'''
plan = "bac_giang/16-2019"
level = "co-so"
nhan = "x"
[unit]
staff = "{SECRET}"
nam = "{SECRET}"
[document]
number = {{ later = false }}
date = {{ later = true }}
place = 3
[signature]
acting = "{SECRET}"
[conference]
mode = "{SECRET}"
date = 20200429
start = 730
days = -1
[conference.size]
total = -5
other = {{ women = "{SECRET}" }}
[issuer]
kind = "huyen"
[invitation]
date = "29/4/2020"
[[recipient]]
name = "Các thôn"
[[recipient]]
nme = "{SECRET}"
[[recipient]]
name = "Đảng ủy xã"
copies = 1.5
[report]
to = "{SECRET}"
[extra]
bac_giang = 1
'''

EXPECTED = {
    "nhan", "unit.staff", "unit.nam", "document.number.later", "document.date.not_before", "document.place",
    "signature.acting", "conference.mode", "conference.date", "conference.start", "conference.days",
    "conference.size.total", "conference.size.other.women", "issuer.kind", "invitation.date", "recipient.2.name",
    "recipient.2.nme", "recipient.3.copies", "report.to", "extra.bac_giang",
}  # fmt: skip


def _twenty() -> tuple[Profile | None, dict[str, TdktError]]:
    data = parse_toml(TWENTY, place="ho-so.toml")
    profile, faults = validated(Profile, data, place="ho-so.toml", lines=line_finder(TWENTY))
    assert len(faults) == len({fault.field for fault in faults})
    return profile, {fault.field: fault for fault in faults}


def test_twenty_mistakes_are_all_told_at_once() -> None:
    profile, faults = _twenty()
    assert set(faults) == EXPECTED
    assert profile is not None
    # What was right is kept, items of lists too.
    assert (profile.plan, profile.level) == ("bac_giang/16-2019", "co-so")
    assert [item.name for item in profile.recipient] == ["Các thôn", "Đảng ủy xã"]
    assert profile.issuer is None
    assert profile.document.number is None


def test_each_fault_has_a_place_a_remedy_and_no_value() -> None:
    _, faults = _twenty()
    lines = TWENTY.split("\n")
    for field, fault in faults.items():
        assert "Riêng Tư" not in str(fault)
        assert fault.fix
        assert fault.place.startswith("ho-so.toml, dòng ")
        number = int(fault.place.rpartition(" ")[2])
        if not isinstance(fault, MissingValue):
            assert field.rpartition(".")[2] in lines[number - 1]
    assert [fault.place for fault in faults.values()] == sorted(
        (fault.place for fault in faults.values()), key=lambda place: int(place.rpartition(" ")[2])
    )


@pytest.mark.parametrize(
    ("field", "told"),
    [
        ("unit.nam", "“name”"),
        ("recipient.2.nme", "“name”"),
        ("issuer.kind", '"district" (Ủy ban nhân dân cấp huyện)'),
        ("conference.mode", '"plenary" (hội nghị toàn thể)'),
        ("conference.date", "2020-04-29"),
        ("conference.start", "07:30:00"),
        ("invitation.date", "later = true"),
        ("conference.size.total", "không được nhỏ hơn 0"),
        ("conference.days", "phải lớn hơn 0. sửa"),
        ("document.number.later", "true"),
        ("report.to", "ngoặc vuông"),
        ("signature.acting", "true hoặc false"),
    ],
)
def test_the_words_of_a_fault(field: str, told: str) -> None:
    fault = _twenty()[1][field]
    assert told in f"{fault.what} {fault.fix}"


def test_nothing_is_read_as_what_it_is_not() -> None:
    """Numbers and quoted texts would pass as dates, hours and flags in a lenient reading."""
    for table, key, wrong in [
        ("conference", "date", 20200429), ("conference", "date", "2020-04-29"), ("conference", "start", 730),
        ("conference", "days", "1"), ("unit", "staff", "85"), ("unit", "staff", True), ("unit", "staff", 85.0),
        ("signature", "acting", 1), ("conference", "days", float("inf")), ("conference", "days", float("nan")),
        ("conference", "date", dt.datetime(2020, 4, 29, 7, tzinfo=dt.UTC)), ("document", "number", True),
    ]:  # fmt: skip
        profile, faults = validated(Profile, {"plan": "a", "level": "b", table: {key: wrong}}, place="t")
        assert [fault.field for fault in faults] == [f"{table}.{key}"], (table, key, wrong)
        assert profile is not None
        assert getattr(getattr(profile, table), key) in (None, False)


def test_without_plan_or_level_there_is_no_profile() -> None:
    profile, faults = validated(Profile, {"plan": 3, "unit": {"nam": 1}}, place="t")
    assert profile is None
    assert {fault.field: type(fault) for fault in faults} == {
        "plan": BadInput,
        "level": MissingValue,
        "unit.nam": BadInput,
    }
    assert validated(Profile, {}, place="t")[0] is None


def test_our_own_rules_speak_for_themselves() -> None:
    both = {"quarter": "2020-Q1", "on": dt.date(2020, 1, 1)}
    for data, told in [({"until": "2020-Q5"}, "2020-Q1"), (both, "chỉ dùng một"), ({"quarter": "2020"}, "quarter")]:
        _, (fault,) = validated(Window, data, place="t")
        assert told in f"{fault.what} {fault.fix}"
        assert "Value error" not in str(fault)


def test_a_plan_keeps_what_is_right() -> None:
    identity = {"id": "x/1", "number": 1, "symbol": "KH", "date": dt.date(2020, 1, 1), "place": "X", "title": "x",
                "issuer": {"kind": "council"}, "signature": {}}  # fmt: skip
    levels: list[dict[str, Any]] = [
        {"id": "a", "label": "cấp a", "window": {"quarter": "2020-Q9"}},
        {"id": "b", "label": "cấp b", "size": {"shares": [{"category": "guest", "share": 3.0}]}},
        {"id": "c"},
    ]
    plan, faults = validated(Plan, {"plan": identity, "level": levels}, place="t")
    assert [fault.field for fault in faults] == [
        "level.1.window.quarter",
        "level.2.size.shares.1.share",
        "level.3.label",
    ]
    assert plan is not None
    assert [level.id for level in plan.level] == ["a", "b"]
    assert plan.level[1].size.shares == []


MARK = "dữ liệu riêng"
NAMES = ["plan", "level", "role", "unit", "name", "staff", "issuer", "kind", "document", "number", "date", "later",
         "signature", "conference", "size", "total", "other", "agenda", "item", "minutes", "recipient", "covers",
         "task", "body", "archive", "at", "invitation", "guest", "report", "answers", "extra", "khóa lạ"]  # fmt: skip
LEAVES = st.one_of(
    st.just(MARK), st.integers(), st.floats(), st.booleans(), st.dates(), st.times(), st.datetimes(),
    st.sampled_from(["issuer", "co-so", "plenary", "2020-Q1"]),
)  # fmt: skip
TREES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(st.sampled_from(NAMES), inner, max_size=6)),
    max_leaves=25,
)


@settings(max_examples=300, deadline=None)
@given(st.dictionaries(st.sampled_from(NAMES), TREES, max_size=10), st.booleans())
def test_any_tree_ends_in_faults_without_values(tree: dict[str, Any], sound: bool) -> None:
    data = {**tree, "plan": "a", "level": "b"} if sound else tree
    profile, faults = validated(Profile, data, place="t.toml")
    assert profile is not None or faults
    assert profile is None or isinstance(profile, Profile)
    if sound:
        assert profile is not None
    for fault in faults:
        assert MARK not in str(fault)
        assert fault.what
        assert fault.fix
    again, none_left = validated(Profile, profile.model_dump(exclude_unset=True), place="t") if profile else (None, [])
    assert none_left == []
    assert again == profile


@pytest.mark.parametrize(("written", "what", "fix"), [
    ("Cấp cơ sở", "tên của cấp", "ghi mã co-so"),
    ("co-soo", "không có cấp này", "có phải là co-so (cấp cơ sở)?"),
    ("zzz", "không có cấp này", "chọn một trong: co-so, tren-co-so, tinh"),
])  # fmt: skip
def test_a_level_by_its_name_is_not_called_unknown(tmp_path, written, what, fix) -> None:
    path = tmp_path / "a.toml"
    path.write_text(f'plan = "bac_giang/16-2019"\nlevel = "{written}"\n', encoding="utf-8")
    (fault,) = load_leniently(str(path)).faults
    assert what in fault.what
    assert fault.fix.startswith(fix)
