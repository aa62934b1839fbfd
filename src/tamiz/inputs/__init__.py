"""Readers of what is screened: documents and customer tables in, text and queries out."""

from tamiz.inputs.claims import classify_claim, mentions_crime
from tamiz.inputs.dateline import find_dateline
from tamiz.inputs.document import Document, parse_document, read_document
from tamiz.inputs.passed import ProperNames, proper_names
from tamiz.inputs.sentences import split_sentences
from tamiz.inputs.table import read_customers

__all__ = [
    "Document",
    "ProperNames",
    "classify_claim",
    "find_dateline",
    "mentions_crime",
    "parse_document",
    "proper_names",
    "read_customers",
    "read_document",
    "split_sentences",
]
