"""All rules run, whatever one of them does; every finding is whole."""

from __future__ import annotations

from datetime import date, time

from tdkt_tui.compliance.rules import PLAN_RULES, RULES, Rule, check_dossier
from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.finding import Finding, Severity


def test_a_rule_that_raises_becomes_a_finding_and_the_others_run(make):
    def broken(dossier):
        yield Finding("mau.truoc", Severity.NOTE, "trước khi hỏng")
        raise KeyError("Lê Thị Bí Mật")

    def told(dossier):
        raise BadInput("Không đọc được tệp phụ.", fix="chép lại tệp")

    after = Rule("mau.sau", "sau", lambda dossier: [Finding("mau.sau", Severity.ERROR, "vẫn chạy")])
    dossier = make({"conference.days": 1})
    findings = check_dossier(dossier, (Rule("mau.hong", "hỏng", broken), Rule("mau.loi", "lỗi", told), after))
    assert [finding.rule for finding in findings] == ["length.differs", "rule.failed", "rule.failed", "mau.sau"]
    assert "“mau.hong” (hỏng) không kiểm tra được: KeyError" in findings[1].message
    assert "Bí Mật" not in str(findings)
    assert findings[2].fix == "chép lại tệp"


def test_a_rule_that_yields_something_else_is_named(make):
    findings = check_dossier(make({}), [Rule("mau.chu", "chữ", lambda dossier: ["sai rồi"])])
    assert [finding.rule for finding in findings] == ["rule.failed"]
    assert "“mau.chu”" in findings[0].message


def test_one_finding_told_twice_is_told_once(make):
    same = Rule("mau", "mẫu", lambda dossier: [Finding("mau", Severity.NOTE, "một lần")] * 2)
    assert len(check_dossier(make({}), [same, same])) == 1


def test_rule_ids_are_unique():
    for rules in (RULES, PLAN_RULES):
        assert len({rule.id for rule in rules}) == len(rules)
        assert all(rule.title for rule in rules)


TWENTY = {
    "sample": ["unit.staff"],
    "conference.form": "dai-hoi",
    "conference.date": date(2020, 7, 12),
    "conference.days": 1,
    "conference.size": {"total": 301, "exemplars": 150, "guests": 90},
    "conference.agenda": [{"item": "khai-mac", "skip": True}, {"item": "bao-cao", "minutes": 460}],
    "document.number": 0,
    "document.symbol": "KH - SMH",
    "document.place": "sông Mẫu",
    "document.date": date(2019, 6, 1),
    "document.title": None,
    "signature.post": "PHÓ GIÁM ĐỐC",
    "signature.name": "TS. Lê Thị Mẫu",
    "basis": [{"type": "Luật", "number": "06/2022/QH15", "title": "Thi đua, khen thưởng"}],
    "movement": ["Sông Mẫu chung sức xây dựng nông thôn"],
    "task.1.body": "Phòng Kế hoạch",
    "invitation.venue": "Nhà văn hóa",
    "invitation.arrive": time(9, 0),
    "report.place": "Biển Mẫu",
    "report.date": date(2020, 7, 1),
    "invitation.date": date(2020, 7, 13),
}


def test_twenty_mistakes_give_twenty_findings_in_one_run(found):
    findings = found(TWENTY)
    wanted = {
        "sample", "form.not-allowed", "window.outside", "calendar.conference", "length.differs", "size.too-many",
        "size.share", "size.sum", "agenda.skipped", "agenda.too-long", "number.not-positive", "symbol.spaces",
        "place.form", "sequence.before-plan", "signature.kt-missing", "signature.degree", "law.not-in-force",
        "movement.name", "recipients.uncovered", "set.venue", "set.hour", "set.place", "sequence.report",
        "sequence.invitation-late",
    }  # fmt: skip
    assert {finding.rule for finding in findings} == wanted
    assert len(findings) >= 20
    for finding in findings:
        assert finding.message.endswith(".")
        assert finding.field
        assert finding.fix
