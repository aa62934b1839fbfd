"""Spelled as heard: letters that sound alike in Spanish, English and between them."""

from tamiz.lab.alterations.model import Change
from tamiz.lab.alterations.words import all_places_by, each_way, places_by

b_and_v: Change = places_by(each_way("b v"))
s_z_and_c: Change = places_by(each_way("s z, ce se, ci si, ce ze, ci zi"))
ll_and_y: Change = places_by(each_way("ll y"))
g_and_j: Change = places_by(each_way("ge je, gi ji, gé jé, gí jí"))
x_and_j: Change = places_by(each_way("x j"))
ph_and_f: Change = places_by(each_way("ph f"))
k_c_and_qu: Change = places_by(each_way("ca ka, co ko, cu ku, que ke, qui ki, ck k"))
i_and_y: Change = places_by(each_way("i y"))
m_and_n: Change = places_by(each_way("mb nb, mp np, mv nv, nv mb"))
h_and_none: Change = places_by(
    {"ha": ["a"], "he": ["e"], "hi": ["i"], "ho": ["o"], "hu": ["u"], "th": ["t"]}
    | {"a": ["ha"], "e": ["he"], "o": ["ho"], "t": ["th"]}
)
doubled: Change = places_by({one: [one * 2] for one in "lnstmpf"} | {one * 2: [one] for one in "lnstmpfrc"})
as_english_hears: Change = all_places_by(
    {
        "j": "h",
        "ñ": "ny",
        "ll": "y",
        "qui": "kee",
        "que": "keh",
        "hu": "wh",
        "ge": "he",
        "gi": "hee",
        "í": "ee",
        "z": "s",
    }
)
