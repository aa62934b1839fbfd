"""The main job on the shipped examples: a customer file and two articles, as sections of one report."""

from collections.abc import Iterator
from importlib.resources import as_file

from tamiz.examples import example
from tamiz.inputs.document import read_document
from tamiz.inputs.table import read_customers
from tamiz.render.html import Section
from tamiz.screen import Screener

ARTICLES = ("article-en.txt", "noticia-es.txt")
CUSTOMERS = "customers.csv"


def demonstrate(screener: Screener) -> Iterator[Section]:
    """Yield one section for each example, screened as a user would screen it."""
    settings = screener.settings()
    with as_file(example(CUSTOMERS)) as path:
        yield Section(CUSTOMERS, tuple(screener.screen_all(read_customers(path), settings)))
    for name in ARTICLES:
        with as_file(example(name)) as path:
            yield Section(name, (screener.screen_document(read_document(path), settings),))
