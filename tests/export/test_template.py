"""Templates of the user's own: what they can say, and what they cannot do."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui_reader.errors import ExportError, UsageError
from tui_reader.export import format_named
from tui_reader.export.registry import Options, templates_in
from tui_reader.model.quotation import Quotation


def _write(folder: Path, template: str, quotations: list[Quotation], **options: bool) -> str:
    (folder / "t.md.j2").write_text(template, encoding="utf-8")
    return format_named("template:t.md.j2", templates=folder).write(quotations, options=Options(**options))


def test_a_template_sees_articles_and_quotations(tmp_path: Path, tame: Quotation, bare: Quotation) -> None:
    text = _write(
        tmp_path,
        "{% for article in articles %}\n"
        "{{ article.title | markdown }} ({{ article.key }})\n"
        "{% for q in article.quotations %}\n"
        "{{ loop.index }}. {{ q.text }} / {{ q.who }} / {{ q.sourcing }} / {{ q.tags | join(' ') }}\n"
        "{% endfor %}\n"
        "{% endfor %}\n",
        [tame, bare],
    )
    assert text == (
        "Ferry stopped: what now? (lund2031-0123456789ab)\n"
        "1. We will not run in a gale / Ada Quill / named official, interview, responded / wind to check\n"
        "Untitled (article-ba9876543210)\n"
        "1. Nobody was hurt. /  /  / \n"
    )


def test_notes_sourcing_and_context_are_empty_where_they_are_not_wanted(
    tmp_path: Path, tame: Quotation
) -> None:
    template = "{{ quotations[0].note }}|{{ quotations[0].sourcing }}|{{ quotations[0].context }}"
    assert _write(tmp_path, template, [tame], notes=False, sourcing=False) == "||"
    assert _write(tmp_path, template, [tame], context=True).count("|") == 2


@pytest.mark.parametrize(
    "attack",
    [
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ quotations.__init__.__globals__ }}",
        "{{ quotations.append(1) }}",
        "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
        "{{ range(100000000) | list }}",
        "{% include '/etc/passwd' %}",
        "{% import 'os' as os %}",
        "{{ missing }}",
        "{{ 1 / 0 }}",
        "{% for %}",
    ],
)
def test_a_template_that_fails_or_reaches_out_is_refused(
    tmp_path: Path, attack: str, bare: Quotation
) -> None:
    with pytest.raises(ExportError, match="template") as caught:
        _write(tmp_path, attack, [bare])
    assert "t.md.j2" in caught.value.where


def test_words_of_an_article_are_never_read_as_a_template(tmp_path: Path, hostile: Quotation) -> None:
    text = _write(tmp_path, "{{ quotations[0].text }}", [hostile])
    assert text == hostile.text


def test_endless_output_is_cut_off(tmp_path: Path, bare: Quotation) -> None:
    loop = "{% for a in range(90000) %}{% for b in range(90000) %}0123456789{% endfor %}{% endfor %}"
    with pytest.raises(ExportError, match="too much"):
        _write(tmp_path, loop, [bare])


def test_templates_are_found_by_name_and_by_path(tmp_path: Path) -> None:
    folder = tmp_path / "templates"
    folder.mkdir()
    (folder / "card.csv.j2").write_text("x")
    (folder / ".hidden").write_text("x")
    assert templates_in(folder) == ("template:card.csv.j2",)
    assert templates_in(tmp_path / "nowhere") == ()
    assert format_named("template:card.csv.j2", templates=folder).suffix == ".csv"
    assert format_named(f"template:{folder / 'card.csv.j2'}").suffix == ".csv"
    with pytest.raises(UsageError, match="no such template"):
        format_named("template:other.j2", templates=folder)
