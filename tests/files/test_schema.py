"""The committed schemas are those of the model, and every shipped file fits its schema.

`python -m trafficlaw.files.schema` rewrites the committed ones.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, ValidationError

from trafficlaw.files.folder import PLACES, yaml_files
from trafficlaw.files.schema import main, schema_text, schemas
from trafficlaw.files.tree import parse

from .conftest import SMALL
from .test_round_trip import as_text

DEFINITIONS = Path(__file__).parents[2] / "definitions"
NAMES = {
    "concepts": "dimension",
    "universe.yaml": "universe",
    "territories.yaml": "territories",
    "questions": "questions",
    "readings": "readings",
    "instruments": "instrument",
    "cases": "case",
    "parties": "parties",
}
FILES = [
    (folder, path.relative_to(folder))
    for folder in (DEFINITIONS, SMALL)
    for path in yaml_files(folder)[0]
]


def test_every_place_has_a_schema() -> None:
    assert set(NAMES) == {place for place, *_ in PLACES}


@pytest.mark.parametrize("name", sorted(schemas()))
def test_a_schema_is_itself_valid(name: str) -> None:
    Draft202012Validator.check_schema(schemas()[name])


def test_the_committed_schemas_are_those_of_the_model(tmp_path: Path) -> None:
    main([str(tmp_path)])
    made = {path.name: path.read_text("utf-8") for path in tmp_path.iterdir()}
    kept = {p.name: p.read_text("utf-8") for p in (DEFINITIONS / "schema").glob("*.json")}
    assert made == kept, "run `python -m trafficlaw.files.schema` and look at the difference"
    assert set(made) == {f"{name}.schema.json" for name in schemas()}


@pytest.mark.parametrize(
    ("folder", "within"), FILES, ids=[f"{f.name}/{w.as_posix()}" for f, w in FILES]
)
def test_a_shipped_file_fits_its_schema(folder: Path, within: Path) -> None:
    data = as_text(parse((folder / within).read_bytes(), str(within)))
    Draft202012Validator(schemas()[NAMES[within.parts[0]]]).validate(data)


@pytest.mark.parametrize(
    "name",
    ["unknown-key", "unknown-key-deep", "missing-pinpoint", "wrong-word", "bad-id", "text-expected",
     "not-a-date", "concepts-empty", "selection-too-deep", "empty-list", "empty-mapping"],
)  # fmt: skip
def test_the_schema_refuses_what_the_loader_refuses(name: str) -> None:
    data = as_text(parse((Path(__file__).parent / "broken" / f"{name}.yaml").read_bytes(), name))
    with pytest.raises(ValidationError):
        Draft202012Validator(schemas()["instrument"]).validate(data)


def test_every_property_is_described() -> None:
    for schema in schemas().values():
        assert '"description": ""' not in schema_text(schema)
        for body in schema["$defs"].values():
            assert all(p["description"] for p in body.get("properties", {}).values())
