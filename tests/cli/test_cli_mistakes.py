"""Every mistake gets one plain message on the error stream, exit code 1 or 2, and no traceback."""

from __future__ import annotations

import pytest

WRONG = [
    (
        ("comapre", "tvpa"),
        "“comapre” is not known here; did you mean “compare”?\nTry: trafficlaw --help",
    ),
    (
        ("o'x",),
        "“o'x” is not known here; there are list, show, compare, relation, history, describe, "
        "law-of, comply, which, assess, cases, myths, sensitivity, exercise, "
        "double-criminality, new, check\nTry: trafficlaw --help",
    ),
    ((), "the following arguments are required: command\nTry: trafficlaw --help"),
    (
        ("relation", "tvpa"),
        "the following arguments are required: b\nTry: trafficlaw relation --help",
    ),
    (
        ("list", "--fromat", "json"),
        "there is no option “--fromat”; did you mean “--format”?\nTry: trafficlaw --help",
    ),
    (
        ("list", "--format", "jsn"),
        "“jsn” is not known here; did you mean “json”?\nTry: trafficlaw list --help",
    ),
    (
        ("show", "palrmo"),
        "no instrument is called “palrmo”; did you mean “palermo”? "
        "`trafficlaw list` shows them all",
    ),
    (("show", "zzz"), "no instrument is called “zzz”; `trafficlaw list` shows them all"),
    (("show", "tvpa#"), "“tvpa#” names nothing after “#”"),
    (
        ("show", "palermo#trafficking"),
        "no definition of un-palermo-2000 is called “trafficking”; did you mean "
        "“trafficking-in-persons”? there are trafficking-in-persons",
    ),
    (("history", "tvpa", "--in", "GB-EAV"), "no territory is called “GB-EAV”; did you mean"),
    (
        ("relation", "tvpa", "palermo", "--given", "agee=adult"),
        "no dimension is called “agee”; did you mean “age”?",
    ),
    (
        ("compare", "tvpa", "palermo", "--given", "agee=adult"),
        "no dimension is called “agee”; did you mean “age”?",
    ),
    (
        ("relation", "tvpa", "palermo", "--given", "age=adlt"),
        "no value of “age” is called “adlt”; did you mean “adult”?",
    ),
    (
        ("compare", "tvpa", "--given", "age=adlt"),
        "no value of “age” is called “adlt”; did you mean “adult”?",
    ),
    (
        ("relation", "tvpa", "palermo", "--given", "age"),
        "write --given dimension=value, for example age=under-18, not “age”",
    ),
    (
        ("compare", "tvpa", "--given", "age=,"),
        "write --given dimension=value, for example age=under-18, not “age=,”",
    ),
    (
        ("compare", "tvpa", "--ignoring", "agge"),
        "no dimension is called “agge”; did you mean “age”?",
    ),
    (
        ("relation", "tvpa", "palermo", "--given", "age=adult", "--ignoring", "age"),
        "“age” cannot be both given and ignored",
    ),
    (
        ("compare", "tvpa", "--reading", "strct-text"),
        "no reading is called “strct-text”; did you mean “strict-text”?",
    ),
    (
        ("compare", "tvpa", "--element", "mean"),
        "no element is called “mean”; did you mean “means” or “means-in-exploitation”? there are",
    ),
    (("relation", "tvpa", "palermo", "--most", "0"), "most= must be at least 1"),
    (
        ("show", "tvpa", "--as-of", "2014-13-01"),
        "“2014-13-01” is not a date; write year, month and day, for example 2014-01-31",
    ),
    (
        ("show", "tvpa", "--as-of", "20140101"),
        "“20140101” is not a date; write year, month and day, for example 2014-01-31",
    ),
    (
        ("relation", "tvpa", "palermo", "--as-of", "2014-02-01..2014-01-01"),
        "the interval ends on 2014-01-01 before it begins on 2014-02-01",
    ),
    (
        ("relation", "tvpa", "palermo", "--as-of", "2012-01-01..2014-01-01"),
        "the law of TVPA changed during 2012-01-01 to 2014-01-01, on 2013-03-07; "
        "ask for each part of the interval by itself",
    ),
    (
        ("show", "tvpa", "--as-of", "2012-01-01..2014-01-01"),
        "give one day here, not an interval",
    ),
    (
        ("show", "tvpa", "--as-of", "2012-01-01", "--text-of", "2012-01-01"),
        "give as_of or text_of, not both",
    ),
    (
        ("show", "tvpa@2010-01-01", "--as-of", "2012-01-01"),
        "“tvpa@2010-01-01” names a day already; give no other",
    ),
    (
        ("show", "tvpa", "--as-of", "1999-01-01"),
        "TVPA was not in force on 1999-01-01: it begins on 2000-10-28",
    ),
    (
        ("show", "palermo", "--as-of", "2001-01-01"),
        "Palermo Protocol was not in force on 2001-01-01: adopted 2000-11-15, in force from "
        "2003-12-25; for the text as adopted ask for text_of 2001-01-01",
    ),
    (
        ("show", "uk-soa-2003", "--as-of", "2020-01-01"),
        "Sexual Offences Act 2003 was not in force on 2020-01-01: it ended on 2015-07-31",
    ),
    (
        ("show", "uk-soa-2003", "--in", "GB-SCT"),
        "Sexual Offences Act 2003 has never been law in Scotland (GB-SCT); it was in England "
        "and Wales (GB-EAW), Northern Ireland (GB-NIR)",
    ),
    (
        ("law-of", "GB-SCO", "--on", "2014-05-01"),
        "no territory is called “GB-SCO”; did you mean “GB-SCT”?\n",
    ),
    (
        ("law-of", "QQ", "--on", "2014-05-01"),
        "no territory is called “QQ”; they go by the codes of ISO 3166",
    ),
    (
        ("law-of", "Bulgaria", "--on", "2014-05-01"),
        "no territory is called “Bulgaria”; Bulgaria is “BG”",
    ),
    (
        ("which", "--requires", "mens"),
        "no feature for “requires” is called “mens”; did you mean “means”?",
    ),
    (("which", "--draws-line-at", "19"), "no feature for “draws-line-at” is called “19”"),
    (("compare", "--all"), "to compare everything name one element, or a measure"),
    (("compare", "--against", "palermo"), "name the laws to hold against a measure, or ask for"),
    (
        ("compare", "--all", "--element", "act", "--against", "palermo"),
        "against a measure give one day, no element and nothing to ignore",
    ),
    (
        ("compare", "--all", "--element", "means", "palermo"),
        "name some definitions, or ask for all",
    ),
    (
        ("law-of", "", "--on", "2014-05-01"),
        "no territory is called “”; they go by the codes of ISO 3166",
    ),
    (
        ("law-of", "UN", "--on", "2014-05-01"),
        "“UN” stands for the states parties to United Nations treaties, and is no place; name a "
        "state or a part of one",
    ),
    (
        ("law-of", "GB-SCT", "--on", "2014-02-30"),
        "“2014-02-30” is not a date; write year, month and day, for example 2014-01-31",
    ),
    (
        ("law-of", "GB-SCT", "--on", "2014-01-01..2014-12-31"),
        "“2014-01-01..2014-12-31” is not a date; write year, month and day",
    ),
    (
        ("law-of", "GB-SCT"),
        "the following arguments are required: --on\nTry: trafficlaw law-of --help",
    ),
    (
        ("comply", "GB-SCT", "--on", "2014-05-01", "--against", "palrmo"),
        "no instrument is called “palrmo”; did you mean “palermo”",
    ),
    (
        ("comply", "GB-SCT", "--on", "1999-05-01"),
        "Palermo Protocol had not been adopted on 1999-05-01: it begins on 2000-11-15",
    ),
    (
        ("comply", "GB-SCT", "--on", "2014-05-01", "--under", "palermo"),
        "“palermo” is no offence (definition); name what the law punishes",
    ),
    (
        ("comply", "GB-SCT", "--on", "2014-05-01", "--most", "-3"),
        "most= must be at least 1 and at most ",
    ),
    (
        ("comply", "GB-SCT", "--on", "2014-05-01", "--given", "agee=adult"),
        "no dimension is called “agee”; did you mean “age”?",
    ),
    (
        ("relation", "hcch-adoption-1993", "palermo"),
        "Hague Adoption Convention holds no definition; only its dates, relations and duties are "
        "recorded: `trafficlaw show hcch-adoption-1993`",
    ),
    (("show", "hcch-adoption-1993#x"), "Hague Adoption Convention holds no definition; only"),
    (
        ("show", "hcch-adoption-1993", "--as-of", "x"),
        "“x” is not a date; write year, month and day",
    ),
    (("show", "hcch-adoption-1993@x"), "“x” is not a date; write year, month and day"),
    (("show", "hcch-adoption-1993", "--in", "QQ"), "no territory is called “QQ”; they go by"),
    (("describe", "palrmo"), "no instrument is called “palrmo”; did you mean “palermo”"),
    (
        ("describe", "palermo#trafficking-in-persons"),
        "“palermo#trafficking-in-persons” is part of an instrument; describe all of it: “palermo”",
    ),
    (("new", "Act", "--jurisdiction", "FR"), "“Act” cannot be an id; use lower-case words"),
    (("new", "fr-x", "--jurisdiction", "fr"), "“fr” cannot be a territory; write its ISO 3166"),
    (
        ("new", "fr-x", "--jurisdiction", "FR", "--kind", "statut"),
        "no kind is called “statut”; did you mean “statute”?",
    ),
    (
        ("new", "fr-x", "--jurisdiction", "FR", "--function", "x"),
        "no function is called “x”; there are definition, offence",
    ),
    (
        ("new", "fr-x", "--jurisdiction", "FR", "--in", "/dev/null"),
        "cannot use “/dev/null/instruments/fr”: Not a directory",
    ),
    (("check", "nowhere"), "there is no folder “nowhere”"),
    (("list", "--definitions", "nowhere"), "there is no folder “nowhere”"),
    (("check", "--texts", "nowhere"), "there is no folder “nowhere”"),
    (("check", "--manifest", "nowhere"), "there is no file “nowhere”"),
    (("check", "--write-manifest", "x"), "--write-manifest goes with --texts"),
]


