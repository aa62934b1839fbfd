"""Fetching over loopback: what is delivered whole is bytes with a day, all else is a reason and advice."""

import subprocess
import sys
from datetime import date
from itertools import count

import pytest

from store.publisher import Page, publisher
from tamiz.errors import FetchError
from tamiz.sources.catalogue import catalogue
from tamiz.store.fetch import Fetched, Limits, fetch, file_name

LIST = b'1,"VLTAVA SHIPPING COMPANY"\r\n'
QUICK = Limits(most_bytes=10_000, silence_s=0.2, whole_s=5, redirects=3)


def fetched(page: Page, limits: Limits = QUICK) -> Fetched:
    """Return what comes of asking for a page."""
    with publisher({"/SDN.CSV": page, "/moved/x": Page(LIST)}) as base:
        return fetch(f"{base}/SDN.CSV", limits, loopback=True)


def test_a_file_comes_as_it_is_served_with_the_day_it_was_changed() -> None:
    assert fetched(Page(LIST)) == Fetched("SDN.CSV", LIST, date(2026, 7, 31), "Last-Modified")


def test_without_a_day_of_change_the_day_of_sending_counts() -> None:
    found = fetched(Page(LIST, headers={"Last-Modified": "last Friday"}))
    assert (found.header, found.day is not None) == ("Date", True)


def test_the_content_type_is_not_asked() -> None:
    assert fetched(Page(LIST, headers={"Content-Type": "text/html"})).data == LIST


def test_a_redirect_is_followed_and_the_name_stays_that_of_the_address() -> None:
    found = fetched(Page(status=302, headers={"Location": "/moved/x"}))
    assert (found.name, found.data) == ("SDN.CSV", LIST)


@pytest.mark.parametrize(
    ("page", "said"),
    [
        (Page(status=404), "answered 404"),
        (Page(LIST, status=500), "answered 500"),
        (Page(LIST, status=304), "answered 304"),
        (Page(LIST, length=5_000), "could not be fetched"),
        (Page(bytes(20_000)), "is larger than"),
        (Page(b"", length=10**12), "is larger than"),
        (Page(b"", length=10**40), "could not be fetched"),
        (Page(LIST, pause_s=1.0), "gave no answer for 0.2 seconds"),
        (Page(b"\xef\xbb\xbf\n<!DOCTYPE html><title>Sign in</title>"), "gave a web page"),
        (Page(b"<HTML><body>"), "gave a web page"),
        (Page(status=302, headers={"Location": "/SDN.CSV"}), "sends on more than 3 times"),
        (Page(status=302, headers={"Location": "http://example.invalid/x"}), "is not https"),
        (Page(status=302, headers={"Location": "ftp://127.0.0.1/x"}), "is not https"),
        (Page(status=302, headers={"Location": "file:///etc/passwd"}), "is not https"),
        (Page(status=302, headers={}), "answered 302"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_whole_file_is_refused_with_advice(page: Page, said: str) -> None:
    with pytest.raises(FetchError, match=rf"^http://127.*SDN\.CSV: .*{said}.* stays in use\. ") as refused:
        fetched(page)
    assert any(advice in str(refused.value) for advice in ("Try again later", "Check where the address leads"))


def test_a_file_that_drips_in_for_ever_is_given_up() -> None:
    ticks = count(step=40)
    with publisher({"/SDN.CSV": Page(LIST)}) as base, pytest.raises(FetchError, match="was not whole after 5 seconds"):
        fetch(f"{base}/SDN.CSV", QUICK, loopback=True, clock=lambda: float(next(ticks)))


def test_nobody_at_the_address_is_an_error_with_advice() -> None:
    with publisher({}) as base:
        gone = base
    with pytest.raises(FetchError, match=r"could not be fetched .* Try again later"):
        fetch(f"{gone}/SDN.CSV", QUICK, loopback=True)


@pytest.mark.parametrize("url", ["http://127.0.0.1:1/x.csv", "ftp://example.invalid/x.csv", "x.csv", "http://[::1"])
def test_only_https_is_asked(url: str) -> None:
    with pytest.raises(FetchError, match=r"is not https|could not be fetched"):
        fetch(url, QUICK)


def test_http_is_for_this_machine_alone() -> None:
    with pytest.raises(FetchError, match="is not https"):
        fetch("http://example.invalid/x.csv", QUICK, loopback=True)


def test_every_address_of_the_catalogue_is_https_and_names_a_file_of_its_list() -> None:
    served = [entry for entry in catalogue() if entry.urls]
    assert {"us-ofac-sdn", "us-ofac-nonsdn", "un-sc"} <= {entry.id for entry in served}
    for entry in served:
        names = [file_name(url) for url in entry.urls]
        assert all(url.startswith("https://") for url in entry.urls)
        assert len(set(names)) == len(names)
        assert entry.format_of(names)


def test_a_name_is_the_last_part_of_the_path() -> None:
    assert file_name("https://example.invalid/a/Lista%20negra.csv?x=1/2#y") == "Lista negra.csv"


def test_importing_it_loads_no_network_library() -> None:
    code = "import sys, tamiz.store.fetch, tamiz.cli; print('httpx' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True).stdout == "False\n"
