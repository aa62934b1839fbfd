"""Alterations: named, seeded ways in which names come to differ from how a list writes them."""

from tamiz.lab.alterations.model import Alteration, Group
from tamiz.lab.alterations.recognise import still_recognisable
from tamiz.lab.alterations.registry import ALTERATIONS, alter

__all__ = ["ALTERATIONS", "Alteration", "Group", "alter", "still_recognisable"]
