"""The shipped examples: two news articles and a customer file, all invented, to try the program on."""

from importlib.resources import files
from importlib.resources.abc import Traversable

from tamiz.errors import InputError

EXAMPLES = ("article-en.txt", "noticia-es.txt", "customers.csv")


def example(name: str) -> Traversable:
    """Return the example file ``name``, one of ``EXAMPLES``; wrap it in ``as_file`` where a path is needed.

    Raises InputError for any other name.
    """
    if name not in EXAMPLES:
        raise InputError(f"there is no example {name[:100]!r}; the examples are {', '.join(EXAMPLES)}")
    return files(__package__).joinpath(name)
