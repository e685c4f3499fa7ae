"""Who is who and what is what in articles of several kinds: on parses made by hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from tui_reader.analysis.entities import EntityIndex, find_entities
from tui_reader.analysis.entities.lexicon import names
from tui_reader.analysis.parse import Parse
from tui_reader.model.article import Article
from tui_reader.model.entities import EntityType
from tui_reader.model.spans import Span

MakeParse = Callable[..., tuple[Parse, Article]]


def mentions(parse: Parse, index: EntityIndex) -> dict[str, list[str]]:
    """Each entity's mentions as written, by its name."""
    return {e.name: [span.of(parse.text) for span in e.mentions] for e in index.entities}


def types(index: EntityIndex) -> dict[str, EntityType]:
    """Each entity's type, by its name."""
    return {e.name: e.type for e in index.entities}


def test_a_surname_alone_is_not_the_relative_who_is_brought_in(make_parse: MakeParse) -> None:
    parse, article = make_parse(
        "Walter Quist has died. His daughter, Clara Quist, confirmed it. Quist was born in 1933.",
        names=[("Walter Quist", "PERSON"), ("Clara Quist", "PERSON"), ("Quist", "PERSON")],
    )
    assert mentions(parse, find_entities(parse, article)) == {
        "Walter Quist": ["Walter Quist", "Quist"],
        "Clara Quist": ["Clara Quist"],
    }


def test_he_behind_said_tells_two_people_of_one_surname_apart(make_parse: MakeParse) -> None:
    parse, article = make_parse(
        "Hugo Orme met Anna Orme. Orme said he was glad. Orme said she was not.",
        names=[("Hugo Orme", "PERSON"), ("Anna Orme", "PERSON"), ("Orme", "PERSON")],
    )
    assert mentions(parse, find_entities(parse, article)) == {
        "Hugo Orme": ["Hugo Orme", "Orme"],
        "Anna Orme": ["Anna Orme", "Orme"],
    }


def test_a_person_with_a_title_elsewhere_is_no_organisation(make_parse: MakeParse) -> None:
    parse, article = make_parse(
        "We heard that Ewart Lisk paid for it. Mr Lisk rode home.",
        names=[("Ewart Lisk", "ORG"), ("Lisk", "PERSON")],
    )
    assert types(find_entities(parse, article)) == {"Ewart Lisk": EntityType.PERSON}


def test_a_particle_makes_no_dam_of_a_person(make_parse: MakeParse) -> None:
    parse, article = make_parse(
        "We met Pieter van Dam there. Van Dam left.",
        names=[("Pieter van Dam", "PERSON"), ("Van Dam", "PERSON")],
    )
    assert mentions(parse, find_entities(parse, article)) == {"Pieter van Dam": ["Pieter van Dam", "Van Dam"]}


def test_what_somebody_does_is_no_part_of_the_name(make_parse: MakeParse) -> None:
    parse, article = make_parse("Goalkeeper Samu Okan saved two.", names=[("Goalkeeper Samu Okan", "PERSON")])
    assert list(mentions(parse, find_entities(parse, article))) == ["Samu Okan"]


def test_an_acronym_before_a_person_is_a_name_of_its_own(make_parse: MakeParse) -> None:
    parse, article = make_parse(
        "We heard the head of ZDC Hugo Safin speak.", names=[("ZDC Hugo Safin", "PERSON")]
    )
    found = types(find_entities(parse, article))
    assert found == {"ZDC": EntityType.ORG, "Hugo Safin": EntityType.PERSON}


def test_a_place_joins_the_body_named_after_it(make_parse: MakeParse) -> None:
    parse, article = make_parse(
        "He stood in the Norwood High Court yesterday. It backed the Vintners Society of Quarnby.",
        names=[
            ("Norwood", "GPE"),
            ("High Court", "ORG"),
            ("Vintners Society", "ORG"),
            ("Quarnby", "GPE"),
        ],
    )
    assert list(mentions(parse, find_entities(parse, article))) == [
        "Norwood High Court",
        "Vintners Society of Quarnby",
    ]


