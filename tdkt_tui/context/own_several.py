"""Of what a sentence says of several kinds or units, what is the unit's own: of a number each, of some set apart."""

from __future__ import annotations

from tdkt_tui.context.own_places import EACH, SOME_BY_NAME
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.words import raised_first


def of_several(dossier: Dossier, kind: str, text: str) -> str:
    """Return, of what is said of several kinds or units, the unit's own."""
    if text.count("đối với ") > 1 or "(mỗi " in text:
        from .own_values import own_values  # few words have a day or a number for each of several kinds

        text = own_values(kind, text)
    if "riêng " in text or text.casefold().count("mỗi ") > 1:
        from .own_named import without_named
        from .own_share import own_share, without_others  # few words speak of some apart

        share = own_share(kind, text)
        share = raised_first(share) if text[:1].isupper() else share
        text = without_named(without_others(kind, share), dossier.profile.unit.name or "", kind)
    if " trừ " in text:
        from .own_others import without_exceptions  # few words set areas apart

        text = without_exceptions(kind, dossier.profile.unit.name or "", text)
    if EACH.search(text):
        from .own_levels import of_own_level  # few words give several levels a number each

        text = of_own_level(kind, dossier.level.label, text, dossier.noun)
    if "(" in text and SOME_BY_NAME.search(text):
        from .own_named import own_named  # few words have a day or a sum for some by name

        text = own_named(text, dossier.profile.unit.name or "", kind)
    if text.count("(") > 1:
        from .own_bracket import own_day, own_pair  # few words have two brackets

        text = own_pair(kind, own_day(kind, text))
    return text
