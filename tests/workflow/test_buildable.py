"""What can be built at once where another document lacks something."""

from __future__ import annotations

from tdkt_tui.workflow.buildable import buildable
from tdkt_tui.workflow.documents import BuildRequest
from tdkt_tui.workflow.dossiers import new_from


def test_who_lacks_a_list_is_told_apart_from_what_needs_none(tmp_path):
    folder = new_from(tmp_path, "giong-rieng", "kien_giang/ubnd-huyen-giong-rieng")
    assert buildable(BuildRequest(str(folder.path))) == ((), ()), "nothing stops it"
    for path in folder.path.glob("*.csv"):
        path.unlink()
    folder.people.unlink(missing_ok=True)
    text = folder.profile.read_text("utf8")
    folder.profile.write_text("\n".join(line for line in text.split("\n") if not line.startswith("delegates")), "utf8")
    lacking, ready = buildable(BuildRequest(str(folder.path)))
    assert any("giới thiệu" in label.lower() for label in lacking), lacking
    assert any("Kế hoạch" in label for label in ready), ready
    only = tuple({"nomination"})
    assert buildable(BuildRequest(str(folder.path), kinds=only)) == ((), ()), "nothing is left to build"
