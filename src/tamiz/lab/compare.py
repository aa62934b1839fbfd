"""Two settings on the same listed names and the same clean customers: what changes from one to the other."""

from dataclasses import dataclass
from importlib.metadata import version

from tamiz.errors import QueryError
from tamiz.lab.compare_alerts import Clean, compare_alerts
from tamiz.lab.compare_caught import compare_caught
from tamiz.lab.compare_paired import Two
from tamiz.lab.measure import Chosen, Listed, Report, sample
from tamiz.lab.settings import Judge, Setting, is_same, judge
from tamiz.lab_words import Given, ScorerName
from tamiz.render.lab_compare_views import Comparison, ListChange, SettingLine


@dataclass(frozen=True, slots=True)
class ComparePlan:
    """What is compared: two settings, on how many names of each list, among which customers."""

    a: Setting
    b: Setting
    clean: Clean
    size: int = 2_000  # names of each list
    given: Given = Given.NAME
    shown: int = 10  # at most, of the customers and of the names that one setting alone has


def compare_settings(chosen: Chosen, plan: ComparePlan, report: Report) -> Comparison:
    """Return what each setting catches and whom it alerts for, and what only one of them does.

    Raises QueryError when nothing can differ or a size is out of range, and InputError as
    :meth:`CustomerFile.measure` does.
    """
    over_all = _over(chosen.together, plan)
    if is_same(over_all.a, over_all.b):
        raise QueryError(
            f"{plan.a.written!r} and {plan.b.written!r} are one setting: the same scorer, threshold and weights, so "
            "nothing can differ. Name two that differ, such as token-sort=85 and token-sort=90."
        )
    report("counting alerts among the clean customers")
    alerts = compare_alerts(chosen, over_all, plan.clean, plan.given, plan.shown)
    lists = tuple(_list_change(listed, chosen.run.seed, plan, report) for listed in chosen.apart)
    lines = _line(plan.a, over_all.a), _line(plan.b, over_all.b)
    return Comparison(chosen.run, plan.given.value, *lines, lists, alerts)


def _over(listed: Listed, plan: ComparePlan) -> Two:
    a = judge(plan.a, listed)
    return Two(a, judge(plan.b, listed, a))


def _list_change(listed: Listed, seed: int, plan: ComparePlan, report: Report) -> ListChange:
    report(f"asking about the names of {listed.snapshots[0].list_id}")
    asked = sample(listed.entities, plan.size, seed, plan.given)
    return compare_caught(listed, _over(listed, plan), asked, seed, plan.shown)


def _line(setting: Setting, over: Judge) -> SettingLine:
    scorer = over.scorer
    about = setting.written, scorer.name.value, scorer.scale, over.threshold
    if scorer.name is ScorerName.TAMIZ:
        return SettingLine(*about, over.parameters.version, over.parameters.sha256, None)
    return SettingLine(*about, None, None, f"rapidfuzz {version('rapidfuzz')}")
