"""Templates and the sample profile anew, for the levels that a plan has by now; what a person wrote stays."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path, PurePosixPath

from tdkt_tui.model.blank import judged_on
from tdkt_tui.model.fault import BadInput, NotFound
from tdkt_tui.model.plan import Plan
from tdkt_tui.store.batch import opened
from tdkt_tui.store.toml_lines import headers
from tdkt_tui.workflow.plan_notes import data_end
from tdkt_tui.workflow.plan_source import read_plan
from tdkt_tui.workflow.plugin_programme import with_programme

from .asking import NewProvince
from .literals import literal
from .made_files import RECORD, record_of, recorded, untouched
from .making import Made, own_core
from .packing import own_folder
from .programme_levels import widened
from .sample import SAMPLE, sample_profile
from .sample_level import parts_on_conference, sample_level
from .words import PlanFile, later_programme, programme_of
from .year_title import year_title


def make_again(wanted: NewProvince, *, plan_stays: bool = False) -> Made:
    """Write what ``make`` would for the plan as it stands now, over files that nobody has changed since they were made.

    Of the plan's own file nothing is changed; it gains the programme that it can print by now, unless plan_stays. A
    text and its .docx stay together: where one was changed, both stay.
    Raises NotFound where no plain folder has this id, BadInput where it has no plan with a level, and as ``make`` does.
    """
    wanted, own, path, plan = _asked(wanted)
    with opened(own) as folder:
        made = _made(wanted, path, plan)
        before = recorded(own)
        free = _free(own, made, before)
        new = {name: made[name] for name in free if not _same(own / name, made[name])}
        record = record_of({name: made[name] for name in free}, before)
        more = [] if plan_stays else _more_documents(wanted, plan)
        named = None if plan_stays else widened(path.read_text(encoding="utf-8"), plan)
        text = (
            {
                path.name: _with_documents(
                    path.read_text(encoding="utf-8").replace(later_programme(wanted), ""), more
                ).encode()
            }
            if more
            else {path.name: named.text.encode()}
            if named
            else {}
        )
        folder.commit({**new, **text, RECORD: record})
    kept = sorted(set(made) - set(free))
    widened_to = [named.told(path.name)] if named and not more else []
    return Made(own, (*new, *text), (*widened_to, *_told(wanted, path, kept, {**new, **text}, more)))


def outdated(wanted: NewProvince) -> bool:
    """Tell whether ``make_again`` would write a template or a sample profile anew; nothing is written.

    Raises what it raises.
    """
    wanted, own, path, plan = _asked(wanted)
    made = _made(wanted, path, plan)
    stale = any(not _same(own / name, made[name]) for name in _free(own, made, recorded(own)))
    return stale or bool(_more_documents(wanted, plan) or widened(path.read_text(encoding="utf-8"), plan))


def sample_behind(wanted: NewProvince) -> bool:
    """Tell whether a sample profile that nobody has changed would be made otherwise for the plan as it stands now.

    Raises what ``make_again`` raises.
    """
    wanted, own, path, plan = _asked(wanted)
    fresh = sample_profile(wanted, _wants(path, plan, wanted)).encode()
    kept = (own / SAMPLE).is_file() and untouched(own, [SAMPLE], recorded(own))  # one that was deleted is not missed
    return kept and not _same(own / SAMPLE, fresh)


def _asked(wanted: NewProvince) -> tuple[NewProvince, Path, Path, Plan]:
    """Return what is wanted with the province's name, its folder, the file of its plan, the plan."""
    wanted = wanted.checked()
    own = own_folder(wanted.id)
    if own is None:
        raise NotFound(f"Chưa có thư mục của tỉnh “{wanted.id}”.",
                       fix="bỏ --again để tạo mới; các mã đã có: tdkt plugin list")  # fmt: skip
    wanted = replace(wanted, name=wanted.name or own.name)
    return wanted, own.folder, *_plan(own.folder, wanted)


def _made(wanted: NewProvince, path: Path, plan: Plan) -> Mapping[str, bytes]:
    return own_core(wanted, _wants(path, plan, wanted))


def _wants(path: Path, plan: Plan, wanted: NewProvince) -> PlanFile:
    issued = judged_on(plan.plan.date) or wanted.today
    day = issued + timedelta(days=1)
    level = sample_level(plan, day)
    return PlanFile(path.name, plan.plan.id, "", level, issued=day,
                    agenda=bool(plan.agenda) and any(one.choose_form for one in plan.level),
                    mixed=parts_on_conference(plan), year=year_title(plan.plan.title))  # fmt: skip


def _free(folder: Path, made: Mapping[str, bytes], before: Mapping[str, str]) -> list[str]:
    """Return the files that nobody has changed, those of one name together."""
    groups: dict[str, list[str]] = {}
    for name in made:
        groups.setdefault(str(PurePosixPath(name).with_suffix("")), []).append(name)
    return [name for names in groups.values() if untouched(folder, names, before) for name in names]


def _plan(folder: Path, wanted: NewProvince) -> tuple[Path, Plan]:
    """Return the folder's plan that has levels, the last issued of several, with its file."""
    plans = [(path, read_plan(path, wanted.id)) for path in sorted(folder.glob("plan*.toml"))]
    if held := [(path, plan) for path, plan in plans if plan.level]:
        return max(held, key=lambda item: judged_on(item[1].plan.date) or date.min)
    raise BadInput("Chưa có kế hoạch nào nêu cấp.", place=str(folder), field="level",
                   fix="ghi [[level]] vào tệp plan*.toml (docs/plan.md)")  # fmt: skip


def _same(path: Path, data: bytes) -> bool:
    return path.is_file() and path.read_bytes() == data


def _more_documents(wanted: NewProvince, plan: Plan) -> list[str]:
    """Return the lines of the [[document]] of a programme, where a plan has items of one and does not print it."""
    holding = [one.id for one in with_programme(plan)]
    if not plan.agenda or not holding or "agenda" in {offer.kind for offer in plan.document}:
        return []
    lines = [line for line in programme_of(wanted).splitlines() if line]
    return [*lines, f"levels = {literal(holding)}"] if len(holding) < len(plan.level) else lines


def _with_documents(text: str, more: list[str]) -> str:
    """Return a plan's text with a table behind the last of its documents, else behind all its facts."""
    lines, tables = text.split("\n"), headers(text)
    last = max((line for line, table in tables if table[0] == "document"), default=0)
    behind = (line - 1 for line, table in tables if line > last and table[0] != "document")
    at = next(behind, data_end(text)) if last else data_end(text)
    while at > last + 1 and (not lines[at - 1].strip() or lines[at - 1].startswith("#")):
        at -= 1
    lines[at:at] = ["", *more]
    return "\n".join(lines)


def _told(wanted: NewProvince, path: Path, kept: list[str], new: Mapping[str, bytes], more: list[str]) -> Iterator[str]:
    if kept:
        yield "Đã có người sửa nên giữ nguyên (muốn bản mới thì đổi tên tệp rồi chạy lại):"
        yield from (f"  {name}" for name in kept)
    if not new and not more:
        yield "Không có gì phải tạo lại: mẫu, hồ sơ mẫu đã theo kế hoạch."
    if more:
        yield f"Kế hoạch nay có chương trình: đã thêm văn bản ấy ([[document]]) vào {path.name} để lập được."
    yield f"Tiếp theo: tdkt plugin check {wanted.id}"
