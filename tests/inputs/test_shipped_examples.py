"""The shipped examples read as the tutorial says they do."""

from datetime import date
from importlib.resources import as_file

import pytest

from tamiz.errors import InputError
from tamiz.examples import EXAMPLES, example
from tamiz.inputs.document import Document, read_document
from tamiz.inputs.table import read_customers
from tamiz.model import Query


def document(name: str) -> Document:
    with as_file(example(name)) as path:
        return read_document(path)


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_example_is_there(name: str) -> None:
    assert example(name).is_file()


def test_another_name_is_refused_with_the_list() -> None:
    with pytest.raises(InputError, match="no example 'other"):
        example("other.txt")


@pytest.mark.parametrize(
    ("name", "day", "fewest", "most"),
    [("article-en.txt", date(2023, 3, 24), 350, 450), ("noticia-es.txt", date(2025, 2, 21), 300, 400)],
)
def test_the_articles_carry_their_day_and_length(name: str, day: date, fewest: int, most: int) -> None:
    article = document(name)
    assert article.dateline == day
    assert fewest <= len(article.text.split()) <= most


@pytest.mark.parametrize("words", ["Sinaloa and Jalisco New Generation cartels", "remnants of the Zetas", "(CJNG)"])
def test_the_english_article_names_groups_the_way_papers_do(words: str) -> None:
    assert words in " ".join(document("article-en.txt").text.split())


def test_the_customer_file_has_thirty_customers_that_all_read() -> None:
    with as_file(example("customers.csv")) as path:
        customers = list(read_customers(path))
    assert len(customers) == 30
    assert all(isinstance(customer, Query) and customer.schema for customer in customers)
