"""Many addresses side by side, and servers that are not hurried."""

from __future__ import annotations

import subprocess
import sys
import threading

import pytest

from tui_reader.errors import FetchError
from tui_reader.ingest.fetch_cache import Fetched
from tui_reader.ingest.fetch_many import fetch_many


def _fetched(address: str) -> Fetched:
    return Fetched(address, address, "text/html", b"", "2031-05-03T00:00:00Z")


def test_servers_are_asked_side_by_side_and_each_one_at_a_time() -> None:
    addresses = [f"http://s{n}.example/{m}" for n in range(6) for m in range(3)]
    running: dict[str, int] = {}
    most: list[int] = []
    lock = threading.Lock()
    four = threading.Barrier(4, timeout=60)

    def fetch(address: str) -> Fetched:
        host = address.split("/")[2]
        with lock:
            running[host] = running.get(host, 0) + 1
            assert running[host] == 1
            most.append(sum(running.values()))
            early = len(most) <= 4
        if early:
            four.wait()
        with lock:
            running[host] -= 1
        return _fetched(address)

    outcomes = list(fetch_many([*addresses, *addresses], fetch, side_by_side=4, pause=0.0))
    assert sorted(outcome.address for outcome in outcomes) == sorted(addresses)
    assert max(most) == 4


def test_one_fault_stops_nothing() -> None:
    def fetch(address: str) -> Fetched:
        if "bad" in address:
            raise FetchError("no", where=address, reason="missing")
        return _fetched(address)

    addresses = ["http://a.example/", "http://bad.example/", "ftp://bad.example/", "http://c.example/"]
    results = {o.address: o.result for o in fetch_many(addresses, fetch, pause=0.0)}
    assert [isinstance(results[a], FetchError) for a in addresses] == [False, True, True, False]


def test_a_server_that_asks_for_a_pause_is_not_asked_again() -> None:
    asked = []

    def fetch(address: str) -> Fetched:
        asked.append(address)
        raise FetchError("wait", where=address, reason="busy", status=429, wait=60)

    results = list(fetch_many([f"http://a.example/{n}" for n in range(5)], fetch, pause=0.0))
    assert len(asked) == 1
    assert {o.address for o in results} == {f"http://a.example/{n}" for n in range(5)}
    assert all(isinstance(o.result, FetchError) and o.result.where == o.address for o in results)


def test_whoever_stops_listening_ends_the_fetching() -> None:
    asked = []
    closed = threading.Event()
    before = set(threading.enumerate())

    def fetch(address: str) -> Fetched:
        asked.append(address)
        if len(asked) > 1:
            assert closed.wait(60)
        return _fetched(address)

    outcomes = fetch_many([f"http://a.example/{n}" for n in range(50)], fetch, pause=0.0)
    next(outcomes)
    outcomes.close()  # type: ignore[attr-defined]
    closed.set()
    for thread in set(threading.enumerate()) - before:
        thread.join(60)
    assert len(asked) <= 2


def test_a_fault_of_the_program_is_raised() -> None:
    def fetch(address: str) -> Fetched:
        raise RuntimeError("a bug")

    with pytest.raises(RuntimeError):
        list(fetch_many(["http://a.example/"], fetch))
    assert list(fetch_many([], _fetched)) == []


def test_threads_that_fetch_first_at_the_same_time_all_do() -> None:
    """In a process of its own, where nothing is imported yet and every import takes a while."""
    program = """if True:
        import sys, threading, time
        from tui_reader.errors import FetchError
        from tui_reader.ingest.fetch import Fetcher

        class Slow:
            def find_spec(self, name, path=None, target=None):
                time.sleep(0.02 * name.startswith("urllib3."))

        def fetch():
            try:
                fetcher.fetch("http://127.0.0.1:1/", typed=True)
            except FetchError as error:
                reasons.append(error.reason)

        reasons = []
        fetcher = Fetcher("1", sleep=lambda _: None)
        sys.meta_path.insert(0, Slow())
        threads = [threading.Thread(target=fetch) for _ in range(20)]
        for thread in threads:
            thread.start()
            time.sleep(0.02)
        for thread in threads:
            thread.join()
        print(*reasons)
    """
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=120, check=True
    )
    assert (done.stdout.split(), done.stderr) == (["connection"] * 20, "")
