"""Write a made-up list of delegates, the same for the same seed; every row says that it is sample data."""

from __future__ import annotations

import argparse
import csv
import io
import random
from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path

SAMPLE_MARK = "Dữ liệu mẫu"
HEADINGS = (
    "TT", "Họ và tên", "Giới tính", "Năm sinh", "Chức vụ", "Đơn vị", "Tư cách đại biểu", "Đối tượng",
    "Điển hình tiên tiến", "Danh hiệu, hình thức khen thưởng cao nhất", "Thành tích tóm tắt", "Ghi chú",
)  # fmt: skip
SURNAMES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô", "Dương", "Lý", "Thân", "Giáp")
MIDDLE = {
    "Nam": ("Văn", "Đức", "Hữu", "Quang", "Xuân", "Minh", "Ngọc", "Đình", "Công", "Thế"),
    "Nữ": ("Thị", "Thị Thu", "Thị Ngọc", "Thị Thanh", "Thúy", "Minh", "Thị Hồng", "Kim", "Thị Bích"),
}
GIVEN = {
    "Nam": ("An", "Anh", "Bình", "Cường", "Dũng", "Đạt", "Hải", "Hòa", "Hùng", "Khánh", "Long", "Nam", "Phú", "Quân",
            "Sơn", "Thắng", "Tiến", "Tuấn", "Việt", "Vinh"),
    "Nữ": ("Ánh", "Chi", "Dung", "Giang", "Hà", "Hạnh", "Hiền", "Hoa", "Huệ", "Hương", "Lan", "Liên", "Mai", "Nga",
           "Nhung", "Oanh", "Phượng", "Thảo", "Thủy", "Yến"),
}  # fmt: skip
POSTS = ("Chuyên viên", "Trưởng phòng", "Phó Trưởng phòng", "Giáo viên", "Bác sĩ", "Công nhân", "Nông dân",
         "Hiệu trưởng", "Bí thư chi bộ thôn", "Trưởng thôn")  # fmt: skip
GUEST_POSTS = ("Chủ tịch", "Phó Chủ tịch", "Bí thư", "Phó Bí thư", "Chánh Văn phòng", "Trưởng ban", "Giám đốc")
AWARDS = {
    "Cá nhân": ("Chiến sĩ thi đua cơ sở", "Chiến sĩ thi đua cấp tỉnh", "Bằng khen của Chủ tịch UBND tỉnh",
                "Lao động tiên tiến", "Huân chương Lao động hạng Ba"),
    "Tập thể": ("Tập thể Lao động xuất sắc", "Tập thể Lao động tiên tiến", "Cờ thi đua của UBND tỉnh"),
    "Hộ gia đình": ("Gia đình văn hóa", "Giấy khen của Chủ tịch UBND cấp xã"),
}  # fmt: skip
DEEDS = (
    "Có sáng kiến được áp dụng tại đơn vị",
    "Hoàn thành xuất sắc nhiệm vụ nhiều năm liền",
    "Tích cực xây dựng nông thôn mới",
    "Làm kinh tế giỏi, giúp đỡ hộ nghèo",
    "Đi đầu trong phong trào của địa phương",
)
STANDING_FOR = {"Tập thể": "Đại diện tập thể", "Hộ gia đình": "Chủ hộ"}
# One household and one collective in each ten exemplars: enough to see every group of a list.
SUBJECTS = ("Cá nhân",) * 8 + ("Tập thể", "Hộ gia đình")


def sample_people(
    seed: int, exemplars: int, guests: int, unit: str, women_share: float, *, units: Sequence[str] = ()
) -> str:
    """Return CSV text with a heading row, exemplars first, then guests.

    unit: the body that holds the conference; guests come from it, exemplars from ``units`` in turn where given.
    women_share: 0..1 of all rows, rounded to whole people. Names do not repeat while combinations last.
    """
    chance = random.Random(seed)  # noqa: S311 - repeatable sample data, nothing secret
    total = exemplars + guests
    women = round(women_share * total)
    genders = ["Nữ"] * women + ["Nam"] * (total - women)
    chance.shuffle(genders)
    names = _names(chance, genders)
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(HEADINGS)
    for number, (name, gender) in enumerate(zip(names, genders, strict=True), start=1):
        birth = chance.randint(1960, 1996)
        if number <= exemplars:
            subject = SUBJECTS[(number - 1) % len(SUBJECTS)]
            post = STANDING_FOR.get(subject) or chance.choice(POSTS)
            home = units[(number - 1) % len(units)] if units else unit
            row = (post, home, "Chính thức", subject, "Có", chance.choice(AWARDS[subject]), chance.choice(DEEDS))
        else:
            row = (chance.choice(GUEST_POSTS), unit, "Khách mời", "Cá nhân", "Không", "", "")
        writer.writerow((number, name, gender, birth, *row, SAMPLE_MARK))
    return text.getvalue()


def _names(chance: random.Random, genders: Sequence[str]) -> Iterator[str]:
    pools = {
        gender: [" ".join(parts) for parts in product(SURNAMES, MIDDLE[gender], GIVEN[gender])] for gender in MIDDLE
    }
    for pool in pools.values():
        chance.shuffle(pool)
    taken = dict.fromkeys(pools, 0)
    for gender in genders:
        yield pools[gender][taken[gender] % len(pools[gender])]
        taken[gender] += 1


def main() -> None:
    """Write the list to a file, or to the screen."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--exemplars", type=int, default=70)
    parser.add_argument("--guests", type=int, default=30)
    parser.add_argument("--unit", required=True)
    parser.add_argument("--from-unit", action="append", default=[], help="where exemplars come from; repeatable")
    parser.add_argument("--women", type=float, default=0.4)
    parser.add_argument("-o", "--output", type=Path)
    given = parser.parse_args()
    text = sample_people(given.seed, given.exemplars, given.guests, given.unit, given.women, units=given.from_unit)
    if given.output:
        given.output.write_text(text, encoding="utf-8")
    else:
        print(text, end="")


if __name__ == "__main__":
    main()
