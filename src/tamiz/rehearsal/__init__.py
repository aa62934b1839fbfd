"""What if: a scenario laid over the lists and the law, and what it would do to one's customers; nothing is changed."""

from tamiz.rehearsal.customers import CustomerFile, Customers, Few, Some, customer_file
from tamiz.rehearsal.layer import Layer, Touched, days_of, lay
from tamiz.rehearsal.reading import parse_scenario, read_scenario
from tamiz.rehearsal.scenario import Scenario
from tamiz.rehearsal.whatif import rehearse

__all__ = [
    "CustomerFile",
    "Customers",
    "Few",
    "Layer",
    "Scenario",
    "Some",
    "Touched",
    "customer_file",
    "days_of",
    "lay",
    "parse_scenario",
    "read_scenario",
    "rehearse",
]