@pytest.mark.parametrize(("arguments", "message"), WRONG, ids=[" ".join(a) for a, _ in WRONG])
def test_a_mistake_is_answered_in_plain_words(run, arguments, message):
    ended = run(*arguments)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith(f"trafficlaw: {message}")
    assert "Traceback" not in ended.err


BROKEN = "id: xx-broken\ntitle: Broken\nshort: Broken\nkind: statut\n"


@pytest.fixture
def broken(tmp_path):
    folder = tmp_path / "mine"
    (folder / "instruments").mkdir(parents=True)
    (folder / "instruments" / "xx-broken.yaml").write_text(BROKEN, encoding="utf-8")
    return folder


@pytest.mark.parametrize("command", [("check",), ("list", "--definitions")])
def test_a_broken_file_is_named_with_line_and_column(run, broken, command):
    ended = run(*command, str(broken))
    assert (ended.code, ended.out) == (1, "")
    assert ended.err.startswith("trafficlaw: ")
    assert f"{broken}/instruments/xx-broken.yaml:4:7: kind: " in ended.err
    assert "“statute”" in ended.err
    assert "Traceback" not in ended.err


def test_a_check_that_fails_says_so_as_json_too(run, broken):
    import json

    ended = run("check", str(broken), "--format", "json")
    found = json.loads(ended.out)
    assert (ended.code, ended.err, found["ok"]) == (1, "", False)
    assert {"file", "line", "column", "path", "message"} == set(found["problems"][0])


def test_a_file_that_is_no_yaml_is_named(run, broken):
    (broken / "instruments" / "xx-broken.yaml").write_text("id: [", encoding="utf-8")
    ended = run("check", str(broken), PYTHONHASHSEED="1")
    assert (ended.code, ended.out) == (1, "")
    assert "xx-broken.yaml:" in ended.err
    assert "Traceback" not in ended.err


def test_a_file_in_place_of_a_folder_is_no_folder(run, broken):
    path = broken / "instruments" / "xx-broken.yaml"
    ended = run("check", str(path))
    assert (ended.code, ended.err) == (2, f"trafficlaw: there is no folder “{path}”\n")


def test_a_place_that_cannot_be_written_to_is_named(run, broken):
    target = broken / "no" / "manifest"
    ended = run("check", "--texts", str(broken), "--write-manifest", str(target))
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == f"trafficlaw: cannot use “{target}”: No such file or directory\n"


def test_bytes_that_are_no_text_are_answered_too(run):
    ended = run("show", b"\xff\xfe".decode("utf-8", "surrogateescape"))
    assert (ended.code, ended.out) == (2, "")
    assert "no instrument is called" in ended.err
    assert "Traceback" not in ended.err
