"""Our engine beside docxtpl on the same templates and data, in one run: milliseconds a document, how many times faster.

    python bench/templates.py [RUNS]

docxtpl loads its template for each document, as its own guide does; ours is loaded once. Both escape what they print.
Ours is shown as it renders, and dressed in a regulation, which docxtpl does not do; each with the same data again,
and with every sentence another one each time, where no looks are known by their text. Prints the best of RUNS.
"""

from __future__ import annotations

import io
import json
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from docxtpl import DocxTemplate

from tdkt_tui.assembly import Template, render, to_docx
from tdkt_tui.assembly.engine.template import template_bytes
from tdkt_tui.assembly.engine.values import plain
from tdkt_tui.regulations import load
from tdkt_tui.workflow import BuildRequest, build

PROFILE = "bac_giang/ubnd-huyen-viet-yen"
TABLE = (
    """[Thân bài] Danh sách
::: bảng cột=6,20,10,10,20,14,10,10 viền=có lặp=1
::: hàng
"""
    + "".join(f"::: ô\n[Tiêu đề bảng] Cột {number}\n" for number in range(8))
    + """::: lệnh {%tr for row in rows %}
::: hàng
"""
    + "".join(f"::: ô\n[Nội dung bảng] {{{{ row.c{number} }}}}\n" for number in range(8))
    + """::: lệnh {%tr endfor %}
::: hết
[Thân bài] Hết
"""
)
LETTERS = 10_000


@dataclass(frozen=True)
class Case:
    name: str
    data: bytes
    context: dict[str, Any]


def cases() -> list[Case]:
    """Return a district's plan and an invitation with the data of its build, and a table of 2,000 and 20,000 rows."""
    seen: list[dict[str, Any]] = []
    plainly = Template.render

    def watched(template: Template, context: Any, *args: Any, **more: Any) -> bytes:
        seen.append(plain(context))
        return plainly(template, context, *args, **more)

    Template.render = watched  # type: ignore[method-assign]
    try:
        with tempfile.TemporaryDirectory() as out:
            build(BuildRequest(PROFILE, Path(out), ("plan", "invitation"), ("docx",)))
    finally:
        Template.render = plainly  # type: ignore[method-assign]
    letter = next(context for context in seen if "guest" in context)
    shipped = Path("templates/bac_giang")
    found = [
        Case("kế hoạch", template_bytes(shipped / "ke-hoach-don-vi.docx"), seen[0]),
        Case("giấy mời", template_bytes(shipped / "giay-moi.docx"), letter),
    ]
    for rows in (2_000, 20_000):
        data = [{f"c{column}": f"Nguyễn Thị Ánh {row}" for column in range(8)} for row in range(rows)]
        found.append(Case(f"bảng {rows} hàng", to_docx(TABLE), {"rows": data}))
    return found


def best(runs: int, act: Callable[[], object]) -> float:
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        act()
        times.append(time.perf_counter() - start)
    return min(times) * 1000


def stock(data: bytes, context: dict[str, Any]) -> bytes:
    template = DocxTemplate(io.BytesIO(data))
    template.render(context, autoescape=True)
    saved = io.BytesIO()
    template.save(saved)
    return saved.getvalue()


def said_anew(value: Any, mark: str) -> Any:
    """Return data with every sentence another one, so that nothing that a rendering keeps by its text is there."""
    if isinstance(value, dict):
        return {key: said_anew(inner, mark) for key, inner in value.items()}
    if isinstance(value, list):
        return [said_anew(inner, mark) for inner in value]
    return f"{value} {mark}" if isinstance(value, str) and len(value) > 12 and not value.isascii() else value


def compare(case: Case, runs: int) -> None:
    template = Template.from_bytes(case.data)
    regulation = load("nd30_2020")
    theirs = best(min(runs, 3) if case.context.get("rows") else runs, lambda: stock(case.data, case.context))
    ours = best(runs, lambda: template.render(case.context))
    dressed = best(runs, lambda: template.render(case.context, regulation))
    others = iter([said_anew(case.context, f"lần {turn}") for turn in range(2 * runs)])
    new = best(runs, lambda: template.render(next(others)))
    new_dressed = best(runs, lambda: template.render(next(others), regulation))
    told = (f"{took:10.3f} ({theirs / took:5.0f}×)" for took in (ours, new, dressed, new_dressed))
    print(f"{case.name:<16}{theirs:10.2f}{''.join(told)}")


def letters(case: Case) -> None:
    """Compare writing LETTERS letters: ours as one commit, every record read from a file; theirs saved one by one."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        template, records = place / "giay-moi.docx", place / "khach.jsonl"
        template.write_bytes(case.data)
        used = {name.split(".")[0].split("[")[0] for name in Template.from_bytes(case.data).fields()}
        record = {name: value for name, value in case.context.items() if name in used and name != "plan"}
        line = json.dumps(record, ensure_ascii=False, default=str)
        records.write_text(f"{line}\n" * LETTERS, "utf8")
        start = time.perf_counter()
        render(template, records, place / "ra")
        ours = time.perf_counter() - start
        few = LETTERS // 20
        (place / "docxtpl").mkdir()
        start = time.perf_counter()
        for number in range(few):
            (place / "docxtpl" / f"{number}.docx").write_bytes(stock(case.data, case.context))
        theirs = (time.perf_counter() - start) * LETTERS / few
        shutil.rmtree(place / "ra")
    print(f"{LETTERS} giấy mời: docxtpl {theirs:.1f} s (tính từ {few}), tdkt {ours:.2f} s ({theirs / ours:.0f}×)")


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 10
    heads = ("tdkt", "dữ liệu mới", "có thể thức", "thể thức, mới")
    print(f"{'':<16}{'docxtpl':>10}{''.join(f'{head:>18}' for head in heads)}")
    listed = cases()
    for case in listed:
        compare(case, runs)
    letters(listed[1])


if __name__ == "__main__":
    main()
