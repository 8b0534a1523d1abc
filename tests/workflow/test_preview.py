"""A document in preview is the one that a build writes, and its text stands as on paper."""

from __future__ import annotations

from threading import Event, Timer

import pytest

from tdkt_tui.assembly.page_count import known_count, page_count
from tdkt_tui.compliance.as_text import laid_out, plain
from tdkt_tui.compliance.layout.parsing import parse_document
from tdkt_tui.model.fault import BadInput, Cancelled, MissingTool
from tdkt_tui.regulations import load
from tdkt_tui.workflow import BuildRequest, build, load_leniently, shipped_profiles
from tdkt_tui.workflow.load import sound
from tdkt_tui.workflow.preview import choices, place_of, sheet

VIET_YEN = "bac_giang/ubnd-huyen-viet-yen"
GAPS = 'plan = "bac_giang/16-2019"\nlevel = "tren-co-so"\n[unit]\ncategory = "huyện"\n'


def of_kind(kind, copy=0, source=VIET_YEN):
    loaded = load_leniently(source)
    return sheet(loaded, place_of(choices(sound(loaded, draft=True)), kind), copy)


def lines_of(made, width=78):
    return [plain(line) for line in laid_out(made.data, width)]


@pytest.fixture
def gaps(tmp_path):
    (tmp_path / "thieu.toml").write_text(GAPS, "utf8")
    return str(tmp_path / "thieu.toml")


def test_it_is_the_very_file_that_a_build_writes(tmp_path):
    build(BuildRequest(VIET_YEN, tmp_path, ["plan", "invitation"], draft=True))
    for made in (of_kind("plan"), of_kind("invitation", 1)):
        assert (tmp_path / f"{made.name}.docx").read_bytes() == made.data


def test_a_draft_with_gaps_too(tmp_path, gaps):
    build(BuildRequest(gaps, tmp_path / "out", ["plan"], draft=True))
    made = sheet(load_leniently(gaps))
    assert (tmp_path / "out" / "ke-hoach.docx").read_bytes() == made.data
    text = "".join(lines_of(made))
    assert made.gaps == text.count("⟪") > 3
    assert made.findings is None
    spans = [span for line in laid_out(made.data, 78) for span in line if span.gap]
    assert len(spans) >= made.gaps


def test_every_document_of_every_profile_keeps_its_text_within_its_width():
    for profile in shipped_profiles():
        loaded = load_leniently(profile.id)
        for at, _ in enumerate(choices(sound(loaded, draft=True))):
            made = sheet(loaded, at)
            lines = lines_of(made, 80)
            assert max(map(len, lines)) <= 80, (profile.id, made.name)
            there = "".join(lines).replace(" ", "")
            for paragraph in parse_document(made.data, load("nd30_2020")).paragraphs:
                words = paragraph.line.split()
                if paragraph.cell is None:
                    assert "".join(words) in there, (profile.id, made.name, paragraph.place)
                else:
                    assert not words or words[0][:3] in there, (profile.id, made.name, paragraph.place)


def test_issuer_and_motto_stand_beside_each_other_with_their_rules():
    head = lines_of(of_kind("plan"))[:9]
    left, right = zip(*((line[:32].strip(), line[32:].strip()) for line in head[:3]), strict=True)
    assert left[:2] == ("ỦY BAN NHÂN DÂN", "HUYỆN VIỆT YÊN")
    assert right[:2] == ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
    assert set(left[2] + right[2]) == {"─"}
    motto = head[1].index("Độc")
    assert abs(head[2].rindex(" ") + 1 - motto) <= 1  # as long as the words above it
    assert abs(len(head[2]) - len(head[1])) <= 1
    assert 14 / 3 <= len(left[2]) <= 14 / 2  # a third to half of the issuer's last line
    assert "Số: 27/KH-UBND" in head[3]
    assert head[3].endswith("Việt Yên, ngày 16 tháng 3 năm 2020")


def test_the_title_is_centred_and_body_text_indented():
    lines = lines_of(of_kind("plan"))
    title = next(line for line in lines if line.strip() == "KẾ HOẠCH")
    assert abs(len(title) - len("KẾ HOẠCH") / 2 - 39) <= 1
    body = next(line for line in lines if line.strip().startswith("Thực hiện Kế hoạch"))
    assert body.startswith("      Thực")
    assert all(line == line.rstrip() for line in lines)


def test_the_signature_stands_beside_the_recipients():
    lines = lines_of(of_kind("plan"))
    at = next(number for number, line in enumerate(lines) if line.startswith("Nơi nhận:"))
    assert lines[at].endswith("TM. ỦY BAN NHÂN DÂN")
    assert lines[at - 1] == ""
    signer = next(line for line in lines[at:] if line.endswith("Thân Văn Mẫn"))
    assert abs(signer.index("Thân") + 6 - 58) <= 1
    assert lines[-1] == "- Lưu: VT, NV."


def test_a_list_across_the_page_is_ruled_and_says_so():
    lines = lines_of(of_kind("delegate-list"))
    assert lines[0].strip("┄ ") == "khổ ngang"
    table = [line for line in lines if line[:1] and line[0] in "┌│├└"]
    assert {len(line) for line in table} == {78}
    assert any("│Năm sinh" in line for line in table)
    assert any("Bùi Công An" in line for line in table)


def test_each_guest_has_a_sheet_of_his_own():
    made = [of_kind("invitation", number) for number in range(6)]
    assert made[0].copies == 5
    assert [one.copy for one in made] == [0, 1, 2, 3, 4, 4]
    assert len({one.name for one in made}) == 5
    assert "Thường trực Hội đồng" in "\n".join(lines_of(made[0]))


def test_what_no_build_takes_is_refused_with_its_place(tmp_path):
    (tmp_path / "sai.toml").write_text(GAPS + "x = 1\n", "utf8")
    with pytest.raises(BadInput, match="Không có khóa"):
        sheet(load_leniently(str(tmp_path / "sai.toml")))


def test_pages_are_counted_once_for_the_same_bytes(monkeypatch):
    made = of_kind("agenda")
    assert page_count(made.data) in (1, 2, 3)
    monkeypatch.setenv("PATH", "")
    assert known_count(made.data) == page_count(made.data)


def test_without_libreoffice_it_is_said_in_words(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(MissingTool, match="không đếm được số trang"):
        page_count(of_kind("report").data)


def test_counting_stops_when_asked():
    cancel = Event()
    Timer(0.3, cancel.set).start()
    with pytest.raises(Cancelled):
        page_count(of_kind("assignment").data + b"", cancel)


def test_the_command_prints_the_same_text(tdkt):
    done = tdkt("preview", VIET_YEN, "--document", "invitation", "--copy", "2", "--width", "70")
    assert done.returncode == 0
    assert done.stdout.splitlines() == lines_of(of_kind("invitation", 1), 70)
    assert "bản 2/5" in done.stderr
    assert "--document" in done.stderr
    assert "\x1b" not in done.stdout


def test_the_command_counts_pages(tdkt):
    done = tdkt("preview", VIET_YEN, "--pages")
    assert done.returncode == 0
    assert "Số trang: 3." in done.stderr


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((VIET_YEN, "--document", "x"), "plan, agenda"),
        (("khong-co",), "Không"),
        ((VIET_YEN, "--width", "5"), "--width"),
    ],
)
def test_bad_use_is_told_and_leaves_with_2(tdkt, arguments, told):
    done = tdkt("preview", *arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    assert told in done.stderr
