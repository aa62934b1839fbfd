"""What FollowTheMoney keeps in records of their own and tamiz keeps with the party: acts, ties, papers, addresses.

Such records may stand before or after the parties they belong to, so they are gathered
first, by the id they name, and handed out when the parties are read. What belongs to
nobody in the file is left over at the end and listed.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from tamiz.data.ftm_schema import ADDRESS, IDENTIFICATION, PASSPORT, RISK, SANCTION, UNKNOWN_LINK, Edge, FtmSchema
from tamiz.errors import SourceError
from tamiz.ids.registry import KINDS, kind_of
from tamiz.model import Address, Designation, Identifier, Unreadable
from tamiz.sources.ftm_part import Part, lines_of
from tamiz.sources.ftm_record import Record
from tamiz.sources.ftm_sanction import read_sanction

_MOST_PAIRS = 1_000  # that one edge may join; more is no statement about anyone
_MOST_FACTS = 10_000_000  # a few lines of many values each can name every pair of them
_ADDRESS_LINES = ("postOfficeBox", "street", "street2", "postalCode", "city", "region", "state")


@dataclass(frozen=True, slots=True)
class Tie:
    """A link to a party that is known by the id it has in the file."""

    kind: str
    other: str
    note: str | None


Fact = Designation | Identifier | Tie | Unreadable | str  # a text is a line of remarks


class _Joined(NamedTuple):
    where: str
    schema: str
    fact: Fact


@dataclass(slots=True)
class Joins:
    """The records that are no parties, by the ids of the parties they name."""

    model: FtmSchema
    list_id: str
    unreadable: list[Unreadable] = field(default_factory=list)
    not_read: dict[str, list[str]] = field(default_factory=dict)  # by schema: where such records stand
    _facts: defaultdict[str, list[_Joined]] = field(default_factory=lambda: defaultdict(list))
    _addresses: dict[str, tuple[str, Address]] = field(default_factory=dict)
    _given: int = 0
    _reached: set[str] = field(default_factory=set)  # where the records stand that have found a party

    def add(self, record: Record) -> None:
        """Take in a record that is no party, and the records inside it."""
        part = Part(record, self.model)
        above = self.model.lineage(record.schema)
        if record.schema in self.model.edges:
            self._add_edge(part, self.model.edges[record.schema])
        elif SANCTION in above:
            self._add_sanction(part)
        elif IDENTIFICATION in above:
            self._add_paper(part)
        elif ADDRESS in above:
            self._add_address(part)
        elif RISK in above:
            self._give(part, part.texts("entity"), [f"Risk: {', '.join(lines_of(part.rest()))}"])
        else:
            self.not_read.setdefault(record.schema, []).append(record.where)
            self.unreadable += part.doubts

    def refer(self, record: Record) -> None:
        """Take in the parties that a party's own properties name: its owner, its holder."""
        for name, reference in self.model.references.items():
            for other in record.properties.get(name, ()):
                self._put(record, record.id, Tie(reference.here, other, None))
                self._put(record, other, Tie(reference.there, record.id, None))
                for key in record.properties.get("publicKey", ()) if name == "holder" else ():
                    self._put(record, other, Identifier("wallet", key))

    def take(self, ids: Iterable[str]) -> tuple[Fact, ...]:
        """Return all that is joined to a party under any of its ids, in the order of the file, each once."""
        joined = [one for name in dict.fromkeys(ids) for one in self._facts.get(name, ())]
        self._reached.update(one.where for one in joined)
        return tuple(dict.fromkeys(one.fact for one in joined))

    def address(self, name: str) -> Address | None:
        """Return the address that stands under this id, None when the file has none."""
        where, address = self._addresses.get(name, ("", None))
        self._reached.add(where)
        return address

    def left_over(self, ids: Iterable[str]) -> Iterator[Unreadable]:
        """Yield what belongs to no party of the file, whose ids these are; a tie needs one end alone."""
        known = frozenset(ids)
        for name, joined in self._facts.items():
            lost = [one for one in joined if not (isinstance(one.fact, Tie) and one.where in self._reached)]
            for where, schema in dict.fromkeys((one.where, one.schema) for one in lost if name not in known):
                yield Unreadable(where, name, f"is the party of this {schema}, and is not in the file")
        for where, address in self._addresses.values():
            if where not in self._reached:
                yield Unreadable(where, address.text, "is the address of no party in the file")

    def outside(self, ids: Iterable[str]) -> int:
        """Return how many parties that are not in the file are named by ties of those that are."""
        lost = self._facts.keys() - frozenset(ids)
        return sum(any(one.where in self._reached for one in self._facts[name]) for name in lost)

    def _add_edge(self, part: Part, edge: Edge) -> None:
        sources, targets = part.texts(edge.source), part.texts(edge.target)
        broken = _broken(edge, sources, targets)
        at_source, at_target = self._kinds(part, edge)
        note = "; ".join((*part.texts("summary", "description"), *lines_of(part.rest()))) or None
        if broken:
            self.unreadable += [Unreadable(part.record.where, part.record.schema, broken), *part.doubts]
            return
        for source in sources:
            self._give(part, [source], [Tie(at_source, target, note) for target in targets])
        for target in targets:
            self._give(part, [target], [Tie(at_target, source, note) for source in sources])

    def _kinds(self, part: Part, edge: Edge) -> tuple[str, str]:
        """Return the kinds of the links at both ends; a link of no kind may have the role of a reference."""
        roles = part.record.properties.get("role", ()) if edge.schema == UNKNOWN_LINK else ()
        reference = next((one for one in self.model.references.values() if (one.here,) == roles), None)
        if reference is None:
            return edge.at_source, edge.at_target
        part.texts("role")  # asked for, so that the note does not repeat it
        return reference.here, reference.there

    def _add_sanction(self, part: Part) -> None:
        acts = read_sanction(part, self.list_id)
        country = acts[0].country if acts else None
        numbers = [Identifier("authority-id", text, country) for text in part.texts("authorityId")]
        numbers += [Identifier("un-reference", text) for text in part.texts("unscId")]
        self._give(part, part.texts("entity"), [*acts, *numbers])

    def _add_paper(self, part: Part) -> None:
        is_passport = PASSPORT in self.model.lineage(part.record.schema)
        countries = part.countries("country")
        country = countries[0] if len(countries) == 1 else None
        kinds = ["passport"] if is_passport else [_kind(text) for text in part.texts("type")] or ["any"]
        numbers = [Identifier(kinds[0], text, country) for text in part.texts("number", "passportNumber")]
        numbers += [Identifier("national-id", text, country) for text in part.texts("personalNumber")]
        about = "; ".join(lines_of(part.rest("holder", "type" if not is_passport else "")))
        line = [f"{part.record.schema} {numbers[0].value if numbers else '(no number)'}: {about}"] if about else []
        self._give(part, part.texts("holder"), [*numbers, *line])

    def _add_address(self, part: Part) -> None:
        city, countries = part.joined("city"), part.countries("country")
        parts = [text for name in _ADDRESS_LINES for text in part.texts(name)]
        said, remark = part.joined("full") or ", ".join(parts), part.joined("name", "summary", "remarks")
        text = f"{said} ({remark})" if said and remark else said or remark or ""
        if not text and not countries:
            self.unreadable.append(Unreadable(part.record.where, part.record.id, "is an address without any text"))
        else:
            address = Address(text or ", ".join(countries), city, countries[0] if countries else None)
            self._addresses[part.record.id] = (part.record.where, address)
        self.unreadable += part.doubts

    def _give(self, part: Part, ids: Iterable[str], facts: Iterable[Fact]) -> None:
        """Put the facts under each id, and what was not understood with them."""
        named = tuple(ids)
        together = (*facts, *part.doubts)
        if not named:
            self.unreadable.append(Unreadable(part.record.where, part.record.schema, "names no party it belongs to"))
            self.unreadable += part.doubts
        for name in named:
            for fact in together:
                self._put(part.record, name, fact)

    def _put(self, record: Record, name: str, fact: Fact) -> None:
        self._given += 1
        if self._given > _MOST_FACTS:
            raise SourceError(
                f"{record.where}: with this record the file joins more than {_MOST_FACTS} facts to parties, as no "
                "collection does. Nothing was loaded. Check where the file came from, or load a smaller collection."
            )
        self._facts[name].append(_Joined(record.where, record.schema, fact))


def _broken(edge: Edge, sources: tuple[str, ...], targets: tuple[str, ...]) -> str | None:
    """Return why an edge cannot be read, None when it joins somebody to somebody."""
    lacking = [name for name, found in ((edge.source, sources), (edge.target, targets)) if not found]
    if lacking:
        return f"lacks its {' and its '.join(lacking)}, so it joins nobody"
    too_many = len(sources) * len(targets) > _MOST_PAIRS
    return f"joins over {_MOST_PAIRS} pairs of parties, so it says nothing about any" if too_many else None


def _kind(text: str) -> str:
    """Return the kind of a paper by the word for it, as ``ids`` knows it; a word not known there stays as it is."""
    known = kind_of(text)
    return known.word if known.word in KINDS else text
