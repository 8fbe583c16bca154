"""The compiled form: one JSON document in the wheel, and a cache of it beside a checkout.

YAML is not even imported where the compiled form is at hand.
"""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import suppress
from pathlib import Path

from trafficlaw.errors import UsageError
from trafficlaw.files.corpus import FORMAT, Corpus

__all__ = [
    "COMPILED",
    "FORMAT",
    "VARIABLE",
    "cache_folder",
    "compile_corpus",
    "compile_folder",
    "fingerprint",
    "load_cached",
    "load_compiled",
    "shipped",
]

COMPILED = "compiled.json"
"""The compiled form's name beside the YAML files."""

VARIABLE = "TRAFFICLAW_DEFINITIONS"
"""The environment variable that names another folder to read instead of the shipped one."""


def shipped() -> Corpus:
    """Return the corpus that comes with the package.

    In a wheel this is the compiled form beside the package; in a checkout the folder
    ``definitions``, behind a cache. ``TRAFFICLAW_DEFINITIONS`` names another folder. Raises
    ``UsageError`` where there is no such folder, ``DataError`` where its data is faulty.
    """
    named = os.environ.get(VARIABLE)
    if named:
        if not Path(named).is_dir():
            raise UsageError(f"{VARIABLE} names “{named}”, and there is no such folder")
        return load_cached(Path(named))
    package = Path(__file__).resolve().parents[1]
    beside = package / "definitions"
    with suppress(OSError, ValueError):
        return load_compiled((beside / COMPILED).read_bytes())
    for folder in (beside, package.parents[1] / "definitions"):
        if (folder / "universe.yaml").is_file():
            return load_cached(folder)
    raise UsageError(
        f"no definitions stand beside the package ({beside}); install it anew, "
        f"or name a folder by {VARIABLE}"
    )


def load_compiled(data: bytes) -> Corpus:
    """Return the corpus of a compiled document; its objects are made when asked for.

    The document is trusted to be what ``compile_folder`` wrote. Raises ``ValueError`` if it is
    no JSON or of another format.
    """
    document = json.loads(data)
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise ValueError(f"not a compiled document of format {FORMAT}")
    return Corpus(document)


def compile_folder(folder: str | os.PathLike[str]) -> bytes:
    """Return the compiled form of one complete folder. Raises ``DataError`` if it is faulty."""
    from trafficlaw.files.folder import load_folder

    return compile_corpus(load_folder(folder))


def compile_corpus(corpus: Corpus) -> bytes:
    """Return the compiled form of a corpus: the same bytes for the same content.

    Each instrument, each case and each list of parties is a JSON text of its own inside, so that
    only what is asked for is parsed.
    """
    document = corpus.document()
    several = {
        section: {name: compact(data) for name, data in document[section].items()}
        for section in ("instruments", "cases", "parties")
    }
    return compact({**document, **several}).encode("utf-8")


def compact(data: object) -> str:
    """Return data as JSON without needless space."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def load_cached(folder: Path) -> Corpus:
    """Return the corpus of a folder, from the cache if nothing has changed since.

    A cache that is missing, damaged or read-only costs time and nothing else.
    """
    path = cache_folder() / f"{fingerprint(folder)}.json"
    with suppress(OSError, ValueError):
        checksum, _, data = path.read_bytes().partition(b"\n")
        if checksum.decode("ascii") == hashlib.sha256(data).hexdigest():
            return load_compiled(data)
    data = compile_folder(folder)
    with suppress(OSError):
        _write(path, hashlib.sha256(data).hexdigest().encode("ascii") + b"\n" + data)
    return load_compiled(data)


def cache_folder() -> Path:
    """Return the user's cache folder for this package, whether or not it exists."""
    base = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    return Path(base) / "trafficlaw"


def fingerprint(folder: Path) -> str:
    """Return a SHA-256 over every YAML file of a folder and over the code that reads them."""
    package = Path(__file__).resolve().parents[1]
    code = [package / "errors.py", *package.glob("model/*.py"), *package.glob("files/*.py")]
    total = hashlib.sha256(str(FORMAT).encode("ascii"))
    several = ("questions", "readings", "instruments", "cases", "parties")
    places = ("*", "concepts/*", *(f"{place}/**/*" for place in several))
    data = {path for place in places for path in folder.glob(place) if path.suffix != ".json"}
    for root, files in ((package, code), (folder, data)):
        for path in sorted(files):
            if path.is_file():
                content = path.read_bytes()
                name = path.relative_to(root).as_posix()
                total.update(f"{name}\n{len(content)}\n".encode("utf-8", "surrogateescape"))
                total.update(content)
    return total.hexdigest()


def _write(path: Path, data: bytes) -> None:
    """Write a file whole or not at all, and clear out older caches of this package."""
    import tempfile  # slow to import, and seldom needed

    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, suffix=".part")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        os.replace(temporary, path)
    except OSError:
        with suppress(OSError):
            os.unlink(temporary)
        raise
    kept = sorted(path.parent.glob("*.json"), key=lambda old: old.stat().st_mtime)
    for old in kept[:-KEPT]:
        with suppress(OSError):
            old.unlink()


KEPT = 8
"""So many of the latest caches are kept, for as many checkouts."""
