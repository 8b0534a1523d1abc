"""What letters to the people of a list are made of: a template, a dossier's words where it calls them, the looks."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tdkt_tui.compliance.rules.blanks import sample_data
from tdkt_tui.context.contexts import contexts
from tdkt_tui.context.names import is_known
from tdkt_tui.context.people_letters import letter_context
from tdkt_tui.model.fault import MissingValue
from tdkt_tui.model.finding import Finding
from tdkt_tui.model.kinds import KINDS
from tdkt_tui.model.person import Delegate
from tdkt_tui.model.plan import Offer
from tdkt_tui.model.profile import Guest
from tdkt_tui.model.words import MISSING
from tdkt_tui.regulations import Regulation, choose
from tdkt_tui.store.workspace.folder import PROFILE
from tdkt_tui.workflow.check import located
from tdkt_tui.workflow.load import load_leniently, sound
from tdkt_tui.workflow.produce import issue_day, naming, template_named

from .no_invitation import unfit

if TYPE_CHECKING:
    from tdkt_tui.assembly import Template

_TWO_WAYS = (
    "gọi người của danh sách bằng {{ person.full_name }}, {{ person.post }}, {{ person.unit }} … hoặc "
    "{{ guest.words }}; mẫu gọi thẳng cột của bảng thì lập bằng: tdkt render MẪU DỮ_LIỆU -o THƯ_MỤC"
)
_MARK = MISSING.partition("{")[0]
_INVITATION = next(kind for kind in KINDS if kind.id == "invitation")


@dataclass(frozen=True, slots=True)
class Mail:
    """What letters are made of. shared: what all of them can call; regulation: whose looks, None for the template's.

    of_all: a hash of these. findings: of what is shared, for who sends the letters: figures that are still a sample's.
    """

    template: Template
    shared: Mapping[str, Any]
    regulation: Regulation | None
    of_all: bytes
    findings: tuple[Finding, ...] = ()

    def made(self, person: Delegate, number: int) -> bytes:
        """Return one person's letter. Raises TdktError."""
        return self.template.render({**self.shared, **letter_context(person, number)}, self.regulation)

    def digest(self, person: Delegate, number: int) -> str:
        """Return what tells this letter from one made of anything else."""
        of = json.dumps(letter_context(person, number), ensure_ascii=False, sort_keys=True)
        return hashlib.sha256(self.of_all + of.encode()).hexdigest()


def mail_for(source: Path, template: str, regulation: Regulation | None = None) -> Mail:
    """Return what letters of a template are made of; a dossier's own words where the template calls them.

    regulation: whose looks the letters have; None is the dossier's own where its words are called, else the template's.
    template: a file, or the name of one ("bac_giang/giay-moi"). Raises TdktError; for a dossier that lacks what the
    template calls, with each field.
    """
    from tdkt_tui.assembly import Template

    profile = source / PROFILE if source.is_dir() else source.with_name(PROFILE)
    dossier = load_leniently(str(profile)) if source.suffix in ("", ".db") and profile.is_file() else None
    path = Path(template)
    if path.suffix.lower() == ".docx":
        with naming(path):
            loaded = Template.load(path)
    else:
        loaded, _ = template_named(template)
    called = {name.split(".")[0].split("[")[0] for name in loaded.fields()} - set(letter_context(Delegate("A"), 1))
    if strange := sorted(name for name in called if not is_known(name)):
        raise MissingValue(f"Mẫu gọi tên mà thư không có: {', '.join(strange)}.", place=template, fix=_TWO_WAYS)
    if not called:
        return _mail(loaded, {}, regulation)
    if dossier is None:
        fix = f"chạy với thư mục hồ sơ thay cho tệp danh sách; không có hồ sơ thì {_TWO_WAYS}"
        raise MissingValue(f"Mẫu cần số liệu của hồ sơ: {', '.join(sorted(called))}.", place=template, fix=fix)
    whole = sound(dossier, draft=False)
    if fault := unfit(whole, template, called):
        raise fault
    given = whole.profile.invitation.model_copy(update={"guest": [Guest(name="-")]})
    case = replace(whole, profile=whole.profile.model_copy(update={"invitation": given}))
    offer = next((item for item in case.offers() if item.kind == _INVITATION.id), None)
    # Without one nobody is asked for an invitation's day and place; only what the template calls has to be there then.
    none = offer is None
    looks = regulation or choose(issue_day(case, _INVITATION, draft=none), case.issuer.kind).regulation
    offer = offer or Offer(kind="invitation", template="-")
    (filled,) = contexts(case, offer, _INVITATION, regulation=looks, draft=none)
    shared = {name: told for name, told in filled.context.items() if name in called} if none else filled.context
    if none and (lacking := sorted(name for name, told in shared.items() if _MARK in repr(told))):
        raise MissingValue(f"Hồ sơ chưa đủ số liệu mà mẫu gọi: {', '.join(lacking)}.", place=template,
                           fix="điền các mục ấy trong hồ sơ, hoặc ghi sẵn vào mẫu")  # fmt: skip
    mail = _mail(loaded, {**shared, "extra": {}}, looks)
    return replace(mail, findings=tuple(located(found, dossier) for found in sample_data(whole)))


def _mail(template: Template, shared: Mapping[str, Any], regulation: Regulation | None) -> Mail:
    told = json.dumps(shared, ensure_ascii=False, sort_keys=True, default=str).encode()
    look = regulation.digest if regulation else b""
    return Mail(template, shared, regulation, hashlib.sha256(template.digest + look + told).digest())
