"""What letters to everybody in one file cost: memory must not grow with the letters as their trees would.

    python bench/letters.py [LETTERS]

Prints CPU seconds and the most memory of one run of ``tdkt delegates letters --one-file`` for a tenth of the letters
and for all of them, and what a letter more takes.
"""

from __future__ import annotations

import csv
import subprocess
import sys
import tempfile
from pathlib import Path

from tdkt_tui.assembly import to_docx

_LETTER = """[Kính gửi] Kính gửi: {{ person.salutation }} {{ person.full_name }}
[Thân bài] Trân trọng kính mời {{ guest.words }} tới dự hội nghị.
[Thân bài] Rất mong {{ person.salutation }} sắp xếp thời gian tới dự."""
_RUN = """
import resource, sys
from tdkt_tui.cli import main
try:
    main()
finally:
    used = resource.getrusage(resource.RUSAGE_SELF)
    print(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, file=sys.stderr)
"""


def run(folder: Path, letters: int) -> tuple[float, float]:
    """Return CPU seconds and megabytes of writing so many letters into one file."""
    people = folder / f"{letters}.csv"
    with people.open("w", encoding="utf8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["TT", "Họ và tên", "Giới tính", "Chức vụ", "Đơn vị"])
        rows.writerows([n, f"Lê Văn {'AĂÂBCDĐEÊGHIK'[n % 13]}", "Nam", "Trưởng phòng", f"Xã số {n}"]
                       for n in range(1, letters + 1))  # fmt: skip
    command = ["delegates", "letters", people, "--template", folder / "thu.docx", "--one-file", "-o",
               folder / f"{letters}.docx"]  # fmt: skip
    ran = subprocess.run([sys.executable, "-c", _RUN, *map(str, command)], capture_output=True, text=True, check=True)
    seconds, megabytes = ran.stderr.splitlines()[-1].split()
    return float(seconds), float(megabytes)


def main() -> None:
    """Print the table."""
    many = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "thu.docx").write_bytes(to_docx(_LETTER))
        few, all_ = (run(folder, count) for count in (many // 10, many))
    for count, (seconds, megabytes) in ((many // 10, few), (many, all_)):
        print(f"{count:>7} letters {seconds:6.1f} s {megabytes:6.0f} MB")
    print(f"a letter more: {(all_[1] - few[1]) * 1024 / (many - many // 10):.1f} KB")


if __name__ == "__main__":
    main()
