"""A walk through a plan by Enter alone, in a terminal: how long the first question takes, and each one behind a key.

    python bench/confirm.py [PLAN …]

PLAN: issued plans (.docx, .txt); without one a made-up plan of many passages is read. Prints of each what reading it
took (``plugin new --from``), what stands before the first question, then median, ninth tenth and worst of all questions
and of those on passages. A question is there when its mark ends the screen. Bars: 0.4 s at the median of the questions
on passages, 1 s at worst, on a machine with nothing else to do.
"""

from __future__ import annotations

import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from seen import Pty

TDKT = str(Path(sys.executable).with_name("tdkt"))
_READ = 0.7
"""Seconds for which a question is looked at: the walk takes no Enter that comes at once."""
_ON_PASSAGES = re.compile(r"· w\b|chỉ (?:là|có) lời")
"""What questions on passages offer, and no other: to take them for words."""
MOST = 400
"""Questions of one walk; what Enter does not answer is put off after the third time."""
_HEAD = """\
ỦY BAN NHÂN DÂN
TỈNH SÔNG MẪU
Số: 12/KH-UBND
Sông Mẫu, ngày 05 tháng 01 năm 2031
KẾ HOẠCH
Tổ chức Đại hội Thi đua yêu nước các cấp tiến tới Đại hội Thi đua yêu nước tỉnh Sông Mẫu lần thứ VI năm 2031
I. MỤC ĐÍCH, YÊU CẦU
1. Tổng kết phong trào thi đua giai đoạn 2026 - 2031, biểu dương các điển hình tiên tiến.
2. Đại hội được tổ chức trang trọng, thiết thực, tiết kiệm.
II. ĐẠI HỘI CẤP XÃ
1. Thời gian: 01 ngày, hoàn thành trước ngày 30/4/2031.
2. Số lượng: từ 100 đến 150 đại biểu.
3. Hình thức: Hội nghị điển hình tiên tiến.
III. ĐẠI HỘI CẤP TỈNH
1. Thời gian: 01 ngày, trong tháng 8/2031.
2. Số lượng: 300 đại biểu.
IV. CÁC QUY ĐỊNH
"""
_SAID = (
    "UBND các xã, phường báo cáo kết quả {n} tháng bằng văn bản và bản mềm, gửi qua hệ thống quản lý văn bản.",
    "Mỗi đơn vị chọn không quá {n} tập thể để trưng bày hình ảnh tại khu vực sảnh của hội trường.",
    "Không sử dụng ngân sách để in phù hiệu, mua cặp tài liệu cho đại biểu. Đại biểu tự túc phương tiện đi lại.",
    "Đơn vị chưa tổ chức đại hội sau ngày 15/{m}/2031 phải giải trình bằng văn bản với cơ quan thường trực.",
    "Sở Nội vụ phối hợp với các cơ quan liên quan hướng dẫn nghiệp vụ cho cán bộ phụ trách trước ngày {n}/{m}/2031.",
    "Hồ sơ gồm {n} bản chính, mỗi bản có xác nhận của thủ trưởng đơn vị; nộp muộn thì không xem xét.",
    "Đại biểu là nữ đạt ít nhất {n}%; đại biểu dưới 40 tuổi không dưới {m}%.",
    "Các phường thuộc khu vực trung tâm được bố trí thêm {n} đại biểu khi có văn bản đề nghị trước ngày 20/{m}/2031.",
)
_TAIL = """
V. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ theo dõi, đôn đốc việc thực hiện Kế hoạch này.
Nơi nhận:
- Các sở, ban, ngành tỉnh;
- UBND các xã, phường;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lê Văn Mẫu
"""


def made_up(passages: int = 48) -> str:
    """Return a plan of many passages, none of which says the same."""
    rows = (f"{at + 1}. {_SAID[at % len(_SAID)].format(n=f'{at + 3:02}', m=at % 9 + 1)}" for at in range(passages))
    return _HEAD + "\n".join(rows) + _TAIL


def answered(screen: str, asked: dict[str, int]) -> str:
    """Return the key for a question: Enter, but for what Enter leaves open."""
    question = screen.rstrip().rpartition("\n")[2]
    asked[question] = asked.get(question, 0) + 1
    if "vẫn đúng" in question:
        return "đ\r"
    if "Sửa dòng số mấy" in question:
        return "<\r"
    return "b\r" if "· b " in question and asked[question] > 3 and "tiếp" not in question else "\r"


def walked(env: dict[str, str]) -> tuple[float, list[tuple[bool, float]]]:
    """Walk; return seconds to the first question, and of each other whether it is on passages and its seconds."""
    begun = time.perf_counter()
    shown = Pty([TDKT, "plugin", "confirm", "mau"], env)
    asked: dict[str, int] = {}
    first, times, heard = 0.0, list[tuple[bool, float]](), ""
    while len(times) < MOST and shown.process.poll() is None:
        if not shown.listen(1):  # nothing yet, or the terminal is not opened
            continue
        heard += shown.heard[-1][1].decode("utf8", "replace")
        plain = re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", heard).replace("\r", "")
        if not plain.endswith(" > "):
            continue
        took = shown.heard[-1][0] - begun
        if first:
            times.append((bool(_ON_PASSAGES.search(plain.rpartition("\n")[2])), took))
        else:
            first = took
        time.sleep(_READ)
        heard, begun = "", shown.write(answered(plain, asked))
    shown.close()
    return first, times


def told(times: list[float]) -> str:
    """Return median, ninth tenth and worst."""
    if not times:
        return "none"
    tenth = sorted(times)[int(len(times) * 0.9)]
    return f"{len(times)} questions, median {statistics.median(times):.2f}, p90 {tenth:.2f}, worst {max(times):.2f} s"


def main() -> None:
    print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    with tempfile.TemporaryDirectory() as home:
        sources = [Path(one) for one in sys.argv[1:]]
        if not sources:
            sources = [Path(home) / "ke-hoach.txt"]
            sources[0].write_text(made_up(), "utf8")
        for at, source in enumerate(sources):
            folder = Path(home) / str(at)
            folder.mkdir()
            env = {"HOME": str(folder), "TDKT_PLUGINS_DIR": str(folder / "phan"), "EDITOR": "true"}
            begun = time.perf_counter()
            subprocess.run([TDKT, "plugin", "new", "mau", "--name", "tỉnh Mẫu", "--from", str(source)], check=True,
                           env={**os.environ, **env}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # fmt: skip
            read = time.perf_counter() - begun
            first, times = walked(env)
            print(f"{source.name}: read in {read:.2f} s, first question after {first:.2f} s")
            print(f"  all: {told([took for _, took in times])}")
            print(f"  passages: {told([took for on, took in times if on])}", flush=True)


if __name__ == "__main__":
    main()
