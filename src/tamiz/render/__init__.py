"""Answers as text: one module an output form.

Named here is what needs no drawing library: JSON and hashes. Tables (``render.table``)
import rich, reports (``render.html``) import jinja2; whoever prints those asks for the module.
"""

from tamiz.render.canonical import canonical, sha256_of
from tamiz.render.certificate import certified, certified_status
from tamiz.render.json import (
    answer_object,
    comparison_object,
    json_line,
    render_comparison_json,
    render_json,
    render_jsonl,
    render_status_json,
    status_object,
)

__all__ = [
    "answer_object",
    "canonical",
    "certified",
    "certified_status",
    "comparison_object",
    "json_line",
    "render_comparison_json",
    "render_json",
    "render_jsonl",
    "render_status_json",
    "sha256_of",
    "status_object",
]
