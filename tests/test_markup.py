"""No words from outside may be read as markup by Textual or Rich: a lint over the syntax tree.

What is passed where markup is parsed must be a literal, `Content`, `Text`, or come with `markup=False`.
"""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "tui_reader"

PARSED: dict[str, tuple[tuple[int, ...], tuple[str, ...]]] = {
    "Static": ((0,), ("content",)),
    "Label": ((0,), ("content",)),
    "Button": ((0,), ("label",)),
    "Checkbox": ((0,), ("label",)),
    "RadioButton": ((0,), ("label",)),
    "Option": ((0,), ("prompt",)),
    "Selection": ((0,), ("prompt",)),
    "Tab": ((0,), ("label",)),
    "TabPane": ((0,), ("title",)),
    "Collapsible": ((), ("title",)),
    "Input": ((), ("placeholder",)),
    "TextArea": ((), ("placeholder",)),
    "Tree": ((0,), ("label",)),
    "Hit": ((1,), ("match_display",)),
    "DiscoveryHit": ((0,), ("display",)),
    "notify": ((0,), ("message", "title")),
    "add_leaf": ((0,), ("label",)),
    "add_option": ((0,), ("item",)),
    "add_column": ((0,), ("label",)),
    "add_columns": (tuple(range(12)), ()),
    "add_row": (tuple(range(12)), ()),
    "from_markup": ((0,), ()),
}
"""Callables that parse markup → places and keywords of the arguments that they parse."""
PARSED_ATTRIBUTES = frozenset({"border_title", "border_subtitle", "tooltip"})
UPDATED = frozenset({"Static", "Label"})
"""Widgets whose `update` parses markup."""
_NAMED = re.compile(rf"\b(?:{'|'.join((*PARSED, *PARSED_ATTRIBUTES, 'update', 'render', 'Console'))})\b")
"""The names without one of which a file can have no violation."""
SAFE_TYPES = frozenset({"Content", "Text", "Widget", "Option", "None"})
SAFE_MAKERS = frozenset({"assemble", "styled", "from_ansi"})