def test_a_firm_is_one_with_and_without_what_it_is(make_parse: MakeParse) -> None:
    parse, article = make_parse(
        "They met Zorvik Holdings Ltd and Zorvik Holdings and Zorvik.",
        names=[("Zorvik Holdings Ltd", "ORG"), ("Zorvik Holdings", "ORG"), ("Zorvik", "ORG")],
    )
    assert list(mentions(parse, find_entities(parse, article))) == ["Zorvik Holdings Ltd"]


def test_an_acronym_is_not_made_of_the_name_that_holds_it(make_parse: MakeParse) -> None:
    parse, article = make_parse(
        "The VNC wrote the VNC Constitution itself.", names=[("VNC", "ORG"), ("VNC Constitution", "LAW")]
    )
    found = types(find_entities(parse, article))
    assert found == {"VNC": EntityType.ORG, "VNC Constitution": EntityType.LAW}


def test_known_events_products_and_works(make_parse: MakeParse) -> None:
    parse, article = make_parse(
        "We saw the Skylark missile near Quarnby. He wrote The Last Crossing, his second book, there.",
        names=[("Skylark", "ORG"), ("Last Crossing", "FAC"), ("Quarnby", "GPE")],
    )
    assert types(find_entities(parse, article)) == {
        "Skylark": EntityType.PRODUCT,
        "Quarnby": EntityType.PLACE,
        "Last Crossing": EntityType.PRODUCT,
    }


def test_a_dateline_is_a_place(make_parse: MakeParse) -> None:
    parse, article = make_parse("VISBROEK - Nobody came.", names=[("VISBROEK", "ORG")])
    placed = replace(article, dateline="VISBROEK -", dateline_span=Span(0, 10))
    assert types(find_entities(parse, placed)) == {"VISBROEK": EntityType.PLACE}


def test_kin_are_nobodys_name_and_percentages_no_money(make_parse: MakeParse) -> None:
    parse, article = make_parse(
        "They ask when Dad comes. It fell 14 per cent.", names=[("Dad", "PERSON"), ("14 per cent", "MONEY")]
    )
    assert types(find_entities(parse, article)) == {"14 per cent": EntityType.NUMBER}


def test_an_acronym_that_was_taken_for_a_person_is_what_it_stands_for(make_parse: MakeParse) -> None:
    parse, article = make_parse(
        "They sent the Zonal Tactical Missile System, or ZTMS, there. ZTMS failed.",
        names=[("ZTMS", "PERSON"), ("Zonal Tactical Missile System", "PRODUCT")],
    )
    assert types(find_entities(parse, article)) == {"Zonal Tactical Missile System": EntityType.PRODUCT}


def test_a_land_is_told_by_its_people_and_a_storm_by_its_kind(make_parse: MakeParse) -> None:
    parse, article = make_parse(
        "We met Quarvosia and Quarvosian ministers after Storm Quillon.",
        names=[("Quarvosia", "PERSON"), ("Quarvosian", "NORP"), ("Storm Quillon", "ORG")],
    )
    assert types(find_entities(parse, article)) == {
        "Quarvosia": EntityType.PLACE,
        "Quarvosian": EntityType.GROUP,
        "Storm Quillon": EntityType.EVENT,
    }


def test_sums_of_money_are_told_by_their_form(make_parse: MakeParse) -> None:
    parse, article = make_parse("They owe £412,000 and 18,000 crowns.", names=[])
    assert set(mentions(parse, find_entities(parse, article))) == {"£412,000", "18,000 crowns"}


def test_the_family_belongs_to_a_firms_name(make_parse: MakeParse) -> None:
    parse, article = make_parse(
        "The firm Brandt and Sons closed. Nobody at Brandt and Sons knew why.",
        "So did Hallam & Daughters, while Ada Hallam and her sons left.",
        names=[("Brandt", "ORG"), ("Sons", "ORG"), ("Hallam", "ORG"), ("Ada Hallam", "PERSON")],
    )
    index = find_entities(parse, article)
    assert {(e.name, e.type) for e in index.entities} == {
        ("Brandt and Sons", EntityType.ORG),
        ("Hallam & Daughters", EntityType.ORG),
        ("Ada Hallam", EntityType.PERSON),
    }


