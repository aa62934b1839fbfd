"""What an answer about owners says in words, the same on a terminal and in a page."""

from collections.abc import Mapping

from tamiz.ownership.answer import Finding, Ground, Owner, OwnershipAnswer, Verdict
from tamiz.ownership.rules import Rule
from tamiz.ownership.share import write_share
from tamiz.render.words import Words

_ROUNDING = 1  # units: a third is held between two numbers and is no range


def share_text(lowest: int, highest: int, words: Words) -> str:
    """Return "38 %" or "between 38 % and 61 %"."""
    if highest - lowest <= _ROUNDING:
        return words("owned.exact", low=write_share(lowest))
    return words("owned.between", low=write_share(lowest), high=write_share(highest))


def finding_share(finding: Finding, words: Words) -> str:
    """Return what is known of the share that blocked persons hold together.

    Of what is blocked by its lowest share the stated shares tell; else the owners that nobody states count.
    """
    decided = finding.verdict in (Verdict.BLOCKED, Verdict.IF_CONFIRMED)
    return share_text(finding.lowest, finding.highest if decided else finding.utmost, words)


def owner_share(owner: Owner, words: Words) -> str:
    """Return what one owner holds; of one who only controls, that."""
    if not owner.highest:
        return words("owned.control")
    control = f", {words('owned.control')}" if owner.control else ""
    return share_text(owner.lowest, owner.highest, words) + control


def reasons_text(finding: Finding, words: Words) -> str:
    """Return why a result is no plain yes or no, and what has no stated owner."""
    said = [words.term("reason", one) for one in finding.reasons]
    if finding.unaccounted:
        said.append(words("owned.unaccounted", n=write_share(finding.unaccounted)))
    return "; ".join(said)


def ground_text(ground: Ground, words: Words) -> str:
    """Return why an owner counts as blocked: how it was found, by which entry, and what is to be confirmed."""
    parts = [words.term("ground", ground.kind)]
    if ground.match is not None:
        match = ground.match
        parts.append(f"{match.name.text} [{match.entity.id}], {match.rule or ''}, {match.score:.4f}")
    if ground.countries:
        parts.append(", ".join(ground.countries))
    parts += [_doubt(one, words) for one in ground.doubts]
    return "; ".join(parts)


def rule_text(rule: Rule, words: Words) -> str:
    """Return what a rule asks for in one line."""
    needs = words("owned.needs_more" if rule.more_than else "owned.needs", n=rule.percent)
    summed = words("owned.summed" if rule.aggregates else "owned.alone")
    control = f" {words('owned.or_control')}" if rule.control else ""
    return f"{needs}{control}; {summed}"


def findings_by_rule(answer: OwnershipAnswer) -> Mapping[str, Mapping[str, Finding]]:
    """Return the findings of each rule by the id of their entity."""
    found: dict[str, dict[str, Finding]] = {rule.id: {} for rule in answer.rules}
    for entity in answer.entities:
        for finding in entity.findings:
            found[finding.rule][entity.id] = finding
    return found


def _doubt(text: str, words: Words) -> str:
    """Return a doubt in the language; a program behind a colon stays as it is."""
    fixed, colon, program = text.partition(": ")
    return words.term("doubt", fixed) + (f": {program}" if colon else "")