class Known:
    """What the package declares: what each name returns or holds, over all files (a name has one meaning)."""

    def __init__(self, trees: list[ast.Module]) -> None:
        self.types: defaultdict[str, list[ast.expr | None]] = defaultdict(list)
        self.constants: set[str] = set()
        for node in (node for tree in trees for node in ast.walk(tree)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                self.types[node.name].append(node.returns)
                for arg in (*node.args.args, *node.args.kwonlyargs):
                    if arg.annotation:
                        self.types[arg.arg].append(arg.annotation)
            elif isinstance(node, ast.AnnAssign):
                self.types[_last(node.target)].append(node.annotation)
            elif isinstance(node, ast.Assign) and _is_literal(node.value):
                self.constants |= {_last(t) for t in node.targets if _last(t).isupper()}

    def is_safe(self, name: str) -> bool:
        """Whether `name` is a constant, or never stands for a text that could be parsed."""
        if name in self.constants:
            return True
        written = {ast.unparse(type_) if type_ else "?" for type_ in self.types[name]}
        parts = {part.strip(" '\"") for type_ in written for part in type_.split("|")}
        return bool(parts) and parts <= SAFE_TYPES


class Finder(ast.NodeVisitor):
    """Collects the violations of one file as `line: what`."""

    def __init__(self, known: Known, tree: ast.Module) -> None:
        self.known = known
        self.found: list[str] = []
        self.widgets = {_last(t): c for t, c in _assigned_calls(tree) if c in UPDATED}
        imports = [n for n in ast.walk(tree) if isinstance(n, ast.ImportFrom) and n.module]
        self.textual = {a.name for n in imports if str(n.module).startswith("textual") for a in n.names}
        self.bases: list[set[str]] = []
        self.locals: list[dict[str, bool]] = [{}]

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self.bases.append({_last(base) for base in node.bases})
        self.generic_visit(node)
        self.bases.pop()

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        self._visit_function(node)

    def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> None:
        self._visit_function(node)

    def _visit_function(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
        returns = ast.unparse(node.returns) if node.returns else ""
        if node.name == "render" and returns == "str" and self.bases and self.bases[-1] & self.textual:
            self._complain(node, "render() of a widget returns str, which is parsed as markup")
        given: defaultdict[str, list[ast.expr]] = defaultdict(list)
        for inner in ast.walk(node):
            if isinstance(inner, ast.Assign):
                for target in inner.targets:
                    if isinstance(target, ast.Name):
                        given[target.id].append(inner.value)
        self.locals.append({})
        for name, values in given.items():
            self.locals[-1][name] = all(self._safe(value) for value in values)
        self.generic_visit(node)
        self.locals.pop()

    def visit_Call(self, node: ast.Call) -> None:
        name = _last(node.func)
        if name == "__init__" and self.bases:
            name = next((base for base in sorted(self.bases[-1]) if base in PARSED), name)
        keywords = {k.arg: k.value for k in node.keywords if k.arg}
        plain = _is_false(keywords.get("markup"))
        if name == "Console" and not plain:
            self._complain(node, "Console without markup=False")
        if name == "update" and isinstance(node.func, ast.Attribute) and self._is_static(node.func.value):
            self._check(node, "update", node.args[:1])
        elif name in PARSED and not plain:
            places, names = PARSED[name]
            self._check(node, name, [a for i, a in enumerate(node.args) if i in places])
            self._check(node, name, [v for k, v in keywords.items() if k in names])
        if "tooltip" in keywords:
            self._check(node, "tooltip=", [keywords["tooltip"]])
        self.generic_visit(node)

    def visit_Assign(self, node: ast.Assign) -> None:
        for target in node.targets:
            if isinstance(target, ast.Attribute) and target.attr in PARSED_ATTRIBUTES:
                self._check(node, target.attr, [node.value])
        self.generic_visit(node)

    def _check(self, node: ast.AST, where: str, values: list[ast.expr]) -> None:
        for value in values:
            if not self._safe(value):
                self._complain(node, f"{where} is given {ast.unparse(value)}")

    def _complain(self, node: ast.AST, what: str) -> None:
        self.found.append(f"{getattr(node, 'lineno', 0)}: {what}")

    def _is_static(self, receiver: ast.expr) -> bool:
        if isinstance(receiver, ast.Call):
            asked = {_last(arg) for arg in receiver.args}
            return _last(receiver.func) in {"query_one", "query_exactly_one"} and bool(asked & UPDATED)
        if _last(receiver) == "self":
            return bool(self.bases) and bool(self.bases[-1] & UPDATED)
        return _last(receiver) in self.widgets

    def _safe(self, value: ast.expr) -> bool:
        match value:
            case ast.Name(id=name) if name in self.locals[-1]:
                return self.locals[-1][name]
            case ast.Name() | ast.Attribute():
                return self.known.is_safe(_last(value))
            case ast.Call(func=func):
                maker = _last(func)
                return maker in SAFE_TYPES | SAFE_MAKERS | {"from_markup"} or self.known.is_safe(maker)
            case ast.IfExp(body=body, orelse=other):
                return self._safe(body) and self._safe(other)
            case ast.BoolOp(values=values):
                return all(self._safe(v) for v in values)
            case ast.BinOp(left=left, op=ast.Add(), right=right):
                return self._safe(left) and self._safe(right)
            case ast.Starred(value=inner):
                return self._safe(inner)
        return _is_literal(value)


def markup_violations(sources: dict[str, str]) -> list[str]:
    """Every place in `sources` (name → Python) that could read outside words as markup: `name:line: what`."""
    trees = {name: ast.parse(source) for name, source in sources.items()}
    known = Known(list(trees.values()))
    found = []
    for name, tree in trees.items():
        if not _NAMED.search(sources[name]):
            continue
        finder = Finder(known, tree)
        finder.visit(tree)
        found += [f"{name}:{complaint}" for complaint in finder.found]
    return found


def _assigned_calls(tree: ast.Module) -> Iterator[tuple[ast.expr, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call):
            yield from ((target, _last(node.value.func)) for target in node.targets)


def _last(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def _is_literal(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant)


def _is_false(node: ast.expr | None) -> bool:
    return isinstance(node, ast.Constant) and node.value is False


@pytest.mark.parametrize(
    "code",
    [
        "yield Static(article.title)",
        "yield Static(f'Read: {name}')",
        "Label(content=title)",
        "self.notify(str(error))",
        "self.notify('Could not open', title=path)",
        "Option(row.words, id='a')",
        "self.border_title = article.title",
        "box.border_subtitle = '§ ' + name",
        "table.add_row(Text('a'), name)",
        "self.query_one('#head', Static).update(title)",
        "self.head = Static('')\nself.head.update(title)",
        "Content.from_markup(f'[b]{title}[/b]')",
        "Button('Go', tooltip=link.url)",
        "console = Console(highlight=False)",
        "class Head(Static):\n    def __init__(self, t: str) -> None:\n        super().__init__(t)",
        "from textual.widget import Widget\nclass Head(Widget):\n    def render(self) -> str: ...",
        "def f() -> None:\n    words = Content('a')\n    words = title\n    Static(words)",
        "def words() -> Content | str: ...\nStatic(words())",
    ],
)
def test_words_that_could_be_read_as_markup_are_found(code: str) -> None:
    assert len(markup_violations({"bad.py": code})) == 1


@pytest.mark.parametrize(
    "code",
    [
        "Static('Nothing is kept yet.')",
        "Static(Content(title))",
        "Static(title, markup=False)",
        "self.notify(message, markup=False)",
        "Option(Text(words) if words else 'empty')",
        "self.border_title = Content(title)",
        "Content.from_markup('[b]$t[/b]', t=title)",
        "counts.update(more)",
        "class Page(Protocol):\n    def render(self) -> str: ...",
        "EMPTY = 'No quotes.'\nStatic(EMPTY)",
        "def prompt(row: Row) -> Content: ...\nOption(prompt(row))",
        "def f() -> None:\n    words = Content(title)\n    Static(words)",
        "console = Console(markup=False)\nconsole.print(part)",
    ],
)
def test_words_that_are_never_parsed_are_let_through(code: str) -> None:
    assert markup_violations({"good.py": code}) == []


def test_no_words_from_outside_are_read_as_markup() -> None:
    sources = {str(p.relative_to(PACKAGE)): p.read_text(encoding="utf-8") for p in PACKAGE.rglob("*.py")}
    assert any("app" in name for name in sources)
    assert markup_violations(sources) == []
