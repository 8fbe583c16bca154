"""A corpus is looked into and never changed; its objects are made once."""

from __future__ import annotations

import copy
import pickle
import threading
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from trafficlaw.errors import UnknownName
from trafficlaw.files import corpus as corpus_module
from trafficlaw.files.folder import load_corpus, load_folder
from trafficlaw.model import Stated

from .conftest import SMALL


def test_an_alias_stands_for_its_instrument() -> None:
    corpus = load_folder(SMALL)
    assert corpus.instrument("sale-act") is corpus.instrument("xx-law-2000")
    assert corpus.names["sale-act"] == "xx-law-2000"


def test_an_unknown_instrument_names_the_nearest() -> None:
    with pytest.raises(UnknownName) as caught:
        load_folder(SMALL).instrument("xx-law-200")
    assert caught.value.suggestions[0] == "xx-law-2000"


def test_nothing_in_a_corpus_can_be_replaced() -> None:
    corpus = load_folder(SMALL)
    for table in (
        corpus.territories,
        corpus.questions,
        corpus.readings,
        corpus.cases,
        corpus.parties,
        corpus.names,
        corpus.files,
    ):
        with pytest.raises(TypeError):
            table["x"] = None  # type: ignore[index]
    with pytest.raises(AttributeError):
        corpus.digest = "x"  # type: ignore[misc]
    with pytest.raises(AttributeError):
        corpus.instrument("sale-act").title = "x"  # type: ignore[misc]


def test_a_corpus_can_be_pickled_copied_hashed_and_compared() -> None:
    corpus = load_folder(SMALL)
    for twin in (pickle.loads(pickle.dumps(corpus)), copy.copy(corpus), copy.deepcopy(corpus)):
        assert twin == corpus
        assert hash(twin) == hash(corpus)
        assert twin.instrument("sale-act") == corpus.instrument("sale-act")
    assert corpus != "another thing"


def test_the_digest_follows_the_content_and_not_its_layout(law: Path) -> None:
    before = load_folder(".")
    path = Path("instruments/no-law-1950.yaml")
    path.write_text("# a comment\n" + path.read_text())
    assert load_folder(".").digest == before.digest
    path.write_text(path.read_text().replace("Norwegian law", "Norwegian code"))
    assert load_folder(".").digest != before.digest


def test_the_facts_of_a_case_are_kept_as_they_are_written() -> None:
    case = load_folder(SMALL).cases["xx-doe-2001"]
    assert case.facts == Stated(
        (("act", "carry"), ("age", Stated((("one_of", ("child", "adult")),))), ("activity", ()))
    )
    assert case.supposing == Stated((("age", "child"),))
    assert (case.in_, case.as_of, case.neighbour) == ("XX-NN", date(2000, 5, 1), False)


def test_a_folder_can_add_cases(law: Path, tmp_path: Path) -> None:
    base = load_folder(".")
    more = tmp_path / "more"
    (more / "cases").mkdir(parents=True)
    text = Path("cases/xx-doe-2001.yaml").read_text().replace("xx-doe-2001", "xx-roe-2002")
    (more / "cases" / "xx-roe-2002.yaml").write_text(text)
    both = load_corpus([more], base=base)
    assert list(both.cases) == ["xx-doe-2001", "xx-roe-2002"]
    assert both.digest != base.digest


def test_an_object_is_made_once_whichever_thread_comes_first(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    corpus = load_folder(SMALL)
    made: list[str] = []
    real = corpus_module.from_plain

    def counting(cls: type, data: dict[str, Any]) -> Any:
        made.append(data["id"])
        return real(cls, data)

    monkeypatch.setattr(corpus_module, "from_plain", counting)
    seen: list[object] = []
    start = threading.Barrier(8)

    def ask() -> None:
        start.wait()
        seen.append(corpus.instrument("xx-law-2000"))

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert made == ["xx-law-2000"]
    assert len({id(thing) for thing in seen}) == 1


def test_it_says_how_much_there_is() -> None:
    corpus = load_folder(SMALL)
    assert repr(corpus) == f"<Corpus of 2 instruments, data {corpus.digest[:12]}>"
