from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from render import arbitrary, examples
from tamiz.model import Claim, Match
from tamiz.render.quotes import pieces_of, quotes_of


def marked(*matches: Match, most: int = 500) -> list[list[str]]:
    return [[piece.text for piece in pieces_of(quote, most) if piece.marked] for quote in quotes_of(matches)]


def test_mentions_of_one_sentence_are_marked_in_it_together() -> None:
    assert marked(*examples.article().matches[:2]) == [["Jalisco New Generation Cartel", "CJNG"]]


def test_a_second_mention_with_the_same_words_is_marked_at_its_own_place() -> None:
    sentence = "The Zetas say the Zetas are gone."
    mentions = [examples.mention(examples.ZETAS, "Zetas", sentence, start, Claim.OTHER) for start in (104, 118)]
    quote = quotes_of(mentions)[0]
    assert quote.marks == ((4, 9), (18, 23))
    assert quotes_of(mentions[1:])[0].marks == ((4, 9),)  # alone, it may be either: the offsets are printed too


def test_accents_and_capitals_do_not_hide_a_mention() -> None:
    mention = examples.mention(
        examples.CJNG, "Cártel de JALISCO", "Contra el Cártel de JALISCO, dijo.", 60, Claim.OTHER
    )
    lower = replace(mention, signals=(replace(mention.signals[0], asked="jalisco"),))
    assert marked(lower) == [["Cártel de JALISCO"]]


def test_a_mention_whose_words_are_not_in_the_sentence_is_quoted_unmarked() -> None:
    mention = examples.mention(examples.ZETAS, "los mismos", "Fueron los mismos de antes.", 7, Claim.OTHER)
    stranger = replace(mention, signals=(replace(mention.signals[0], asked="Zetas"),))
    assert marked(stranger) == [[]]


def test_the_same_sentence_at_two_places_is_quoted_twice() -> None:
    mentions = [examples.mention(examples.ZETAS, "Zetas", "The Zetas.", start, Claim.OTHER) for start in (4, 904)]
    assert marked(*mentions) == [["Zetas"], ["Zetas"]]


def test_a_long_sentence_is_cut_around_the_mention_and_the_cuts_are_counted() -> None:
    sentence = "word " * 100 + "the Zetas " + "more " * 100
    mention = examples.mention(examples.ZETAS, "Zetas", sentence, 504, Claim.OTHER)
    pieces = [piece.text for piece in pieces_of(quotes_of([mention])[0], 60)]
    assert (pieces[0], pieces[2], pieces[-1]) == ("(+484) …", "Zetas", "… (+466)")


@given(matches=st.lists(arbitrary.matches(), max_size=4), most=st.integers(1, 300))
def test_any_matches_are_quoted_with_every_mention_once(matches: list[Match], most: int) -> None:
    quotes = quotes_of(matches)
    assert sum(len(quote.matches) for quote in quotes) == sum(match.span is not None for match in matches)
    assert all(piece.text for quote in quotes for piece in pieces_of(quote, most))
