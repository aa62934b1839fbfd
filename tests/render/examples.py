"""Hand-made answers for the tests of renderings: what each looks like, and what a hostile one tries."""

from dataclasses import replace
from datetime import date

from tamiz.answers import Comparison, StatusAnswer, StatusEntity
from tamiz.dates import Between, Day, Interval, Open
from tamiz.model import (
    Answer,
    Applies,
    Bond,
    Certificate,
    Claim,
    Confidence,
    Conflict,
    DayOrigin,
    Distinction,
    Due,
    Duty,
    Entity,
    Grade,
    Keeping,
    Match,
    Name,
    Obligation,
    Passed,
    Query,
    Rule,
    SameParty,
    Schema,
    Settings,
    Signal,
    Snapshot,
    Source,
    Span,
    Status,
    StatusRow,
    Unscreened,
)
from tamiz.render.phrases import PHRASES

DEBATE = date(2023, 3, 24)
NOW = date(2026, 11, 24)
SETTINGS = Settings(DEBATE, NOW)
CERTIFICATE = Certificate(
    (("builtin", "sha256:" + "1a" * 32),), "sha256:" + "2b" * 32, "0.1.0", "sha256:" + "3c" * 32, "sha256:" + "4d" * 32
)
DRUGS = Between(date(2021, 12, 15), date(2022, 1, 21))


def tag(program: str, start: Day | Between, status: Status = Status.IN_FORCE, country: str = "US") -> StatusRow:
    authority = {"US": "US Treasury, OFAC", "CA": "Public Safety Canada"}.get(country, "an authority")
    return StatusRow(
        country=country,
        program=program,
        authority=authority,
        list_id=f"{country.lower()}-list",
        status=status,
        status_now=Status.IN_FORCE,
        start=start,
        end=Open(),
        citation=f"notice of {program}",
        confidence=Confidence.CONFIRMED,
        sources=("fr-2025-02873",),
    )


def tags(status_of_2025: Status = Status.NEVER) -> tuple[StatusRow, ...]:
    listed = Day(date(2025, 2, 20))
    never = replace(
        tag("terrorist designation", Between(), Status.NEVER, "MX"),
        authority="Mexico",
        list_id="none",
        status_now=Status.NEVER,
        citation=None,
        note=PHRASES["note.mx-terrorist"][0] + " (as of 2026-11-24)",
    )
    return (
        tag("FTO", listed, status_of_2025),
        tag("SDGT", listed, status_of_2025),
        replace(tag("SDNTK", Day(date(2015, 4, 8))), confidence=Confidence.UNCONFIRMED),
        tag("ILLICIT-DRUGS-EO14059", DRUGS),
        tag("CA-LISTED-ENTITY", listed, status_of_2025, "CA"),
        never,
        replace(
            never,
            program="UIF blocked persons",
            list_id="mx-uif-lpb",
            status=Status.UNKNOWN,
            status_now=Status.UNKNOWN,
            note=PHRASES["note.mx-uif"][0] + " (as of 2026-11-24)",
        ),
    )


KEPT = Keeping(5, date(2023, 3, 24), date(2028, 3, 24), "31 CFR 501.601", Confidence.CONFIRMED, "longer while blocked")
BLOCK = Obligation(
    "block",
    "US person",
    "SDNTK",
    "US",
    "31 CFR 598.314",
    "Block property and interests in property.",
    Confidence.CONFIRMED,
    rule="SDNTK/block",
    duty=Duty.BLOCK,
    transactions=("account", "payment"),
    due=(
        Due(
            "report the blocked property to OFAC",
            10,
            "business days",
            date(2023, 3, 24),
            date(2023, 4, 7),
            "31 CFR 501.603(b)(1)",
            Confidence.CONFIRMED,
        ),
        Due("report to the Canadian authorities", None, "unknown", date(2023, 3, 24), None, "an act", None),
    ),
    records=KEPT,
    conflicts=(Conflict("house.yml: send-back", "another action"),),
)
OBLIGATIONS = (
    BLOCK,
    Obligation(
        "block-or-menu",
        "US person",
        "ILLICIT-DRUGS-EO14059",
        "US",
        "EO 14059; 31 CFR part 599",
        "Blocking, or non-blocking measures from a menu: the tag alone does not say which.",
        Confidence.SINGLE_SOURCE,
    ),
    replace(BLOCK, who="overseas branch of US person", conflicts=()),
    Obligation("reach", None, "ILLICIT-DRUGS-EO14059", "US", "EO 14059", "No link to a cartel is needed.", None),
    Obligation(
        "reject",
        "Mexican financial institution",
        "SDNTK",
        "US",
        "Policy 4.2",
        "Send it back.",
        None,
        rule="send-back",
        duty=Duty.REJECT,
        origin="house.yml",
        applies=Applies.POSSIBLY,
        applies_why="if it acts in the US or through it",
        conflicts=(Conflict("SDNTK/block", "another action"),),
    ),
)


