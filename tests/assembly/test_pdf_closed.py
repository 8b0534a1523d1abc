"""Printing a stranger's document asks nothing of other machines."""

from __future__ import annotations

import io
import threading
import zipfile
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tdkt_tui.assembly import to_docx, to_pdf

RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
PICTURE = (
    f'<w:p><w:r><w:drawing><wp:inline xmlns:wp="{DRAWING}/wordprocessingDrawing"><wp:extent cx="900000" cy="900000"/>'
    f'<wp:docPr id="1" name="x"/><a:graphic xmlns:a="{DRAWING}/main"><a:graphicData uri="{DRAWING}/picture">'
    f'<pic:pic xmlns:pic="{DRAWING}/picture"><pic:nvPicPr><pic:cNvPr id="1" name="x"/><pic:cNvPicPr/></pic:nvPicPr>'
    f'<pic:blipFill><a:blip xmlns:r="{RELATIONS}" r:link="rIdLinked"/>'
    "<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
    '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="900000"/></a:xfrm>'
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>'
    "</w:drawing></w:r></w:p></w:body>"
)


@pytest.fixture
def asked():
    """Return the address of a machine of one's own, and what was asked of it."""
    paths: list[str] = []

    class Told(BaseHTTPRequestHandler):
        def do_GET(self):
            paths.append(self.path)
            self.send_response(404)
            self.end_headers()

        do_HEAD = do_OPTIONS = do_PROPFIND = do_GET  # noqa: N815 - the names of requests

        def log_message(self, *_):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Told) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}", paths
        server.shutdown()


def linking(address: str) -> bytes:
    relation = (
        f'<Relationship Id="rIdLinked" Type="{RELATIONS}/image" Target="{address}/anh.png" TargetMode="External"/>'
        "</Relationships>"
    )
    memory = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(to_docx("[Thân bài] một"))) as old,
        zipfile.ZipFile(memory, "w") as new,
    ):
        for name in old.namelist():
            text = old.read(name)
            if name == "word/document.xml":
                text = text.replace(b"</w:body>", PICTURE.encode())
            elif name == "word/_rels/document.xml.rels":
                text = text.replace(b"</Relationships>", relation.encode())
            new.writestr(name, text)
    return memory.getvalue()


def test_a_linked_picture_is_not_fetched(asked):
    address, paths = asked
    document = linking(address)
    assert address.encode() in document
    assert to_pdf({"a": document})["a"].startswith(b"%PDF")
    assert paths == []
