"""The feeds' commands, each in a process of its own."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree as Xml

from tests.cli.conftest import Run
from tests.session.test_feeds import rss
from tests.web import Web


def test_a_feed_is_followed_refreshed_and_left(run: Run, web: Web) -> None:
    address = web.page("/feed", rss(("One", "/1", "First.")))
    done = run("feed", "add", address, "--folder", "News")
    assert done.returncode == 0, done.stderr
    key = done.stdout.split()[0]
    web.page("/feed", rss(("One", "/1", "First."), ("Two", "/2", "Second.")))
    done = run("feed", "refresh")
    assert done.stdout == f"{key}  1 new  Ulm\n"
    assert done.stderr == ""
    (feed,) = json.loads(run("feed", "list", "--json").stdout)
    assert (feed["unread"], feed["articles"], feed["folder"]) == (2, 2, "News")
    assert "News/Ulm  (2 unread of 2)" in run("feed", "list").stdout
    assert len(json.loads(run("library", "list", "feed:Ulm", "--json").stdout)) == 2
    run("feed", "move", "ulm", "")
    done = run("feed", "remove", key)
    assert "with 2 articles never opened" in done.stderr
    assert run("library", "list").stdout == ""


def test_a_feed_that_fails_is_told_with_its_name(run: Run, web: Web) -> None:
    run("feed", "add", web.page("/feed", rss(("One", "/1", "First."))))
    web.page("/feed", b"", 404)
    done = run("feed", "refresh", "ulm")
    assert (done.returncode, done.stdout) == (1, "")
    assert "Ulm: there is no such page (HTTP 404)" in done.stderr
    assert "! there is no such page" in run("feed", "list").stdout
    assert run("feed", "refresh", "other").returncode == 2
    assert run("feed", "add", web.address("/none")).returncode == 1


def test_lists_of_feeds_go_in_and_out(run: Run, tmp_path: Path) -> None:
    opml = '<opml><body><outline text="N"><outline text="A" xmlUrl="https://a.example/f"/></outline></body></opml>'
    assert "1 new feed, 0 known" in run("feed", "import", "-", stdin=opml).stderr
    (tmp_path / "list.opml").write_text(opml)
    assert "0 new feeds, 1 known" in run("feed", "import", tmp_path / "list.opml").stderr
    done = run("feed", "export")
    (outline,) = Xml.fromstring(done.stdout).findall("body/outline/outline")
    assert outline.get("xmlUrl") == "https://a.example/f"
    target = tmp_path / "out.opml"
    assert run("feed", "export", "-o", target).returncode == 0
    assert target.read_text(encoding="utf-8") == done.stdout
    assert run("feed", "export", "-o", target).returncode == 1
    assert run("feed", "import", tmp_path / "missing.opml").returncode == 1