def entity(name: str, number: str, *aliases: tuple[str, Grade]) -> Entity:
    return Entity(
        id=f"us-ofac-sdn:{number}",
        list_id="builtin",
        caption=name,
        schema=Schema.ORGANIZATION,
        names=(Name(name, Grade.PRIMARY), *(Name(*alias) for alias in aliases)),
        countries=("MX",),
    )


CJNG = entity("CARTEL DE JALISCO NUEVA GENERACION", "17671", ("CJNG", Grade.STRONG))
ZETAS = entity("CARTEL DEL NORESTE", "11438", ("LOS ZETAS", Grade.FORMER))
FAMILIA = replace(
    entity("LA FAMILIA MICHOACANA", "11439"),
    distinctions=(
        Distinction(
            "La Nueva Familia Michoacana",
            "its own record; the US tags FTO and SDGT are on La Nueva Familia Michoacana",
            Confidence.CONFIRMED,
        ),
    ),
)


def match(party: Entity, asked: str, millibits: int = 11_912, **changes: object) -> Match:
    name = next((name for name in party.names if name.text.casefold() == asked.casefold()), party.names[0])
    found = Match(
        entity=party,
        name=name,
        rule=Rule.COMPLETE_NAME,
        signals=(Signal("token", millibits, asked, name.text, "equal, rare"),),
        millibits=millibits,
        score_e4=8714,
        rows=tags(),
        obligations=OBLIGATIONS,
    )
    return replace(found, **changes)  # type: ignore[arg-type]  # a test names the fields it changes


def named() -> Answer:
    against = Signal("schema", -1_250, "Organization", "Organization", "no kind given")
    first = match(CJNG, "CJNG", signals=(*match(CJNG, "CJNG").signals, against), millibits=10_662)
    return Answer(Query("CJNG", id="1"), SETTINGS, (first,), fell_short=3, certificate=CERTIFICATE)


def joined() -> Answer:
    """A party that three lists have: two entries were met with another's between them, the third was not."""
    cartel = replace(CJNG, id="un-sc:17", list_id="un-sc", caption="CARTEL JALISCO NUEVA GENERACIÓN")
    third = replace(CJNG, id="own:3", list_id="own", caption="C.J.N.G.")
    same = tuple(Signal("token", 14_000, word, word, "equal, rare") for word in ("jalisco", "generacion"))
    number = Signal("identifier", 24_000, "AB 12", "AB12", "registration number equal, both of MX")
    bonds = (
        Bond("own:3", "un-sc:17", by_number=True, signals=(*same, number), millibits=52_000),
        Bond("un-sc:17", CJNG.id, by_number=False, signals=same, millibits=28_000),
    )
    party = SameParty("own:3", (third, cartel, CJNG), bonds)
    found = (
        replace(match(cartel, "CJNG"), party="own:3"),
        replace(match(ZETAS, "CJNG", 11_000), party=ZETAS.id),
        replace(match(CJNG, "CJNG", 10_000), party="own:3"),
    )
    return Answer(Query("CJNG", id="1"), SETTINGS, found, parties=(party,), certificate=CERTIFICATE)


ARTICLE = (
    "Two senators want the Jalisco New Generation\nCartel (CJNG) declared a foreign terrorist organization.",
    "Mexico refuses the label for the Zetas.",
    "La Familia Michoacana was not among them.",
)


def mention(party: Entity, text: str, sentence: str, start: int, claim: Claim, how: str = "full name") -> Match:
    span = Span(start, start + len(text), sentence, claim, how)
    return match(party, text, span=span)


def article() -> Answer:
    first, second, third = ARTICLE
    return Answer(
        Query("article.txt", source=Source(file="article.txt")),
        replace(SETTINGS, on_origin=DayOrigin.DATELINE),
        (
            mention(CJNG, "Jalisco New Generation\nCartel", first, 24, Claim.PROPOSAL),
            mention(CJNG, "CJNG", first, 55, Claim.PROPOSAL, "acronym"),
            mention(ZETAS, "Zetas", second, 135, Claim.DENIAL, "short form"),
            mention(FAMILIA, "La Familia Michoacana", third, 142, Claim.OTHER),
        ),
        passed=(
            Passed("Ovidia Testigo", 300, 314),
            Passed("Banco Inventado", 340, 355),
            Passed("Ovidia Testigo", 400, 414),
        ),
        certificate=CERTIFICATE,
    )


def clear() -> Answer:
    return Answer(Query("Panadería La Inventada", id="2"), SETTINGS, (), certificate=CERTIFICATE)


