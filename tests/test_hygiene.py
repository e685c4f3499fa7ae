"""What holds for the tree as a whole: sizes, layers, what is imported when, and the bundled articles."""

from __future__ import annotations

import platform
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "tui_reader"
ARTICLES = sorted((ROOT / "articles").glob("*.md"))
LONGEST = 260
"""Lines that a file of the package may have."""

COMMAND = """
import sys
from tui_reader.cli import main
sys.argv = ["newsreader", *sys.argv[1:]]
status = 0
try:
    main()
except SystemExit as end:
    status = end.code
print("\\n" + " ".join(sorted(sys.modules)), file=sys.stderr)
sys.exit(status)
"""
"""Runs a command in this process and then names all loaded modules on standard error's last line."""

HEAVY = ("spacy", "thinc", "numpy", "textual", "rich", "sqlite3", "markdown_it", "yaml", "pydantic")


def test_no_file_of_the_package_is_longer_than_one_purpose_needs() -> None:
    long = {
        str(path.relative_to(ROOT)): lines
        for path in PACKAGE.rglob("*.py")
        if (lines := path.read_text(encoding="utf-8").count("\n")) > LONGEST
    }
    assert long == {}


def test_every_import_points_in_the_one_direction() -> None:
    tool = Path(sys.executable).parent / "lint-imports"
    done = subprocess.run([tool, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_help_and_version_answer_without_screen_engine_or_library(option: str, tmp_path: Path) -> None:
    loaded = _loaded_by(["-c", COMMAND, option], tmp_path)
    assert _heavy(loaded, HEAVY) == []


def test_the_version_is_told_without_loading_a_command(tmp_path: Path) -> None:
    assert _heavy(_loaded_by(["-c", COMMAND, "--version"], tmp_path), ("click",)) == []


@pytest.mark.parametrize("source", ["ferry.txt", "ferry.md", *(f"sample:{path.stem}" for path in ARTICLES)])
def test_the_first_frame_is_drawn_without_what_is_slow_to_load(tmp_path: Path, source: str) -> None:
    article = tmp_path / source
    words = "The ferry sank before noon, the harbour master of Port Ulm said on the pier. "
    front = (
        "---\ntitle: Ferry sinks\nauthor: [Ida Holm]\ndate: 2024-05-03\n---\n"
        if source.endswith(".md")
        else ""
    )
    if not source.startswith("sample:"):
        article.write_text(f"{front}Ferry sinks\n\n" + "\n\n".join([words * 5] * 12), encoding="utf-8")
        source = str(article)
    code = f"""
import os, sys
before = set(sys.modules)
from tui_reader.cli import early
os.environ["COLORTERM"] = "truecolor"
assert early._drawn({source!r}, "", (120, 40))
print(" ".join(sorted(set(sys.modules) - before)), file=sys.stderr)
"""
    loaded = _loaded_by(["-c", code], tmp_path)
    slow = (
        "typing",
        "dataclasses",
        "inspect",
        "contextlib",
        "pathlib",
        "urllib",
        "tomllib",
        "datetime",
        "hashlib",
    )
    assert "tui_reader.app.opening.frame" in loaded
    assert _heavy(loaded, (*HEAVY, *slow, "textual", "click")) == []


def test_a_reading_is_printed_without_the_screen(tmp_path: Path) -> None:
    article = tmp_path / "note.txt"
    article.write_text("The ferry sank, the harbour master of Port Ulm said.\n", encoding="utf-8")
    loaded = _loaded_by(["-c", COMMAND, "show", str(article), "--json"], tmp_path)
    assert _heavy(loaded, ("textual",)) == []


def test_the_screen_is_imported_without_the_engine(tmp_path: Path) -> None:
    code = "import sys, tui_reader.app.app; print(' '.join(sorted(sys.modules)), file=sys.stderr)"
    loaded = _loaded_by(["-c", code], tmp_path)
    assert "textual" in loaded
    assert _heavy(loaded, ("spacy", "thinc", "numpy")) == []


def test_nothing_in_the_tree_names_this_machine() -> None:
    name = platform.node()
    if len(name) < 8 or not re.search(r"[\d-]", name):
        pytest.skip("this machine's name could be an ordinary word")
    assert [str(path) for path in _text_files() if name in path.read_text(encoding="utf-8")] == []


def test_nothing_in_the_tree_names_a_folder_of_one_machine() -> None:
    found = [
        f"{path.relative_to(ROOT)}: {match[0]}"
        for path in _text_files()
        if (match := _OF_ONE_MACHINE.search(path.read_text(encoding="utf-8")))
    ]
    assert found == []


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("see " + "/home" + "/ana/news", True),
        ("open(" + '"/work' + '/main/x")', True),
        ("C:" + "\\Users\\ana", True),
        ("http://" + "localhost" + ":8000", False),
        ("/dev/tty and /proc/self", False),
        ("https://example.org/home/ana", False),
    ],
)
def test_folders_of_one_machine_are_recognised(line: str, found: bool) -> None:
    assert bool(_OF_ONE_MACHINE.search(line)) is found


@pytest.mark.parametrize("path", ARTICLES, ids=lambda p: p.stem)
def test_a_bundled_article_has_all_that_a_reader_expects(path: Path) -> None:
    from tui_reader.ingest.retrieve import open_source

    article = open_source(str(path))
    assert article.title
    assert article.bylines
    assert re.match(r"\d{4}-\d\d-\d\d", article.published or "")
    assert article.site
    assert article.language == "en"
    assert article.tags
    assert article.paragraphs
    assert article.standfirst or article.dateline
    assert article.notices == ()


def test_the_bundled_articles_differ_in_build() -> None:
    from tui_reader.ingest.retrieve import open_source

    articles = {path.stem: open_source(str(path)) for path in ARTICLES}
    assert len(articles) >= 5
    headed = {n for n, a in articles.items() if any(s.heading and not s.generated for s in a.sections)}
    deep = {n for n, a in articles.items() if len({s.level for s in a.sections if s.heading}) > 1}
    assert headed
    assert deep
    assert headed != set(articles)
    assert any(any(s.generated for s in a.sections) for a in articles.values())
    assert any(a.dateline for a in articles.values())
    assert any(a.links for a in articles.values())


_OF_ONE_MACHINE = re.compile(r"(?<![\w.])/(?:home|Users|root|work|tmp)/\w|\b[A-Z]:\\\w")


def _text_files() -> list[Path]:
    done = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    names = [name for name in done.stdout.split("\0") if name]
    if done.returncode or not names:
        pytest.skip("not a checkout")
    paths = [ROOT / name for name in names]
    return [p for p in paths if p.is_file() and b"\0" not in p.read_bytes()[:8000]]


def _loaded_by(arguments: list[str], home: Path) -> set[str]:
    """The modules that a fresh Python has loaded after it ran `arguments`."""
    done = subprocess.run(
        [sys.executable, "-X", "utf8", *arguments],
        cwd=ROOT,
        env={"NEWSREADER_HOME": str(home), "PATH": "", "TERM": "xterm"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return set(done.stderr.splitlines()[-1].split())


def _heavy(loaded: set[str], names: tuple[str, ...]) -> list[str]:
    return sorted(name for name in names if name in loaded)
