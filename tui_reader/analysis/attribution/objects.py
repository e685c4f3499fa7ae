"""What a verb credits without a finite clause: objects, infinitives, gerunds and prepositional phrases."""

from __future__ import annotations

from collections.abc import Callable

from tui_reader.analysis.attribution.clauses import Found, is_infinitive
from tui_reader.analysis.attribution.people import people
from tui_reader.analysis.attribution.phrases import is_passive
from tui_reader.analysis.attribution.scene import Scene
from tui_reader.analysis.parse import Token

PREPOSITIONS = frozenset(["of", "about", "for", "on", "against", "to", "over", "at", "in", "with"])
REASONS = frozenset(["of", "for", "as", "over"])
CHARGES = frozenset(["charge", "credit"])
STRETCHING = frozenset(["of", "about", "for", "to", "with", "as", "against", "between", "from", "over"])
VAGUE = frozenset(
    """it this that so one something anything nothing everything what himself herself themselves itself
    which who whom anonymity""".split()
)


def _later(verb: Token, test: Callable[[Token], bool]) -> Token | None:
    return next((c for c in verb.children if c.index > verb.index and test(c)), None)


def object_and_more(scene: Scene, verb: Token, frames: dict[str, str]) -> Found | None:
    """An object with what is asked or said of it: "urged him to go", "called it odd"."""
    if is_passive(verb):
        return _passive(scene, verb, frames)
    if verb.tag == "VBN" and verb.dep in ("acl", "ROOT", "advcl") and verb.child("aux") is None:
        return None
    obj = verb.child("dobj")
    if obj is not None and obj.lower == "anonymity":
        return None
    start = verb.index + 1 if obj is None else max(scene.left[obj.index], verb.index + 1)
    if "objinf" in frames:
        clause = _later(verb, lambda c: c.dep in ("ccomp", "xcomp", "advcl") and is_infinitive(c))
        if clause is not None and (obj is not None or clause.child("nsubj") is not None):
            first = start if obj is not None else max(scene.left[clause.index], verb.index + 1)
            return "objinf", [(first, scene.right[clause.index])]
        done = _later(verb, lambda c: c.dep == "ccomp" and c.tag == "VBN" and c.child("aux") is None)
        if done is not None and frames["objinf"] == "thought" and done.child("nsubj", "nsubjpass"):
            return "objinf", [(max(scene.left[done.index], verb.index + 1), scene.right[done.index])]
    if obj is not None and "objof" in frames:
        leads = REASONS | {"with"} if scene.lemma(verb) in CHARGES else REASONS
        prep = _later(verb, lambda c: c.dep == "prep" and c.lower in leads and c.index > obj.index)
        if prep is not None:
            return "objof", [(start, stretched(scene, verb, prep))]
        only = "obj" not in frames
        if any(c.dep == "prep" and c.lower in REASONS and (only or c.child("pcomp")) for c in obj.children):
            return "objof", [(start, scene.right[obj.index])]
    if "objat" in frames and obj is not None:
        at = _later(verb, lambda c: c.dep == "prep" and c.lower == "at" and c.index > obj.index)
        if at is not None and any(t.tag == "CD" for t in at.subtree()):
            end = scene.right[at.index]
            return "objat", [
                (start, next((t.index for t in scene.tokens[at.index : end] if t.text == ","), end))
            ]
    if "as" in frames and obj is not None:
        second = _later(verb, lambda c: _is_second_object(c, obj))
        after = (
            scene.quotation_at[scene.right[obj.index]] if scene.right[obj.index] < len(scene.tokens) else -1
        )
        if second is None and after >= 0 and scene.quotations[after].first == scene.right[obj.index]:
            return "as", [(start, scene.quotations[after].last)]
        if second is not None:
            return "as", [(start, scene.right[second.index])]
    if "as" in frames and scene.lemma(verb) == "refer":
        to = _later(verb, lambda c: c.dep == "prep" and c.lower == "to")
        named = _later(verb, lambda c: c.dep == "prep" and c.lower == "as")
        if to is not None and named is not None and to.index < named.index:
            return "as", [(to.index + 1, scene.right[named.index])]
    if "as" in frames:
        clause = verb.child("ccomp")
        if clause is not None and clause.index > verb.index and _small(clause, frames):
            return "as", [(max(scene.left[clause.index], verb.index + 1), scene.right[clause.index])]
    return None


def _small(clause: Token, frames: dict[str, str]) -> bool:
    """Whether a clause has no verb, or only what the parse takes for one: "called her unfit"."""
    return not clause.is_verb or ("clause" not in frames and clause.tag in ("VBN", "VBD"))


def _is_second_object(child: Token, obj: Token | None) -> bool:
    if child.dep == "dobj":
        return obj is not None and child is not obj and child.is_noun
    return child.dep == "oprd" or (child.dep == "prep" and child.lower == "as")


