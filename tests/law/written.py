"""Status rows as text for golden files: one row a line, so that a person can read them against the facts."""

import json
from collections.abc import Iterable, Mapping

from tamiz.dates import Between, Day, Open
from tamiz.model import StatusRow


def write_rows(rows_by_case: Mapping[str, Iterable[StatusRow]]) -> str:
    cases = ",\n".join(f" {json.dumps(case)}: [\n{_lines(rows)}\n ]" for case, rows in rows_by_case.items())
    return f"{{\n{cases}\n}}\n"


def _lines(rows: Iterable[StatusRow]) -> str:
    return ",\n".join("  " + json.dumps(_object(row), ensure_ascii=False) for row in rows)


def _object(row: StatusRow) -> dict[str, object]:
    written = {
        "country": row.country,
        "program": row.program,
        "status": row.status,
        "now": row.status_now,
        "from": _end(row.start),
        "to": _end(row.end),
        "list": row.list_id,
        "authority": row.authority,
        "citation": row.citation,
        "confidence": row.confidence,
        "determined": row.determined and row.determined.isoformat(),
        "announced": row.announced and row.announced.isoformat(),
        "proven_on": row.proven_on and row.proven_on.isoformat(),
        "note": row.note,
        "sources": list(row.sources),
    }
    return {key: value for key, value in written.items() if value is not None}


def _end(end: Day | Between | Open) -> str:
    match end:
        case Day(at):
            return at.isoformat()
        case Between(not_before, not_after):
            return f"{not_before or '?'} to {not_after or '?'}"
        case Open():
            return "open"
