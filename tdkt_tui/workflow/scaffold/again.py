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
from tdkt_tui.workflow.catalogue import read_plan

from .asking import NewProvince
from .literals import literal
from .made_files import RECORD, record_of, recorded, untouched
from .making import Made, own_core
from .packing import own_folder
from .sample_level import sample_level
from .texts import text_of
from .words import PlanFile, words_of


def make_again(wanted: NewProvince) -> Made:
    """Write what ``make`` would for the plan as it stands now, over files that nobody has changed since they were made.

    The plan itself is never written. A text and its .docx stay together: where one was changed, both stay.
    Raises NotFound where no plain folder has this id, BadInput where it has no plan with a level, and as ``make`` does.
    """
    wanted, own, path, plan = _asked(wanted)
    with opened(own) as folder:
        made = _made(wanted, path, plan)
        before = recorded(own)
        free = _free(own, made, before)
        new = {name: made[name] for name in free if not _same(own / name, made[name])}
        record = record_of({name: made[name] for name in free}, before)
        folder.commit({**new, RECORD: record})
    kept = sorted(set(made) - set(free))
    return Made(own, tuple(new), tuple(_told(wanted, plan, path, kept, new)))


def outdated(wanted: NewProvince) -> bool:
    """Tell whether ``make_again`` would write a template or a sample profile anew; nothing is written.

    Raises what it raises.
    """
    wanted, own, path, plan = _asked(wanted)
    made = _made(wanted, path, plan)
    return any(not _same(own / name, made[name]) for name in _free(own, made, recorded(own)))


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
    issued = judged_on(plan.plan.date) or wanted.today
    day = issued + timedelta(days=1)
    level = sample_level(plan, day)
    wants = PlanFile(path.name, plan.plan.id, "", level, agenda=bool(plan.agenda and level.form), issued=day,
                     mixed=len({bool(one.choose_form) for one in plan.level}) > 1)  # fmt: skip
    return own_core(wanted, wants)


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


def _told(wanted: NewProvince, plan: Plan, path: Path, kept: list[str], new: Mapping[str, bytes]) -> Iterator[str]:
    if kept:
        yield "Đã có người sửa nên giữ nguyên (muốn bản mới thì đổi tên tệp rồi chạy lại):"
        yield from (f"  {name}" for name in kept)
    if not new:
        yield "Không có gì phải tạo lại: mẫu, hồ sơ mẫu đã theo kế hoạch."
    holding = [level.id for level in plan.level if level.choose_form]
    if plan.agenda and holding and "agenda" not in {offer.kind for offer in plan.document}:
        table = text_of("documents.toml", words_of(wanted)).partition('[[document]]\nkind = "agenda"')
        yield f"Kế hoạch nay có chương trình; thêm vào {path.name} để lập được:"
        yield from (f"  {line}" for line in (table[1] + table[2].partition("[[document]]")[0]).splitlines() if line)
        if len(holding) < len(plan.level):
            yield f"  levels = {literal(holding)}"
    yield f"Tiếp theo: tdkt plugin check {wanted.id}"