def _passive(scene: Scene, verb: Token, frames: dict[str, str]) -> Found | None:
    """ "is expected to go", "was described as odd", "was accused of lying"."""
    subject = verb.child("nsubjpass")
    if "passive" not in frames or (subject is None and (verb.dep != "acl" or verb.child("agent") is None)):
        return None

    def completes(child: Token) -> bool:
        if child.dep == "xcomp":
            # "Rescuers could be seen digging": what was seen and not what was said.
            return child.tag != "VBG" or any(c.tag == "TO" for c in child.children)
        if child.dep == "oprd" or (child.dep == "prep" and child.lower == "as"):
            return "as" in frames
        return child.dep == "prep" and child.lower in ("of", "for") and "objof" in frames

    rest = _later(verb, completes)
    if rest is None:
        return None
    return "passive", [scene.reach(part) for part in (subject, rest) if part is not None]


def infinitive(scene: Scene, verb: Token, frames: dict[str, str]) -> Found | None:
    """ "promised to go"."""
    if "inf" not in frames or verb.child("dobj") is not None:
        return None
    clause = _later(verb, lambda c: c.dep in ("xcomp", "ccomp") and is_infinitive(c))
    return _whole("inf", scene, verb, clause)


def gerund(scene: Scene, verb: Token, frames: dict[str, str]) -> Found | None:
    """ "denied going"."""
    if "ing" not in frames:
        return None
    return _whole("ing", scene, verb, _later(verb, lambda c: c.dep in ("xcomp", "ccomp") and c.tag == "VBG"))


def _whole(frame: str, scene: Scene, verb: Token, clause: Token | None) -> Found | None:
    if clause is None:
        return None
    return frame, [(max(scene.left[clause.index], verb.index + 1), scene.right[clause.index])]


def prepositional(scene: Scene, verb: Token, frames: dict[str, str]) -> Found | None:
    """ "warned of war", "called for him to go"; the preposition itself is left out."""
    for child in verb.children:
        if child.index < verb.index:
            continue
        if child.dep in ("prep", "prt") and child.lower in PREPOSITIONS and child.lower in frames:
            inner = child.child("pobj", "pcomp")
            if inner is not None and inner.lower not in VAGUE and verb.child("prt") in (None, child):
                return child.lower, [(child.index + 1, stretched(scene, verb, child))]
        if child.dep == "advcl" and "for" in frames and is_infinitive(child):
            mark = scene.left[child.index]
            if scene.tokens[mark].lower == "for":
                return "for", [(mark + 1, scene.right[child.index])]
    return None


def simple_object(scene: Scene, verb: Token, frames: dict[str, str]) -> Found | None:
    """ "criticised the plan", "voiced doubts about it"; the passive with an agent."""
    if "obj" not in frames and "noun" not in frames and "data" not in frames:
        return None
    if is_passive(verb):
        obj = verb.child("nsubjpass")
        if obj is None and verb.dep == "acl" and frames.get("obj") == "stance" and verb.head.is_noun:
            # "a bill opposed by the party": what it stands behind.
            obj = verb.head
            if verb.child("agent") is None or not _credited(scene, obj, frames):
                return None
            return "obj", [(scene.left[obj.index], verb.index)]
        if obj is None or verb.child("agent") is None or not _credited(scene, obj, frames):
            return None
        return "obj", [scene.reach(obj)]
    obj = verb.child("dobj")
    if obj is None or obj.index < verb.index or not _credited(scene, obj, frames):
        return None
    return "obj", [(max(scene.left[obj.index], verb.index + 1), stretched(scene, verb, obj))]


def _credited(scene: Scene, obj: Token, frames: dict[str, str]) -> bool:
    if obj.lower in VAGUE:
        return False
    if "obj" in frames:
        person = obj.lower in people().singular or obj.lower in people().several
        return not person or frames["obj"] == "stance"
    if "noun" in frames and scene.lexicon.nouns.get(obj.lower, "plan") != "plan":
        return True
    subject = obj.head.child("nsubj")
    return "data" in frames and subject is not None and people().shows(subject)


def stretched(scene: Scene, verb: Token, obj: Token) -> int:
    """The end of an object with the phrases behind it that the parser gave to the verb instead."""
    end = scene.right[obj.index]
    for child in verb.children:
        if child.index < end or scene.left[child.index] != end:
            continue
        conditional = child.dep in ("advcl", "ccomp") and scene.tokens[end].lower in ("if", "unless")
        if (
            (child.dep == "prep" and child.lower in STRETCHING)
            or (child.dep in ("xcomp", "advcl") and is_infinitive(child))
            or conditional
        ):
            end = scene.right[child.index]
        else:
            break
    return end
