"""Where the headers stand: in the first record, or under a title that an export put above them."""

from collections.abc import Mapping, Sequence

from tamiz.inputs.tables.columns import knows_name

SEARCHED = 20  # records


def find_header(records: Sequence[Sequence[str]], named: Mapping[str, str] | None) -> int:
    """Return which of the first records holds the headers: the first record, unless only titles stand above.

    A title is a record with one cell that is not empty. Anything more may be a customer, and none is passed over.
    """
    for place, record in enumerate(records[:SEARCHED]):
        cells = [cell for cell in record if cell.strip()]
        if _is_header(record, named) and (place == 0 or len(cells) > 1):
            return place
        if len(cells) > 1:
            return 0
    return 0


def _is_header(record: Sequence[str], named: Mapping[str, str] | None) -> bool:
    columns = {column.strip() for column in record}
    wanted = (named or {}).get("name")
    return knows_name(record) or (wanted is not None and {wanted, *wanted.split("+")} & columns != set())
