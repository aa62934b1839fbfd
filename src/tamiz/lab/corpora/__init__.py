"""Pairs to learn from and to measure against, made by code from official lists, split by party.

Three kinds: names of one party, one party on two lists, and different parties that look alike.
Nothing here asks the matcher, for what judges it must not be its own opinion.
"""

from tamiz.lab.corpora.aliases import AliasPair, Relation, alias_pairs, relation
from tamiz.lab.corpora.corpus import Corpus, ListUsed, Provenance, build_corpus
from tamiz.lab.corpora.joins import Join, JoinReason, Listed, cross_list
from tamiz.lab.corpora.neighbours import NeighbourReason, Neighbours, neighbours
from tamiz.lab.corpora.splits import Split, components, split_of
from tamiz.lab.corpora.windows import LeftOut
from tamiz.lab.corpora.writing import corpus_lines, refuse_repository, write_corpus

__all__ = [
    "AliasPair",
    "Corpus",
    "Join",
    "JoinReason",
    "LeftOut",
    "ListUsed",
    "Listed",
    "NeighbourReason",
    "Neighbours",
    "Provenance",
    "Relation",
    "Split",
    "alias_pairs",
    "build_corpus",
    "components",
    "corpus_lines",
    "cross_list",
    "neighbours",
    "refuse_repository",
    "relation",
    "split_of",
    "write_corpus",
]
