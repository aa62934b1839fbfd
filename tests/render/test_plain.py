from hypothesis import given
from hypothesis import strategies as st

from tamiz.render.plain import encodable, printable, visible

ANY_TEXT = st.text(st.characters())  # lone surrogates too


def test_terminal_codes_and_direction_marks_are_written_out() -> None:
    assert visible("\x1b[31mgnp\u202e \x9b \U000e0041") == "\\x1b[31mgnp\\u202e \\x9b \\U000e0041"


def test_line_breaks_and_runs_of_blanks_are_one_space() -> None:
    assert visible("Cartel\r\n\tdel \u2028 Golfo") == "Cartel del Golfo"


def test_letters_of_any_script_and_joiners_stay() -> None:
    assert visible("Jesús العربية 漢字 می\u200cخواهم") == "Jesús العربية 漢字 می\u200cخواهم"


def test_half_a_surrogate_pair_is_shown_as_the_replacement_character() -> None:
    assert visible("a\ud800b") == "a\ufffdb"


def test_a_long_text_says_how_many_characters_were_cut() -> None:
    assert printable("A" * 3_000, 10) == "AAAAAAAAAA… (+2,990)"


@given(text=ANY_TEXT)
def test_visible_text_is_one_printable_line_and_visible_twice_is_once(text: str) -> None:
    shown = visible(text)
    assert shown.replace("\u200c", "").replace("\u200d", "").isprintable()
    assert visible(shown) == shown


def test_encodable_replaces_half_pairs_in_keys_and_values_at_any_depth() -> None:
    assert encodable({"\ud800": [("a\udfff", 1, None)]}) == {"\ufffd": [["a\ufffd", 1, None]]}
