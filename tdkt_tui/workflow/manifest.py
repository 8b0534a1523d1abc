"""What made a set of documents: hashes of inputs and outputs, versions, findings. No time, no personal value."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from tdkt_tui import __version__
from tdkt_tui.model.finding import Finding

NAME = "manifest.json"


def sha256(data: bytes) -> str:
    """Return the hash that manifests carry."""
    return hashlib.sha256(data).hexdigest()


def copy_sources(rendered: Mapping[str, bytes], inputs: Mapping[str, str]) -> dict[str, str]:
    """Return the hash of what a copy of each document would be made from: a PDF of its .docx, a workbook of all inputs.

    rendered: .docx by name without ending. inputs: as ``input_hashes`` returns them. A copy that was made from the same
    says what the document says now. Plans and the office's tables are not among the inputs: what they change in a
    workbook they change in its .docx too.
    """
    told = [f"{name} {digest}" for name, digest in sorted(inputs.items())]
    documents = {name: sha256(data) for name, data in rendered.items()}
    return {f"{name}.pdf": digest for name, digest in documents.items()} | {
        f"{name}.xlsx": sha256("\n".join([__version__, *told, digest]).encode()) for name, digest in documents.items()
    }


def input_hashes(profile: Path, inputs: Iterable[Path], read: Mapping[str, str] | None) -> dict[str, str]:
    """Return the hashes of all that documents are made of, by name.

    read: hashes of inputs by name as they were read together, in place of what lies there by now.
    """
    files = (path for path in sorted({profile, *inputs}) if path.is_file())
    return {path.name: sha256(path.read_bytes()) for path in files} | dict(read or {})


def manifest(
    *,
    plan: str,
    profile: Path,
    inputs: Mapping[str, str],
    regulations: Iterable[str],
    tables: Iterable[Path],
    outputs: Mapping[str, bytes],
    findings: Iterable[Finding],
    draft: bool,
    kept: Mapping[str, str] | None = None,
    sources: Mapping[str, str] | None = None,
) -> bytes:
    """Return the manifest as UTF-8 JSON with sorted keys; the same inputs give the same bytes.

    inputs: as ``input_hashes`` returns them. tables: the office's own tables that stood in place of ours or over them.
    kept: earlier outputs of the folder that this run left there, with their hashes: they stay listed, and are named
    apart, since inputs, regulations and findings tell of this run alone.
    sources: what copies of documents were made from, by their names, as ``copy_sources`` says.
    """
    earlier = dict(kept or {})
    told = {
        "tdkt": __version__,
        "plan": plan,
        "profile": profile.name,
        "draft": draft,
        "inputs": dict(inputs),
        "regulations": sorted(set(regulations)),
        "tables": {path.name: sha256(path.read_bytes()) for path in tables},
        "outputs": earlier | {name: sha256(data) for name, data in outputs.items()},
        "kept": sorted(earlier),
        "sources": dict(sources or {}),
        "findings": [finding.as_dict() for finding in findings],
    }
    return (json.dumps(told, ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode()
