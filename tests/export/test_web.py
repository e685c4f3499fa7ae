"""Web Annotations read by a JSON-LD processor, and the Hypothesis client's form by its own rules."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from rdflib import Graph, Literal, Namespace
from rdflib.namespace import DCTERMS, RDF, RDFS

from tui_reader.export import FORMATS
from tui_reader.export.registry import Options
from tui_reader.model.quotation import Quotation
from tui_reader.model.spans import Span, Utf16

# The processor's own, whatever kind of graph it is given.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")

OA = Namespace("http://www.w3.org/ns/oa#")
CONTEXT = {
    "oa": str(OA),
    "dcterms": str(DCTERMS),
    "rdf": str(RDF),
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "as": "http://www.w3.org/ns/activitystreams#",
    "id": {"@type": "@id", "@id": "@id"},
    "type": {"@type": "@id", "@id": "@type"},
    "Annotation": "oa:Annotation",
    "AnnotationPage": "as:OrderedCollectionPage",
    "SpecificResource": "oa:SpecificResource",
    "TextualBody": "oa:TextualBody",
    "TextQuoteSelector": "oa:TextQuoteSelector",
    "TextPositionSelector": "oa:TextPositionSelector",
    "body": {"@type": "@id", "@id": "oa:hasBody"},
    "target": {"@type": "@id", "@id": "oa:hasTarget"},
    "source": {"@type": "@id", "@id": "oa:hasSource"},
    "scope": {"@type": "@id", "@id": "oa:hasScope"},
    "selector": {"@type": "@id", "@id": "oa:hasSelector"},
    "motivation": {"@type": "@vocab", "@id": "oa:motivatedBy"},
    "purpose": {"@type": "@vocab", "@id": "oa:hasPurpose"},
    "styleClass": {"@id": "oa:styleClass"},
    "label": "rdfs:label",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "value": "rdf:value",
    "format": "dcterms:format",
    "exact": "oa:exact",
    "prefix": "oa:prefix",
    "suffix": "oa:suffix",
    "start": {"@type": "xsd:nonNegativeInteger", "@id": "oa:start"},
    "end": {"@type": "xsd:nonNegativeInteger", "@id": "oa:end"},
    "created": {"@type": "xsd:dateTime", "@id": "dcterms:created"},
    "modified": {"@type": "xsd:dateTime", "@id": "dcterms:modified"},
    "items": {"@type": "@id", "@id": "as:items", "@container": "@list"},
    **{
        name: f"oa:{name}"
        for name in "highlighting bookmarking commenting identifying describing classifying tagging".split()
    },
}
"""The part of the model's own context that is used here, in our own hand: the real one is on the network."""


def _graph(text: str) -> Graph:
    page: dict[str, Any] = json.loads(text)
    assert page.pop("@context") == "http://www.w3.org/ns/anno.jsonld"
    graph = Graph()
    graph.parse(data=json.dumps({"@context": CONTEXT, **page}), format="json-ld", base="http://base.example/")
    return graph


def test_a_json_ld_processor_finds_every_part(tame: Quotation) -> None:
    graph = _graph(FORMATS["w3c"].write([tame]))
    (annotation,) = graph.subjects(RDF.type, OA.Annotation)
    assert str(annotation) == "urn:newsreader:aa11bb22"
    assert graph.value(annotation, OA.motivatedBy) == OA.highlighting
    assert str(graph.value(annotation, DCTERMS.modified)) == "2031-05-06T07:08:09+00:00"
    target = graph.value(annotation, OA.hasTarget)
    assert str(graph.value(target, OA.hasSource)) == tame.url
    assert str(graph.value(target, OA.hasScope)) == "urn:newsreader:article:0123456789ab"
    assert graph.value(target, OA.styleClass) == Literal("pink")
    (quote,) = graph.subjects(RDF.type, OA.TextQuoteSelector)
    assert graph.value(quote, OA.exact) == Literal(tame.text)
    (position,) = graph.subjects(RDF.type, OA.TextPositionSelector)
    assert (graph.value(position, OA.start).toPython(), graph.value(position, OA.end).toPython()) == (
        120,
        145,
    )
    bodies = {
        (str(graph.value(body, OA.hasPurpose)).removeprefix(str(OA)), str(graph.value(body, RDF.value)))
        for body in graph.objects(annotation, OA.hasBody)
    }
    assert bodies == {
        ("commenting", "Ask her twice."),
        ("identifying", "Ada Quill"),
        ("describing", "the harbour master"),
        ("classifying", "named official, interview, responded"),
        ("tagging", "wind"),
        ("tagging", "to check"),
    }


def test_hostile_words_stay_literals_and_addresses_stay_addresses(hostile: Quotation) -> None:
    graph = _graph(FORMATS["w3c"].write([hostile]))
    (annotation,) = graph.subjects(RDF.type, OA.Annotation)
    (quote,) = graph.subjects(RDF.type, OA.TextQuoteSelector)
    assert str(graph.value(quote, OA.exact)) == hostile.text
    target = graph.value(annotation, OA.hasTarget)
    assert str(graph.value(target, OA.hasSource)) == "urn:newsreader:article:0123456789ab"


@pytest.mark.parametrize("text", ["We said “no”.", "🚢🚢 We 👩‍🚀 said “no”.", "𝔸" * 40 + " no"])
def test_positions_hold_for_who_counts_in_code_points_and_in_utf_16(text: str, bare: Quotation) -> None:
    start = text.index("no")
    span = Span(start, start + 2)
    quotation = replace(bare, text="no", span=span, utf16=Utf16(text).units(span))
    selectors = json.loads(FORMATS["w3c"].write([quotation]))["items"][0]["target"]["selector"]
    assert text[selectors[1]["start"] : selectors[1]["end"]] == "no"
    (target,) = json.loads(FORMATS["hypothesis"].write([quotation]))["annotations"][0]["target"]
    position = target["selector"][0]
    units = text.encode("utf-16-le")
    assert units[2 * position["start"] : 2 * position["end"]].decode("utf-16-le") == "no"
    assert Utf16(text).points(Span(position["start"], position["end"])) == span


def test_hypothesis_gets_what_its_client_imports(tame: Quotation) -> None:
    export = json.loads(FORMATS["hypothesis"].write([tame]))
    assert export["export_date"] == "2031-05-06T07:08:09Z"
    (one,) = export["annotations"]
    assert one["uri"] == one["target"][0]["source"] == tame.url
    assert one["document"] == {"title": [tame.title]}
    assert one["tags"] == ["wind", "to check"]
    assert one["text"].startswith("Ask her twice.\n\n— Ada Quill (the harbour master), via Sarnby Radio")
    assert {s["type"] for s in one["target"][0]["selector"]} == {"TextQuoteSelector", "TextPositionSelector"}
    assert one["newsreader"]["colour"] == "pink"
    assert "Ask her" not in FORMATS["hypothesis"].write([tame], options=Options(notes=False))


def test_a_bookmark_is_one_with_its_name_as_its_label(bare: Quotation) -> None:
    graph = _graph(FORMATS["w3c"].write([replace(bare, id="b1", bookmark=True, name="Pilots")]))
    (annotation,) = graph.subjects(RDF.type, OA.Annotation)
    assert graph.value(annotation, OA.motivatedBy) == OA.bookmarking
    assert str(graph.value(annotation, RDFS.label)) == "Pilots"


def test_words_that_are_lost_have_no_position(bare: Quotation) -> None:
    selectors = json.loads(FORMATS["w3c"].write([bare]))["items"][0]["target"]["selector"]
    assert [s["type"] for s in selectors] == ["TextQuoteSelector"]
