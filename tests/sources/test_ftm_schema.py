import pytest

from tamiz.data.ftm_schema import ftm_schema, parse_ftm_schema
from tamiz.data.records import read_shipped
from tamiz.errors import SourceError
from tamiz.model import Schema

MODEL = ftm_schema()
SHIPPED = read_shipped("ftm_schema.json")


@pytest.mark.parametrize(
    ("name", "schema"),
    [
        ("Thing", Schema.THING),
        ("Person", Schema.PERSON),
        ("Company", Schema.COMPANY),
        ("PublicBody", Schema.PUBLIC_BODY),
        ("Vessel", Schema.VESSEL),
        ("Airplane", Schema.AIRPLANE),
        ("CryptoWallet", Schema.CRYPTO_WALLET),
        ("BankAccount", Schema.THING),
        ("Security", Schema.THING),
        ("Land", Schema.THING),
        ("Position", Schema.THING),
        ("Submarine", Schema.THING),
    ],
)
def test_a_schema_is_the_nearest_kind_of_party(name: str, schema: Schema) -> None:
    assert MODEL.schema_of(name) is schema


def test_a_company_is_an_organization_before_it_is_an_asset() -> None:
    assert MODEL.lineage("Company") == ("Company", "Organization", "Asset", "LegalEntity", "Thing", "Value")


@pytest.mark.parametrize("name", ["Person", "Event", "Position", "RealEstate", "Thing", "", "Submarine", "Value"])
def test_what_is_a_thing_or_not_known_is_a_party(name: str) -> None:
    assert MODEL.is_party(name)


@pytest.mark.parametrize("name", [*MODEL.edges, "Sanction", "Passport", "Address", "Payment", "Interval", "Mention"])
def test_an_edge_an_act_a_paper_an_address_is_no_party(name: str) -> None:
    assert not MODEL.is_party(name)


def test_the_tables_speak_of_schemata_and_properties_that_are_there() -> None:
    assert {name for above in MODEL.lineages.values() for name in above} - MODEL.lineages.keys() == {
        "Value",
        "Analyzable",
    }
    assert {row.on for rows in MODEL.identifiers.values() for row in rows} <= MODEL.lineages.keys()
    ends = {end for edge in MODEL.edges.values() for end in (edge.source, edge.target)} | {"entity", "holder"}
    assert set(MODEL.nested.values()) <= ends
    assert MODEL.designating_topics < MODEL.topics


def test_a_number_of_a_property_on_a_wrong_schema_is_kept_as_the_first_it_may_be() -> None:
    found = MODEL.numbered("imoNumber", "Person")
    assert found is not None
    assert found.kind == "imo-ship"
    assert MODEL.numbered("name", "Person") is None


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (SHIPPED.replace(b'"edges"', b'"egdes"'), "holds a field that is not known: 'egdes'"),
        (SHIPPED.replace(b'"primary"', b'"first"'), "has a name that is none of primary"),
        (SHIPPED[:-20], "not whole JSON"),
    ],
)
def test_a_damaged_file_is_an_error(wrong: bytes, said: str) -> None:
    with pytest.raises(SourceError, match=said):
        parse_ftm_schema(wrong)
