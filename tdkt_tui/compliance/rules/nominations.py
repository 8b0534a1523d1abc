"""Exemplars that a document introduces: how many, of what kind, with what papers, to whom."""

from __future__ import annotations

from collections.abc import Iterable

from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.duties import Nomination
from tdkt_tui.model.finding import Finding
from tdkt_tui.model.person import Delegate, Subject
from tdkt_tui.model.text import folded
from tdkt_tui.model.words import joined, padded

from .recipient_lines import addresses
from .saying import error, note, warning

_SUBJECTS: dict[Subject, str] = {"collective": "tập thể", "individual": "cá nhân", "household": "hộ"}


def of_own_level(dossier: Dossier) -> Iterable[Finding]:
    """Yield an error where the profile answers a duty that the plan lays on other levels."""
    duty = answered(dossier)
    if duty and duty.levels and dossier.level.id not in duty.levels:
        yield error(
            "nomination.level",
            f"Việc giới thiệu này là của {joined(duty.who)}, không phải của {dossier.level.label}",
            citation=dossier.plan.cite(duty.clause),
            field="nomination.of",
            fix="sửa nomination.of hoặc level",
        )


def number(dossier: Dossier) -> Iterable[Finding]:
    """Yield an error for fewer or more nominees than the plan asks, and for more than the quota.

    Fewer than the quota is a warning: a place may stay empty, but somebody must have decided so. Reserves (dự phòng)
    and guests are no nominees.
    """
    duty = answered(dossier)
    if duty is None or dossier.people is None:
        return
    listed = len(_nominees(dossier))
    cite, noun = dossier.plan.cite(duty.clause), joined(duty.kinds, ", ") or "điển hình"
    told = f"Danh sách giới thiệu {padded(listed)} {noun}"
    if listed < duty.at_least:
        yield error("nomination.too-few", f"{told}; kế hoạch quy định ít nhất {padded(duty.at_least)}", citation=cite,
                    field="delegates", fix=f"giới thiệu thêm {padded(duty.at_least - listed)}")  # fmt: skip
    if duty.at_most and listed > duty.at_most:
        yield error("nomination.too-many", f"{told}; kế hoạch quy định nhiều nhất {padded(duty.at_most)}",
                    citation=cite, field="delegates", fix=f"rút bớt {padded(listed - duty.at_most)}")  # fmt: skip
    yield from _of_each_kind(dossier, duty)
    quota = dossier.profile.nomination.quota if duty.quota else None
    if quota is not None and listed > quota:
        yield error("nomination.over-quota", f"{told}, vượt chỉ tiêu {padded(quota)} theo {duty.quota}", citation=cite,
                    field="delegates", fix=f"rút bớt {padded(listed - quota)}")  # fmt: skip
    elif quota is not None and listed < quota:
        yield warning("nomination.under-quota", f"{told}, chưa đủ chỉ tiêu {padded(quota)} theo {duty.quota}",
                      citation=cite, field="delegates", fix="bổ sung, hoặc giữ nếu chủ động để trống")  # fmt: skip


def _of_each_kind(dossier: Dossier, duty: Nomination) -> Iterable[Finding]:
    """Yield an error for a kind of which more are asked for by itself than the list has."""
    asked: tuple[tuple[Subject, int], ...] = (("collective", duty.collectives), ("individual", duty.individuals))
    for kind, wanted in asked if duty.at_least else ():
        given = sum(person.subject == kind for person in _nominees(dossier))
        if given < wanted:
            noun = _SUBJECTS[kind]
            yield error("nomination.too-few-of-kind",
                        f"Danh sách giới thiệu {padded(given)} {noun}; kế hoạch nêu {padded(wanted)} {noun}",
                        citation=dossier.plan.cite(duty.clause), field="delegates",
                        fix=f"giới thiệu thêm {padded(wanted - given)} {noun}")  # fmt: skip


