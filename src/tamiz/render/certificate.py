"""The certificate of an answer: hashes of what was asked, with what, and of what came out.

``answer`` is the SHA-256 of the canonical JSON of the answer without its certificate, so
whoever holds the JSON can check it. ``query`` is the hash of the question: the query and
every setting that decides the answer.
"""

from collections.abc import Iterable
from dataclasses import replace

from tamiz.answers import StatusAnswer
from tamiz.decided import DecisionsAsked
from tamiz.model import Answer, Certificate, Settings
from tamiz.render.canonical import sha256_of
from tamiz.render.json import JsonObject, answer_object, query_object, status_object
from tamiz.version import __version__


def certified(
    answer: Answer, snapshots: Iterable[tuple[str, str]], parameters: str, decisions: DecisionsAsked | None = None
) -> Answer:
    """Return the answer with its certificate; ``snapshots`` are pairs of list id and hash, in any order."""
    question = {"query": query_object(answer.query), "settings": settings_object(answer.settings)}
    certificate = _certificate(snapshots, parameters, question, answer_object(answer))
    return replace(answer, certificate=replace(certificate, decisions=decisions))


def certified_status(answer: StatusAnswer, snapshots: Iterable[tuple[str, str]], parameters: str) -> StatusAnswer:
    """Return the status answer with its certificate."""
    question = {"query": answer.query, "on": answer.on.isoformat(), "known_on": answer.known_on.isoformat()}
    certificate = _certificate(snapshots, parameters, question, status_object(answer))
    return replace(answer, certificate=certificate)


def settings_object(settings: Settings) -> JsonObject:
    """Return every setting that decides an answer; where the day came from is not one."""
    return {
        "on": settings.on.isoformat(),
        "known_on": settings.known_on.isoformat(),
        "threshold": None if settings.threshold_e4 is None else settings.threshold_e4 / 10_000,
        "limit": settings.limit,
        "near_bits": None if settings.near_millibits is None else settings.near_millibits / 1000,
        "in_force_only": settings.in_force_only,
        "lists": sorted(settings.lists),
        "laws": sorted(settings.laws),
        "complete_name": settings.complete_name.value,
        "prior": None if settings.prior is None else str(settings.prior),
        "group": settings.group,
        "askers": sorted(settings.askers),
        "transactions": sorted(settings.transactions),
        "rules": sorted(settings.rules),
    }


def _certificate(
    snapshots: Iterable[tuple[str, str]], parameters: str, question: JsonObject, answer: JsonObject
) -> Certificate:
    del answer["certificate"]
    return Certificate(tuple(sorted(snapshots)), parameters, __version__, sha256_of(question), sha256_of(answer))