def unscreened() -> Answer:
    reason = "no name in column full_name"
    return Answer(
        Query("", id="18", source=Source("customers.csv", 18)), SETTINGS, (), unscreened=(Unscreened("row 18", reason),)
    )


def customers() -> tuple[Answer, ...]:
    """Five rows of a customer file: two matches, two clear, one that could not be screened."""

    def row(answer: Answer, number: int, name: str) -> Answer:
        source = Source("customers.csv", number)
        return replace(answer, query=Query(name, id=f"C-{number:03}", source=source))

    zetas = replace(named(), matches=(match(ZETAS, "LOS ZETAS", rows=tags(Status.IN_FORCE)),))
    return (
        row(clear(), 16, "Panadería La Inventada"),
        row(named(), 17, "C.J.N.G."),
        row(unscreened(), 18, ""),
        row(clear(), 19, "Ovidia Testigo Prueba"),
        row(zetas, 20, "Zetas, Los"),
    )


HOSTILE = (
    "<script>alert(1)</script> [bold red]x[/] {{ 7 * 7 }} \x1b[2J\x1b]0;title\x07 \u202egnp.exe\u2066 \x9b31m \ud800 "
    '" onmouseover="x\' &amp; </svg> \u2028\r\n\x00 العربية 漢字 e\u0301 '
)
LONG = HOSTILE + "A" * 3_000


def hostile() -> Answer:
    """Markup, terminal codes, direction marks, control characters and endless names in every text field."""
    rows = tuple(
        replace(
            row, program=LONG, authority=LONG, country=LONG, list_id=LONG, citation=LONG, note=LONG, sources=(LONG,)
        )
        for row in tags()
    )
    party = replace(
        CJNG,
        id=LONG,
        list_id=LONG,
        caption=LONG,
        names=(Name(LONG, Grade.PRIMARY),),
        distinctions=(Distinction(LONG, LONG, Confidence.UNCONFIRMED),),
    )
    duty = Obligation(
        *(LONG, LONG, LONG, LONG, LONG, LONG, None, LONG),
        transactions=(LONG,),
        due=(Due(LONG, 3, LONG, None, date(2030, 1, 1), LONG, None),),
        records=Keeping(99, None, None, LONG, None, LONG),
        origin=LONG,
        applies_why=LONG,
        conflicts=(Conflict(LONG, LONG),),
        conflicts_more=7,
    )
    signals = (Signal(LONG, 5_000, LONG, LONG, LONG), Signal(LONG, -9_000, LONG, LONG, LONG))
    found = match(
        party, LONG, signals=signals, millibits=-4_000, rows=rows, obligations=(duty,), obligations_left_out=4
    )
    found = replace(found, party=LONG)
    bond = Bond(LONG, LONG, by_number=True, signals=(*signals, replace(signals[0], kind="token")), millibits=5_000)
    quoted = replace(found, span=Span(3, 3 + len(HOSTILE), LONG + HOSTILE, Claim.ALLEGATION, LONG))
    source = Source(LONG, 1, LONG)
    return Answer(
        Query(LONG, id=LONG, country=LONG, address=LONG, role=LONG, source=source),
        SETTINGS,
        (found, quoted),
        parties=(SameParty(LONG, (party, replace(party, id="b" + LONG)), (bond,)),),
        more=2,
        suppressed=(found,),
        near=(replace(found, rule=None),),
        passed=(Passed(LONG, 0, 5),),
        unscreened=(Unscreened(LONG, LONG),),
        certificate=replace(CERTIFICATE, snapshots=((LONG, LONG),)),
    )


def status() -> StatusAnswer:
    found = StatusEntity(CJNG, CJNG.names[0], Rule.COMPLETE_NAME, tags())
    return StatusAnswer("Cartel de Jalisco", DEBATE, NOW, (found,), CERTIFICATE)


def comparison() -> Comparison:
    signals = (
        Signal("token", 6_500, "Guadalupe", "Guadalupe", "equal, common"),
        Signal("abbreviation", 4_000, "Hdez.", "Hernández", "listed abbreviation"),
        Signal("conflict", -2_750, "Ma.", "José", "different given name"),
    )
    return Comparison("Ma. Guadalupe Hdez.", "José Guadalupe Hernández", Schema.PERSON, None, 7_750, 6_120, signals)


SNAPSHOTS = (
    Snapshot(
        list_id="builtin",
        title="Built-in list",
        sha256="sha256:" + "1a" * 32,
        published=NOW,
        entities=(CJNG, ZETAS, FAMILIA),
        coverage="FTO or SDGT actions after 2026-02-04 were found by chance.",
    ),
)
ENDED = replace(
    tag("FTO", Day(date(1997, 10, 8))), end=Day(date(2014, 7, 15)), status=Status.ENDED, status_now=Status.ENDED
)
LIVED = Interval(Day(date(2009, 4, 15)))