def each_nominee(dossier: Dossier) -> Iterable[Finding]:
    """Yield an error for nominees without the summary that the plan wants, a warning for a kind that it does not name.

    Rows of the list are named by their numbers, never by their names.
    """
    duty = answered(dossier)
    if duty is None:
        return
    cite, people = dossier.plan.cite(duty.clause), _nominees(dossier)
    if any("trích ngang" in folded(need) for need in duty.needs):
        bare = [person for person in people if not person.achievement.strip()]
        if bare:
            yield error(
                "nomination.summary",
                f"Chưa có trích ngang thành tích của {padded(len(bare))} điển hình được giới thiệu{_rows(bare)}",
                citation=cite,
                field="delegates",
                fix="ghi cột “Trích ngang thành tích” của danh sách",
            )
    kinds = " ".join(folded(kind) for kind in duty.kinds)
    strange = [person for person in people if kinds and _SUBJECTS[person.subject] not in kinds]
    if strange:
        yield warning(
            "nomination.kind",
            f"Kế hoạch chỉ nêu {joined(duty.kinds)}; danh sách có {padded(len(strange))} trường hợp"
            f" khác{_rows(strange)}",
            citation=cite,
            field="delegates",
            fix="sửa cột “Đối tượng”, hoặc hỏi nơi nhận giới thiệu",
        )


def left_out(dossier: Dossier) -> Iterable[Finding]:
    """Yield a note of those whom the list says to be no exemplars and the letter leaves out; an error if that is all.

    A list without such a column introduces everybody: there this yields nothing.
    """
    duty, people = answered(dossier), dossier.people or ()
    left = len(people) - len(dossier.introduced)
    if duty is None or not left:
        return
    cite = dossier.plan.cite(duty.clause)
    if any(person.status != "guest" for person in dossier.introduced):
        rows = _rows([person for person in people if not person.exemplar and person.status != "guest"], most=5)
        yield note("nomination.left-out", f"Chỉ giới thiệu ai có “Điển hình tiên tiến” là Có; {padded(left)} trường hợp"
                   f" danh sách ghi Không thì không giới thiệu{rows}", citation=cite, field="delegates",
                   fix="ghi Có ở cột ấy cho ai được giới thiệu")  # fmt: skip
    else:
        yield error("nomination.nobody", "Danh sách không có ai là điển hình tiên tiến để giới thiệu: cột “Điển hình"
                    " tiên tiến” đều là Không", citation=cite, field="delegates",
                    fix="ghi Có ở cột ấy cho ai được giới thiệu; ô trống là Không")  # fmt: skip


def addressed(dossier: Dossier) -> Iterable[Finding]:
    """Yield a warning where the document is addressed to another body than the plan names."""
    duty, given = answered(dossier), dossier.profile.nomination.to
    if duty and duty.to and given and not any(addresses(line, duty.to) for line in given):
        yield warning(
            "nomination.to",
            f"Văn bản giới thiệu kính gửi {joined(given)}; kế hoạch quy định gửi {duty.to}",
            citation=dossier.plan.cite(duty.clause),
            field="nomination.to",
            fix=f"ghi “{duty.to}”, hoặc bỏ khóa này để lấy theo kế hoạch",
        )


def answered(dossier: Dossier) -> Nomination | None:
    """Return the duty that a document of this dossier answers; None where it makes none.

    One that is made on request only answers once the profile says something of it: until then those listed are the
    delegates of a conference, not nominees.
    """
    begun = bool(dossier.profile.nomination.model_fields_set)
    makes = any(offer.kind == "nomination" and (begun or not offer.on_request) for offer in dossier.offers())
    return dossier.nomination if makes else None


def _nominees(dossier: Dossier) -> list[Delegate]:
    return [person for person in dossier.introduced if person.status == "official"]


def _rows(people: list[Delegate], *, most: int | None = None) -> str:
    """Name the rows, of many only so many; "" for people that are in no file."""
    rows = [str(person.row) for person in people if person.row]
    rest = f" và {len(rows) - most} dòng khác" if most and len(rows) > most else ""
    return f" (dòng {', '.join(rows[:most])}{rest} của danh sách)" if rows else ""