def test_those_who_do_something_are_no_name_where_they_open_a_sentence(make_parse: MakeParse) -> None:
    parse, article = make_parse(
        "Walkers complained. Nobody sent the walkers home. Sanders pledged to help.",
        names=[("Walkers", "PERSON"), ("Sanders", "PERSON")],
        tags={"Walkers": "NNS", "walkers": "NNS", "Sanders": "NNS"},
    )
    assert [e.name for e in find_entities(parse, article).entities] == ["Sanders"]


def test_a_table_of_results_holds_two_names_a_row(make_parse: MakeParse) -> None:
    parse, article = make_parse(
        "They met again: Norvale 4 - 1 Ellerby.", names=[("Norvale 4 - 1 Ellerby", "ORG")]
    )
    found = mentions(parse, find_entities(parse, article))
    assert found == {"Norvale": ["Norvale"], "Ellerby": ["Ellerby"]}


def test_initials_of_small_words_name_nothing(make_parse: MakeParse) -> None:
    parse, article = make_parse(
        "They fly unmanned aerial systems (UAS) by night. The UAS cost little.", names=[("UAS", "ORG")]
    )
    assert mentions(parse, find_entities(parse, article)) == {}


def test_those_who_do_something_are_no_name_at_a_sentence_s_start(make_parse: MakeParse) -> None:
    parse, article = make_parse(
        "Campaigners called the law cruel. Councillors left.",
        names=[("Campaigners", "PERSON"), ("Councillors", "ORG")],
        tags={"Campaigners": "NNS", "Councillors": "NNPS"},
    )
    assert mentions(parse, find_entities(parse, article)) == {}


def test_what_stands_at_the_end_of_a_name_tells_a_place_or_a_body_from_a_person(
    make_parse: MakeParse,
) -> None:
    parse, article = make_parse(
        "They swam at Pennick Lido. A poll by Corran Research was out.",
        names=[("Pennick Lido", "PERSON"), ("Corran Research", "PERSON")],
    )
    assert types(find_entities(parse, article)) == {
        "Pennick Lido": EntityType.PLACE,
        "Corran Research": EntityType.ORG,
    }


def test_what_a_body_is_says_that_the_name_behind_it_is_one(make_parse: MakeParse) -> None:
    parse, article = make_parse(
        "A study by the charity Clean Marl found it.", names=[("Clean Marl", "PERSON")]
    )
    assert types(find_entities(parse, article)) == {"Clean Marl": EntityType.ORG}


def test_a_firm_s_short_name_is_the_firm_unless_somebody_bears_it(make_parse: MakeParse) -> None:
    said = "Zarkon Resources owns the dam. Zarkon did not reply."
    labels = [("Zarkon Resources", "ORG"), ("Zarkon", "PERSON")]
    parse, article = make_parse(said, names=labels)
    assert list(types(find_entities(parse, article))) == ["Zarkon Resources"]
    parse, article = make_parse(f"Ida Zarkon left. {said}", names=[("Ida Zarkon", "PERSON"), *labels])
    assert types(find_entities(parse, article))["Ida Zarkon"] is EntityType.PERSON


def test_who_is_credited_with_the_reporting_is_a_person(make_parse: MakeParse) -> None:
    parse, article = make_parse("Additional reporting by Lomund Aldray.", names=[("Lomund Aldray", "ORG")])
    assert find_entities(parse, article).entities[0].type is EntityType.PERSON


def test_the_friends_of_a_place_speak_and_not_the_place(make_parse: MakeParse) -> None:
    parse, article = make_parse("The Friends of Pennick Lido said no.", names=[("Pennick Lido", "PERSON")])
    assert find_entities(parse, article).entities[0].type is EntityType.PLACE


def test_no_letter_alone_is_an_outlet() -> None:
    assert not [name for name in names().organisations if len(name) == 1]
