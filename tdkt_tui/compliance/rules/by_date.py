"""Places and agencies on the document's own day: an old name is told with its successor, a new one as not yet there.

Names of congresses, cited documents and quotations keep the names that they bore. Source: regulations/places.toml and
agencies.toml, or the office's own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.issuer import ISSUER_KINDS
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import folded
from tdkt_tui.model.words import joined, short_date
from tdkt_tui.regulations import Finder, Mention, Places, finder, load_places

from .by_date_judging import Judged, cited, judged_on, severity
from .documents import documents, earliest_day, own_issuer
from .saying import told
from .spoken import Spoken, by_plan, by_profile, days

_NAMED_PLACES = 5
_UNNAMED = " mới trên địa bàn"
"""How a table says that several units took the place of one: what to write is the name of the one that is meant."""


def profile_names(dossier: Dossier) -> Iterable[Finding]:
    """Yield a finding for each name in a profile that is not right on the day of its document."""
    yield from _issuer_tier(dossier)
    yield from _places_of_documents(dossier)
    yield from _gathered(by_profile(dossier))


def plan_names(plan: Plan) -> Iterable[Finding]:
    """Yield the same for the names in a province's plan."""
    yield from _gathered(by_plan(plan))


def _gathered(texts: Iterable[Spoken]) -> Iterator[Finding]:
    """Tell each name once, with the first place that holds it and the rest."""
    groups: dict[tuple[str, str], list[Finding]] = {}
    look = finder()
    silent: set[tuple[str, date]] = set()  # a list has one unit in many rows
    for spoken in texts:
        said = spoken.text, spoken.day
        if said in silent:
            continue
        if not any(judged_on(mention, spoken.day) for mention in look.mentions(spoken.text)):
            silent.add(said)
            continue
        for name, finding in _found(spoken, look):
            groups.setdefault((finding.rule, folded(name)), []).append(finding)
    for group in groups.values():
        worst = min(group, key=lambda finding: list(Severity).index(finding.severity))
        places = dict.fromkeys(finding.place or finding.field for finding in group)
        file = worst.place.partition(",")[0]
        others = [place.removeprefix(f"{file}, ") for place in places if place != (worst.place or worst.field)]
        more = f" Còn ở {len(others)} chỗ khác: {', '.join(others[:_NAMED_PLACES])}" if others else ""
        more += ", …" if len(others) > _NAMED_PLACES else "." if others else ""
        yield replace(worst, message=worst.message + more)


def _found(spoken: Spoken, look: Finder) -> Iterator[tuple[str, Finding]]:
    from .past import of_the_future, of_the_past, sentence_at, spoken_today  # most texts name nothing that is gone

    today = spoken_today(spoken.text)
    for mention in look.mentions(today):
        judged = judged_on(mention, spoken.day)
        if judged is None:
            continue
        sentence = sentence_at(today, mention.start)
        past = judged.ended and of_the_past(sentence, judged.span.until, by_year=not spoken.name)
        if not past and (judged.ended or not of_the_future(sentence)):
            yield mention.text, _finding(mention, judged, spoken)


def _finding(mention: Mention, judged: Judged, spoken: Spoken) -> Finding:
    area = "agency" if not mention.kind and not judged.span.kind else "area"
    instead = joined(list(judged.instead), " hoặc ")
    on = f"Vào ngày {short_date(spoken.day)} của văn bản"
    if judged.ended:
        assert judged.span.until is not None
        message = f"{on} không còn “{mention.text}” (đến hết ngày {short_date(judged.span.until)})"
        message += f"; nay là {instead}" if instead else ""
        to_write = joined([_to_write(name) for name in judged.instead], " hoặc ")
        fix = f"ghi {to_write or 'tên hiện nay'}; nhắc việc cũ thì thêm “(cũ)” sau tên"
    else:
        assert judged.span.since is not None
        message = f"{on} chưa có “{mention.text}” (có từ ngày {short_date(judged.span.since)})"
        message += f"; khi ấy là {instead}" if instead else ""
        fix = f"ghi {instead or 'tên của thời gian ấy'}, hoặc sửa ngày của văn bản"
    name = spoken.name and judged.ended
    finding = told(severity(judged.certain, name=name), f"{area}.{'ended' if judged.ended else 'not-yet'}", message,
                citation=judged.citation, field=spoken.field, fix=fix)  # fmt: skip
    return replace(finding, place=spoken.place)


def _to_write(successor: str) -> str:
    return f"tên {successor.replace(_UNNAMED, ' cụ thể')}" if _UNNAMED in successor else successor


def _issuer_tier(dossier: Dossier) -> Iterator[Finding]:
    """Yield an error where a document is issued by a body of a tier that is gone on the document's day."""
    issuer = own_issuer(dossier)
    if issuer is None:
        return
    for kind in load_places().kinds.values():
        if issuer.kind not in kind.issuer_kinds:
            continue
        for label, day in days(dossier):
            if kind.span.ended(day) and kind.span.until:
                yield told(
                    severity(kind.span.certainty, name=True),
                    "area.issuer",
                    f"{label} ghi ngày {short_date(day)}, nhưng {ISSUER_KINDS[issuer.kind]} chỉ có đến hết ngày"
                    f" {short_date(kind.span.until)}",
                    citation=cited(kind.span),
                    field="issuer.kind",
                    fix="văn bản do Ủy ban nhân dân cấp xã hoặc cơ quan cấp tỉnh ban hành: sửa mục issuer",
                )
                return


def _places_of_documents(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding where a document of a province's body is dated at a province of that name no more.

    Source: NĐ 30/2020, PL I, II.4.a: the place of a provincial body's document is the province's own name.
    """
    issuer = own_issuer(dossier)
    if issuer is None:
        return
    places = load_places()
    for document in documents(dossier):
        day = earliest_day(document.identity.date) or dossier.day
        if day and document.identity.place:
            spoken = Spoken(f"{document.key}.place", document.identity.place, day, True)
            yield from _place(spoken, issuer.kind, places)


def _place(spoken: Spoken, issuer_kind: str, places: Places) -> Iterator[Finding]:
    kinds = {kind.name for kind in places.kinds.values() if issuer_kind in kind.place_of}
    bare = folded(spoken.text)
    spans = tuple(life for life in places.lifetimes if life.kind in kinds and folded(life.bare) == bare)
    mention = Mention(spoken.text, 0, spans, None, True, places)
    judged = judged_on(mention, spoken.day)
    if spans and judged is not None and judged.ended:
        yield _finding(mention, judged, spoken)
