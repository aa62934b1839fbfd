"""What all HTML pages are made with: templates that escape every value and know no value that was not given."""

import jinja2

from tamiz.render.plain import printable


def page_maker(**shared: object) -> jinja2.Environment:
    """Return the templates of this package, with ``shared`` at hand in all of them."""
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("tamiz.render"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["shown"] = printable
    environment.globals.update(shared)
    return environment
