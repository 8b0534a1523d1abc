"""The pytest plugin: silent unless asked, then each template with each profile is a test with its own name."""

from __future__ import annotations

import shutil

import pytest

pytest_plugins = ["pytester"]
INFO = "[pytest11]\ntdkt = tdkt_tui.pytest_plugin\n"


@pytest.fixture
def repository(pytester: pytest.Pytester, pristine, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    """A repository with a province in a folder, and tdkt's entry point as pip writes it."""
    shutil.copytree(pristine, pytester.path / "tinh" / "dong_thap")
    info = pytester.path / "cai" / "tdkt_pytest-0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: tdkt-pytest\nVersion: 0\n", "utf8")
    (info / "entry_points.txt").write_text(INFO, "utf8")
    monkeypatch.setenv("PYTHONPATH", str(info.parent))
    monkeypatch.delenv("PYTEST_ADDOPTS", raising=False)
    pytester.makepyfile(test_own="def test_own(): pass")
    return pytester


def test_nothing_is_imported_and_nothing_done_unless_asked(repository: pytest.Pytester) -> None:
    repository.makepyfile(test_own="import sys\ndef test_own(): assert not [m for m in sys.modules"
                          " if m.startswith('tdkt_tui.') and m != 'tdkt_tui.pytest_plugin']")  # fmt: skip
    ran = repository.runpytest_subprocess("-p", "no:cacheprovider")
    ran.assert_outcomes(passed=1)


def test_each_template_and_profile_is_a_test(repository: pytest.Pytester) -> None:
    repository.makeini("[pytest]\ntdkt_plugin = dong_thap\ntdkt_plugins_dir = tinh\nfilterwarnings = error\n"
                       "addopts = --tdkt-no-pages --tdkt-no-edges")  # fmt: skip
    ran = repository.runpytest_subprocess("-v", "-p", "no:cacheprovider")
    ran.assert_outcomes(passed=3)
    ran.stdout.fnmatch_lines(["*tdkt::dong_thap/chuong-trinh[[]dong_thap/ho-so-mau[]] PASSED*"])
    text = repository.path / "tinh/dong_thap/templates/dong_thap/chuong-trinh.txt"
    text.write_text(text.read_text("utf8").replace("Chủ trì:", "Người chủ trì:"), "utf8")
    ran = repository.runpytest_subprocess("-k", "chuong-trinh", "-p", "no:cacheprovider")
    ran.assert_outcomes(failed=1, deselected=2)
    ran.stdout.fnmatch_lines(["*chuong-trinh.txt*from-text*", "FAILED tdkt::dong_thap/chuong-trinh*"])
    assert "Traceback" not in ran.stdout.str()
    left = repository.path / "da-xem" / "dong_thap" / "da-bo" / "dong_thap.ho-so-mau.txt"
    left.parent.mkdir(parents=True)
    left.write_text("# cũ\n", "utf8")
    ran = repository.runpytest_subprocess("-p", "no:cacheprovider", "-o", "tdkt_golden=da-xem", "-k", "da-bo or own")
    ran.assert_outcomes(passed=1, failed=1, deselected=2)
    ran.stdout.fnmatch_lines(["*Thừa bản đã xem: không có mẫu này.*"])
    ran = repository.runpytest_subprocess("-p", "no:cacheprovider", "-o", "tdkt_golden=da-xem", "--tdkt", "kien_giang")
    assert "failed" not in ran.parseoutcomes(), "what was looked at is of the province of the repository"
    ran = repository.runpytest_subprocess("test_own.py", "-p", "no:cacheprovider")
    ran.assert_outcomes(passed=1)


def test_a_broken_plugin_is_a_failed_test(repository: pytest.Pytester) -> None:
    repository.makeini("[pytest]\ntdkt_plugin = dong_thap\ntdkt_plugins_dir = tinh\n"
                       "addopts = --tdkt-no-pages --tdkt-no-edges")  # fmt: skip
    (repository.path / "tinh" / "dong_thap" / "extend.toml").write_text("of = [\n", "utf8")
    ran = repository.runpytest_subprocess("-p", "no:cacheprovider")
    ran.assert_outcomes(passed=1, failed=1)
    ran.stdout.fnmatch_lines(["*extend.toml, dòng 2*"])
