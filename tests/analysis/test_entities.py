"""Names of one thing joined, things of one name kept apart, one type for each: on parses made by hand."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from tui_reader.analysis.entities import EntityIndex, find_entities
from tui_reader.analysis.parse import Name, Parse
from tui_reader.model.article import Article, BlockKind
from tui_reader.model.entities import Entity, EntityType

MakeParse = Callable[..., tuple[Parse, Article]]
PERSON, ORG, PLACE, GROUP = EntityType.PERSON, EntityType.ORG, EntityType.PLACE, EntityType.GROUP


def named(index: EntityIndex, name: str) -> Entity:
    """The one entity with this name."""
    (found,) = [e for e in index.entities if e.name == name]
    return found


def words(parse: Parse, entity: Entity) -> list[str]:
    """The mentions as written."""
    return [span.of(parse.text) for span in entity.mentions]


def names(index: EntityIndex) -> list[str]:
    """All names, in order."""
    return [e.name for e in index.entities]


def test_a_surname_is_the_person_with_that_surname(make_parse: MakeParse) -> None:
    parse, article = make_parse(
        "Mayor Ada Ormeby resigned. “Enough,” said Ormeby. Nobody followed Ormeby’s advice.",
        names=[("Ada Ormeby", "PERSON"), ("Ormeby", "ORG")],
    )
    index = find_entities(parse, article)
    ada = named(index, "Ada Ormeby")
    assert ada.type is PERSON
    assert words(parse, ada) == ["Ada Ormeby", "Ormeby", "Ormeby"]
    assert ada.aliases == ("Ormeby",)
    assert names(index) == ["Ada Ormeby"]


def test_a_title_is_the_role_and_not_the_name(make_parse: MakeParse) -> None:
    parse, article = make_parse(
        "They met Norwegian Prime Minister Liv Strandeby and Secretary of State Tom Pask.",
        "So did Mr. Ben Quillby and Ora Fenwick, the mayor, on Monday.",
        names=[
            ("Norwegian Prime Minister Liv Strandeby", "PERSON"),
            ("Tom Pask", "PERSON"),
            ("Ben Quillby", "PERSON"),
            ("Ora Fenwick", "PERSON"),
        ],
    )
    index = find_entities(parse, article)
    assert named(index, "Liv Strandeby").role == "Prime Minister"
    assert named(index, "Tom Pask").role == "Secretary of State"
    assert named(index, "Ben Quillby").role is None
    assert named(index, "Ora Fenwick").role == "mayor"
    assert named(index, "Norwegian").type is GROUP


def test_mrs_and_mr_tell_two_people_of_one_surname_apart(make_parse: MakeParse) -> None:
    parse, article = make_parse(
        "We met Hillary Strandeby and Bill Strandeby. They spoke to Mrs. Strandeby and to Mr. Strandeby.",
        names=[("Hillary Strandeby", "PERSON"), ("Bill Strandeby", "PERSON"), ("Strandeby", "PERSON")],
    )
    index = find_entities(parse, article)
    mrs, mr = parse.text.index("Mrs. ") + 5, parse.text.index("Mr. ") + 4
    assert named(index, "Hillary Strandeby").mentions[1].start == mrs
    assert named(index, "Bill Strandeby").mentions[1].start == mr


def test_a_surname_is_the_bearer_named_last(make_parse: MakeParse) -> None:
    parse, article = make_parse(
        "We met Ada Ormeby. Then Ormeby left. Later Tom Ormeby came. Again Ormeby spoke.",
        names=[("Ada Ormeby", "PERSON"), ("Tom Ormeby", "PERSON"), ("Ormeby", "PERSON")],
    )
    index = find_entities(parse, article)
    assert len(named(index, "Ada Ormeby").mentions) == 2
    assert len(named(index, "Tom Ormeby").mentions) == 2


def test_all_spellings_of_a_country_are_one_place(make_parse: MakeParse) -> None:
    parse, article = make_parse(
        "The United States and the U.S. agreed. The US sent American boats, and Kyiv thanked it; Kiev did.",
        names=[
            ("the United States", "GPE"),
            ("U.S.", "ORG"),
            ("US", "ORG"),
            ("American", "GPE"),
            ("Kiev", "PERSON"),
        ],
    )
    index = find_entities(parse, article)
    assert named(index, "United States").type is PLACE
    assert words(parse, named(index, "United States")) == ["United States", "U.S.", "US"]
    assert named(index, "American").type is GROUP
    assert len([e for e in index.entities if e.name in ("Kyiv", "Kiev")]) == 1


def test_one_vote_decides_for_the_whole_article(make_parse: MakeParse) -> None:
    parse, article = make_parse(
        "Here Zorvenia Motors shrank. Now Zorvenia Motors grows. Then Zorvenia Motors fell.",
        names=[("Zorvenia Motors", "PERSON")],
    )
    entity = named(find_entities(parse, article), "Zorvenia Motors")
    assert entity.type is ORG
    assert len(entity.mentions) == 3


def test_an_acronym_in_brackets_is_the_name_before_it(make_parse: MakeParse) -> None:
    parse, article = make_parse(
        "Yesterday the Pennick Lido Trust (PLT) met. Today PLT voted.",
        names=[("the Pennick Lido Trust", "ORG"), ("PLT", "PRODUCT")],
    )
    trust = named(find_entities(parse, article), "Pennick Lido Trust")
    assert trust.aliases == ("PLT",)
    assert words(parse, trust) == ["Pennick Lido Trust", "PLT", "PLT"]


def test_an_acronym_of_beginnings_finds_its_long_form_far_away(make_parse: MakeParse) -> None:
    parse, article = make_parse(
        "They fired the CORAMS at dawn.",
        "It is called the Coastal Rapid Artillery Missile System by those who sell it.",
        names=[("CORAMS", "ORG"), ("the Coastal Rapid Artillery Missile System", "PRODUCT")],
    )
    system = named(find_entities(parse, article), "Coastal Rapid Artillery Missile System")
    assert system.type is EntityType.PRODUCT
    assert system.aliases == ("CORAMS",)


def test_a_name_that_the_engine_missed_elsewhere_is_found_again(make_parse: MakeParse) -> None:
    parse, article = make_parse("Then Quillby Ferries sank. Again Quillby Ferries rose.", names=[])
    assert find_entities(parse, article).entities == ()
    tokens = parse.tokens
    seen = Parse(parse.text, tokens, parse.sentences, [Name(1, 3, "ORG")], parse.blocks, parse.block_tokens)
    assert len(named(find_entities(seen, article), "Quillby Ferries").mentions) == 2


def test_a_country_that_the_engine_missed_is_found(make_parse: MakeParse) -> None:
    parse, article = make_parse("They sailed from Norway to Saudi Arabia.")
    assert names(find_entities(parse, article)) == ["Norway", "Saudi Arabia"]


def test_articles_and_possessives_are_no_part_of_a_mention(make_parse: MakeParse) -> None:
    parse, article = make_parse(
        "They read the Pennick Council's letter to Quillby’s Zorvenia Motors.",
        names=[("the Pennick Council's", "ORG"), ("Quillby’s Zorvenia Motors", "ORG"), ("Quillby", "PERSON")],
    )
    index = find_entities(parse, article)
    assert {w for e in index.entities for w in words(parse, e)} >= {"Pennick Council", "Zorvenia Motors"}


def test_a_span_over_a_verb_in_a_headline_is_cut(make_parse: MakeParse) -> None:
    parse, article = make_parse(
        (BlockKind.HEADLINE, "Ormeby Lets Norway Hit Zorvenia"),
        "President Ada Ormeby allowed it, said Norway.",
        names=[("Ormeby Lets Norway", "PERSON"), ("Ada Ormeby", "PERSON"), ("Norway", "GPE")],
        tags={"Lets": "VBZ", "Ormeby": "NNP", "Hit": "VB"},
    )
    index = find_entities(parse, article)
    assert words(parse, named(index, "Ada Ormeby")) == ["Ormeby", "Ada Ormeby"]
    assert len(named(index, "Norway").mentions) == 2


def test_everyday_words_with_a_capital_are_no_names(make_parse: MakeParse) -> None:
    parse, article = make_parse(
        "Escrow Account Service started. Nobody saw the Debate or the Resolution. On Monday Covid came.",
        names=[("Debate", "GPE"), ("Resolution", "ORG"), ("Covid", "PERSON")],
        tags={"Monday": "NNP"},
    )
    assert names(find_entities(parse, article)) == []


def test_the_foundation_is_the_one_foundation_in_the_article(make_parse: MakeParse) -> None:
    parse, article = make_parse(
        "They thanked the Ormeby Foundation. Later the Foundation paid.",
        names=[("the Ormeby Foundation", "ORG")],
    )
    foundation = named(find_entities(parse, article), "Ormeby Foundation")
    assert words(parse, foundation) == ["Ormeby Foundation", "Foundation"]


def test_a_party_takes_its_word_in_and_a_people_does_not(make_parse: MakeParse) -> None:
    parse, article = make_parse(
        "He left the Conservative party. Few Norwegians cared.",
        names=[("Conservative", "NORP"), ("Norwegians", "NORP")],
    )
    index = find_entities(parse, article)
    assert named(index, "Conservative party").type is ORG
    assert named(index, "Norwegians").type is GROUP


def test_a_place_is_told_by_the_words_around_it(make_parse: MakeParse) -> None:
    parse, article = make_parse(
        "They live in Zorvik, near the city of Quarnby.", names=[("Zorvik", "ORG"), ("Quarnby", "PERSON")]
    )
    index = find_entities(parse, article)
    assert named(index, "Zorvik").type is PLACE
    assert named(index, "Quarnby").type is PLACE


def test_dates_money_and_numbers_come_after_names_and_only_where_worth_it(make_parse: MakeParse) -> None:
    parse, article = make_parse(
        "On 5 May the town paid $ 40 million for two boats; the first left after three days with 412 sheep.",
        "Only Ada Ormeby stayed.",
        names=[
            ("5 May", "DATE"),
            ("$ 40 million", "MONEY"),
            ("two", "CARDINAL"),
            ("first", "ORDINAL"),
            ("three days", "DATE"),
            ("412", "CARDINAL"),
            ("Ada Ormeby", "PERSON"),
        ],
    )
    index = find_entities(parse, article)
    assert [(e.name, e.type.value) for e in index.entities] == [
        ("Ada Ormeby", "PERSON"),
        ("5 May", "DATE"),
        ("$ 40 million", "MONEY"),
        ("412", "NUMBER"),
    ]


def test_ids_follow_salience_and_the_headline_counts_most(make_parse: MakeParse) -> None:
    parse, article = make_parse(
        (BlockKind.HEADLINE, "ferry of Tom Quillby sinks"),
        "Then Ada Ormeby spoke. Later Ada Ormeby left.",
        names=[("Tom Quillby", "PERSON"), ("Ada Ormeby", "PERSON")],
    )
    index = find_entities(parse, article)
    assert [(e.id, e.name) for e in index.entities] == [("e1", "Tom Quillby"), ("e2", "Ada Ormeby")]
    assert index.by_id["e2"].name == "Ada Ormeby"


def test_the_index_knows_which_entity_a_token_names(make_parse: MakeParse) -> None:
    parse, article = make_parse("They met Ada Ormeby today.", names=[("Ada Ormeby", "PERSON")])
    index = find_entities(parse, article)
    met, ada, ormeby = parse.tokens[1:4]
    assert index.at(met) is None
    assert index.mention_at(met) is None
    assert index.at(ada) is index.at(ormeby) is index.entities[0]
    assert index.mention_at(ada) == index.entities[0].mentions[0]


def test_an_outlet_is_an_organisation(make_parse: MakeParse) -> None:
    parse, article = make_parse("That was first reported by Politico.", names=[("Politico", "PERSON")])
    assert named(find_entities(parse, article), "Politico").type is ORG


PIECES = st.lists(
    st.sampled_from(
        """Ada Ormeby Mr. President of the U.S. NATO (PLT) Pennick Lido Trust bin al - Su-fen , . “ ” 's 5 May
        $ said in party Norwegian Norway Ministry and for A é 東京 İstanbul ’s & /""".split()
    ),
    min_size=1,
    max_size=25,
)
LABELS = st.sampled_from(
    "PERSON ORG GPE NORP EVENT LAW PRODUCT WORK_OF_ART DATE MONEY CARDINAL FAC LOC".split()
)


@settings(max_examples=150, deadline=None)
@given(pieces=PIECES, marks=st.lists(st.tuples(st.integers(0, 30), st.integers(1, 6), LABELS), max_size=6))
def test_mentions_lie_inside_never_overlap_and_the_same_text_gives_the_same_entities(
    pieces: list[str], marks: list[tuple[int, int, str]], build_parse: MakeParse
) -> None:
    parse, article = build_parse(" ".join(pieces))
    n, at, found = len(parse.tokens), 0, []
    for gap, size, label in marks:
        first, last = at + gap, min(at + gap + size, n)
        if first < last:
            found.append(Name(first, last, label))
            at = last
    parse = Parse(parse.text, parse.tokens, parse.sentences, found, parse.blocks, parse.block_tokens)
    index = find_entities(parse, article)
    spans = sorted(s for e in index.entities for s in e.mentions)
    assert all(0 <= s.start < s.end <= len(parse.text) for s in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(s.of(parse.text).strip() == s.of(parse.text) for s in spans)
    assert [e.id for e in index.entities] == [f"e{i}" for i in range(1, len(index.entities) + 1)]
    assert find_entities(parse, article).entities == index.entities
