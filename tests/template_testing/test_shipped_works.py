"""Every shipped template with every profile that uses it and those at the edges, as their maintainers try them.

Pages are left out: tests/templates lays shipped documents out with LibreOffice.
"""

from __future__ import annotations

import json

import pytest


@pytest.mark.parametrize("province", ["bac_giang", "bac_ninh", "binh_thuan", "kien_giang"])
def test_a_shipped_province_passes_its_own_trial(tdkt, province: str) -> None:
    ran = tdkt("template", "test", "--plugin", province, "--no-pages", "--workers", "1", "--format", "json")
    failed = [one for one in json.loads(ran.stdout)["attempts"] if not one["passed"]]
    assert not failed, failed[:3]
    assert ran.returncode == 0, ran.stderr
    assert "sinh-ra:" in ran.stdout
    assert f"{province}/" in ran.stdout
