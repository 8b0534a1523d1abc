"""A small plan and a clean profile under it; tests set single keys and look at the findings."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterable
from datetime import date, time
from typing import Any

import pytest

from tdkt_tui.compliance.rules import PLAN_RULES, check_dossier, check_plan
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.finding import Finding
from tdkt_tui.model.person import Delegate
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.profile import Profile

SHARES = [
    {"category": "exemplar", "share": 0.7, "clause": "II.2"},
    {"category": "guest", "share": 0.3, "clause": "II.2"},
]

PLAN: dict[str, Any] = {
    "plan": {
        "id": "mau/7-2019",
        "number": 7,
        "symbol": "KH-UBND",
        "date": date(2019, 6, 26),
        "place": "Sông Mẫu",
        "title": "Tổ chức Hội nghị điển hình tiên tiến các cấp",
        "issuer": {"kind": "people-committee", "name": "Ủy ban nhân dân tỉnh Sông Mẫu", "called": "UBND tỉnh Sông Mẫu"},
        "signature": {"on_behalf_of": "ỦY BAN NHÂN DÂN", "post": "CHỦ TỊCH", "name": "Trần Văn Mẫu"},
    },
    "round": {
        "ordinal": 5,
        "year": 2020,
        "name": "Đại hội Thi đua yêu nước tỉnh Sông Mẫu",
        "reviewed": [2015, 2020],
        "ahead": [2020, 2025],
        "above": {"ordinal": 10, "year": 2020},
    },
    "basis": [
        {
            "type": "Chỉ thị",
            "number": "34-CT/TW",
            "date": date(2014, 4, 7),
            "issuer": "Bộ Chính trị",
            "title": "về tiếp tục đổi mới công tác thi đua, khen thưởng",
        }
    ],
    "movement": [{"name": "Sông Mẫu chung sức xây dựng nông thôn mới", "clause": "II.1"}],
    "anniversary": [{"of": "Quốc khánh 2/9", "since": 1945, "in_year": 2020, "stated": 75, "clause": "II.1"}],
    "form": [
        {"id": "tuyen-duong", "name": "Hội nghị tuyên dương điển hình tiên tiến", "clause": "II.2"},
        {"id": "nguoi-tot", "name": "Hội nghị biểu dương người tốt, việc tốt", "clause": "II.2"},
        {"id": "dai-hoi", "name": "Đại hội Thi đua yêu nước", "kind": "congress", "clause": "II.2"},
    ],
    "level": [
        {
            "id": "co-so",
            "label": "cấp cơ sở",
            "units": ["xã", "phường"],
            "window": {"until": "2020-Q1"},
            "days": 0.5,
            "choose_form": ["tuyen-duong", "nguoi-tot"],
            "clause": "II.2.1",
            "size": {"plenary_below_staff": 200, "delegates_above_staff": 200, "shares": SHARES, "clause": "II.2.1"},
        },
        {
            "id": "tren-co-so",
            "label": "cấp trên cơ sở",
            "units": ["sở", "huyện"],
            "window": {"quarter": "2020-Q2"},
            "days": 0.5,
            "choose_form": ["tuyen-duong", "nguoi-tot"],
            "clause": "II.2.2",
            "size": {"caps": [{"category": "all", "at_most": 300, "clause": "II.2.2"}], "shares": SHARES},
        },
        {
            "id": "tinh",
            "label": "cấp tỉnh",
            "units": ["tỉnh"],
            "window": {"until": "2020-Q3"},
            "days": 1,
            "choose_form": ["dai-hoi"],
            "own_plan": True,
            "clause": "II.2.3",
        },
    ],
    "exception": [{"level": "tren-co-so", "units": ["huyện"], "choose_form": ["dai-hoi"], "clause": "II.2.2"}],
    "jointly": [{"units": ["hợp tác xã"], "organiser": "khối thi đua", "clause": "II.2.2"}],
    "pilot": [{"unit": "Huyện Làm Điểm", "window": {"before": date(2020, 4, 30)}, "clause": "II.2.4"}],
    "agenda": [
        {"item": "van-nghe", "title": "Văn nghệ", "optional": True, "minutes": 20, "clause": "II.3"},
        {"item": "khai-mac", "title": "Khai mạc", "minutes": 20, "clause": "II.3"},
        {"item": "bao-cao", "title": "Báo cáo", "minutes": 100, "clause": "II.3"},
        {"item": "be-mac", "title": "Bế mạc", "minutes": 100, "clause": "II.3"},
    ],
    "task": [
        {"body": "Sở Nội vụ", "does": "theo dõi", "clause": "III.1"},
        {"body": "Ban Tuyên giáo", "mode": "asked", "does": "tuyên truyền", "clause": "III.2"},
    ],
    "recipient": [{"name": "Các sở, ban, ngành", "covers": ["Sở Nội vụ"]}, {"name": "Ban Tuyên giáo Tỉnh ủy"}],
}

PROFILE: dict[str, Any] = {
    "plan": "mau/7-2019",
    "level": "tren-co-so",
    "unit": {"category": "sở", "name": "Sở Minh Họa", "staff": 450},
    "issuer": {"kind": "department", "name": "Sở Minh Họa", "called": "Sở Minh Họa"},
    "document": {
        "number": 12,
        "symbol": "KH-SMH",
        "date": date(2020, 3, 10),
        "place": "Sông Mẫu",
        "title": "Tổ chức Hội nghị tuyên dương điển hình tiên tiến",
    },
    "signature": {"post": "GIÁM ĐỐC", "name": "Lê Thị Mẫu"},
    "conference": {
        "form": "tuyen-duong",
        "mode": "delegates",
        "date": date(2020, 5, 12),
        "start": time(7, 30),
        "days": 0.5,
        "venue": "Hội trường lớn",
        "size": {"total": 300, "exemplars": 210, "guests": 90},
    },
    "recipient": [{"name": "UBND tỉnh Sông Mẫu", "for_report": True}, {"name": "Văn phòng Sở"}],
    "task": [{"task": "chuẩn bị báo cáo", "body": "Văn phòng Sở", "due": date(2020, 4, 20)}],
}

COMMUNE: dict[str, Any] = {
    "level": "co-so",
    "unit.category": "xã",
    "unit.name": "Xã Minh Họa",
    "issuer": {"kind": "commune", "name": "Ủy ban nhân dân xã Minh Họa"},
    "document.symbol": "KH-UBND",
    "document.date": date(2020, 1, 6),
    "signature.on_behalf_of": "ỦY BAN NHÂN DÂN",
    "signature.post": "CHỦ TỊCH",
    "conference.date": date(2020, 3, 12),
    "task": [],
}
"""What turns the clean profile into a clean one of the lowest level."""


def put(tree: dict[str, Any], changes: dict[str, Any]) -> dict[str, Any]:
    """Set dotted keys; items of a list count from 1, as findings count them."""
    tree = copy.deepcopy(tree)
    for path, value in changes.items():
        *steps, last = path.split(".")
        here: Any = tree
        for step in steps:
            here = here[int(step) - 1] if isinstance(here, list) else here.setdefault(step, {})
        if isinstance(here, list):
            here[int(last) - 1] = value
        else:
            here[last] = value
    return tree


def built(
    changes: dict[str, Any], plan: dict[str, Any] | None = None, people: Iterable[Delegate] | None = None
) -> Dossier:
    """Return a dossier of the clean profile with changes."""
    province = Plan.model_validate(put(PLAN, plan or {}))
    profile = Profile.model_validate(put(PROFILE, changes))
    level = province.level_for(profile.level, *profile.called())
    assert level is not None
    return Dossier(profile, province, level, None if people is None else tuple(people))


@pytest.fixture
def make() -> Callable[..., Dossier]:
    return built


@pytest.fixture
def found() -> Callable[..., list[Finding]]:
    """Return the findings of the clean profile with changes."""

    def findings(
        changes: dict[str, Any] | None = None,
        plan: dict[str, Any] | None = None,
        people: Iterable[Delegate] | None = None,
    ) -> list[Finding]:
        return check_dossier(built(changes or {}, plan, people))

    return findings


@pytest.fixture
def commune(found: Callable[..., list[Finding]]) -> Callable[..., list[Finding]]:
    """Return the same for a clean profile of the lowest level."""

    def findings(changes: dict[str, Any] | None = None, plan: dict[str, Any] | None = None) -> list[Finding]:
        return found(COMMUNE | (changes or {}), plan)

    return findings


@pytest.fixture
def plan_found() -> Callable[..., list[Finding]]:
    """Return the findings of the small plan with changes; each rule tells only of the tables that it names."""

    def findings(changes: dict[str, Any] | None = None) -> list[Finding]:
        plan = Plan.model_validate(put(PLAN, changes or {}))
        told = check_plan(plan)
        for rule in (rule for rule in PLAN_RULES if rule.tables):
            assert {one.field.partition(".")[0] for one in rule.check(plan)} <= {*rule.tables}, rule.id
        for table in {one.field.partition(".")[0] for one in told} - {"", "as_issued"}:
            here = [one for one in told if f"{one.field}.".startswith(f"{table}.")]
            assert [one for one in check_plan(plan, [table]) if f"{one.field}.".startswith(f"{table}.")] == here
        return told

    return findings


OF_PEOPLE = ("composition", "quota", "delegates.quota", "people.unit", "people.award", "people.attend", "rule.failed")


@pytest.fixture
def told(found: Callable[..., list[Finding]]) -> Callable[..., list[Finding]]:
    """Return what the rules over the list of people find, of the clean profile with changes."""

    def of(
        changes: dict[str, Any], people: Iterable[Delegate] | None, plan: dict[str, Any] | None = None
    ) -> list[Finding]:
        return [item for item in found(changes, plan, people) if item.rule.startswith(OF_PEOPLE)]

    return of
