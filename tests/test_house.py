"""The rules of the house: what imports what, how templates are written, what may not slip in."""

import ast
import gzip
import re
import subprocess
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from django.contrib import admin
from django.template import engines

ROOT = Path(__file__).resolve().parent.parent
CODE = ["portal", "complaints", "standards"]
TEMPLATES = ROOT / "templates"

PURE = [
    "standards/annex/__init__.py",
    "standards/annex/importing",
    "standards/annex/model.py",
    "standards/annex/notation.py",
    "standards/annex/papers.py",
    "standards/annex/word",
    "standards/appraisal/__init__.py",
    "standards/appraisal/terms.py",
    "standards/components.py",
    "standards/citations",
    "standards/dates.py",
    "standards/exports/__init__.py",
    "standards/exports/qr.py",
    "standards/exports/cpsv/__init__.py",
    "standards/exports/cpsv/vocabulary.py",
    "standards/exports/iso_durations.py",
    "standards/exports/qr.py",
    "standards/exports/short_codes.py",
    "standards/exports/spreadsheets.py",
    "standards/exports/workbooks.py",
    "standards/facts",
    "standards/files/__init__.py",
    "standards/files/checks.py",
    "standards/files/durable.py",
    "standards/linter",
    "standards/notation",
    "standards/papers",
    "standards/preview_tokens.py",
    "standards/search",
    "standards/typed_text.py",
    "standards/workflow.py",
    "standards/workshop/drafting/merging.py",
    "complaints/evidence/__init__.py",
    "complaints/evidence/child.py",
    "complaints/evidence/documents.py",
    "complaints/evidence/jpeg.py",
    "complaints/evidence/kinds.py",
    "complaints/evidence/pictures.py",
    "complaints/evidence/refusals.py",
    "complaints/open311/writing.py",
    "complaints/papers",
    "complaints/periods.py",
    "complaints/statistics/counting.py",
    "complaints/statistics/definitions.py",
    "complaints/statistics/suppression.py",
    "complaints/statistics/tables.py",
    "complaints/statistics/words.py",
    "complaints/statistics/workdays.py",
    "complaints/timing",
    "complaints/workflow.py",
    "portal/accounts/browsers.py",
    "portal/backups/manifest.py",
    "portal/backups/refusals.py",
]
"""Modules that know nothing of Django: they can be read and tested alone."""


def tracked() -> list[Path]:
    """Every file that git keeps."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
    )
    paths = [ROOT / name for name in listed.stdout.split("\0") if name]
    return [path for path in paths if path.is_file()]


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def modules(*folders: str) -> list[Path]:
    """The Python files of some folders, without migrations."""
    found = [path for folder in folders for path in sorted((ROOT / folder).rglob("*.py"))]
    return [path for path in found if "migrations" not in path.parts]


def imports(path: Path) -> Iterator[str]:
    """The dotted names that a module imports, wherever it does so."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name(path)}: impor relatif"
            yield node.module or ""


def imported(path: Path, *tops: str) -> list[str]:
    """The imports that begin with one of these packages."""
    return [module for module in imports(path) if module.split(".")[0] in tops]


def pure_modules() -> list[Path]:
    paths = [ROOT / entry for entry in PURE]
    assert all(path.exists() for path in paths)
    return [file for path in paths for file in ([path] if path.is_file() else path.rglob("*.py"))]


@pytest.mark.parametrize(
    ("folder", "forbidden"),
    [
        ("standards", ["complaints", "portal", "tests", "fixtures", "bench"]),
        ("complaints", ["portal", "tests", "fixtures", "bench"]),
        ("portal", ["tests", "fixtures", "bench"]),
    ],
)
def test_imports_point_one_way(folder: str, forbidden: list[str]) -> None:
    wrong = {name(path): imported(path, *forbidden) for path in modules(folder)}

    assert {path: found for path, found in wrong.items() if found} == {}


@pytest.mark.parametrize("path", pure_modules(), ids=name)
def test_a_pure_module_knows_nothing_of_django(path: Path) -> None:
    assert imported(path, "django", "django_filters", "portal") == []


def test_a_pure_module_imports_pure_modules_only() -> None:
    pure = {name(path).removesuffix(".py").replace("/", ".") for path in pure_modules()}
    packages = {module.removesuffix(".__init__") for module in pure} | {"standards"}

    for path in pure_modules():
        assert set(imported(path, "standards", "complaints")) <= packages, name(path)


def test_a_module_that_calls_itself_pure_is_held_to_it() -> None:
    docstrings = {
        path: ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
        for path in modules(*CODE)
    }
    claiming = {path for path, text in docstrings.items() if re.search(r"^Pure\b", text, re.M)}

    assert claiming - set(pure_modules()) == set()


def test_nothing_is_printed_and_nothing_is_left_to_do() -> None:
    talkative = {"portal/demo.py"}
    for path in modules(*CODE):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"\b(TODO|FIXME|XXX|HACK)\b", text), name(path)
        assert not re.search(r"\b(breakpoint|set_trace)\(", text), name(path)
        if name(path) not in talkative:
            assert not [node for node in ast.walk(ast.parse(text)) if _prints(node)], name(path)


def _prints(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
    )


def test_every_public_name_says_what_it_is_for() -> None:
    silent = [
        f"{name(path)}: {node.name}"
        for path in modules(*CODE)
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.FunctionDef)
        and not node.name.startswith("_")
        and not ast.get_docstring(node)
    ]

    assert silent == []


def templates() -> dict[str, str]:
    """The source of every template by its name."""
    files = [path for path in TEMPLATES.rglob("*") if path.is_file()]
    return {path.relative_to(TEMPLATES).as_posix(): path.read_text("utf-8") for path in files}


def referred() -> set[str]:
    """The templates that other templates extend or include."""
    sources = "".join(templates().values())
    return set(re.findall(r'{%\s*(?:extends|include)\s+"([^"]+)"', sources))


def rendered() -> set[str]:
    """The templates that the code renders; a prose page is named after its address."""
    sources = "".join(path.read_text(encoding="utf-8") for path in modules(*CODE))
    pages = re.findall(r'{"page": "(\w+)"}', sources)
    rooms = "_components|complaints|desk|portal|standards|workshop"
    named = re.findall(rf'"(\w+\.html|(?:{rooms})/\w+\.\w+)"', sources)
    return {*named, *(f"portal/{page}.html" for page in pages)}


def test_every_template_that_is_named_exists() -> None:
    own = {name for name in referred() | rendered() if not name.startswith("admin/")}

    assert own - set(templates()) == set()


def test_every_template_is_used() -> None:
    overriding = {name for name in templates() if name.startswith("admin/")}

    assert set(templates()) - referred() - rendered() - overriding == set()


def test_what_overrides_the_workshop_overrides_something() -> None:
    theirs = Path(admin.__file__).parent / "templates"
    for template in templates():
        if template.startswith("admin/"):
            assert (theirs / template).exists(), template


@pytest.mark.parametrize("template", sorted(templates()))
def test_a_template_compiles(template: str) -> None:
    engines["django"].get_template(template)


INLINE = {
    "style": re.compile(r"<style|\sstyle\s*=", re.IGNORECASE),
    "script": re.compile(r"<script", re.IGNORECASE),
    "handler": re.compile(r"<[^>]*\son[a-z]+\s*=", re.IGNORECASE),
    "javascript:": re.compile(r"javascript:", re.IGNORECASE),
    "safe": re.compile(r"\|\s*safe\b|{%\s*autoescape\s+off"),
    "other site": re.compile(r"(?:src|<link[^>]*href)\s*=\s*\"(?:https?:)?//", re.IGNORECASE),
}
"""What the content security policy forbids, and what would switch escaping off."""


@pytest.mark.parametrize("template", sorted(templates()))
def test_a_template_has_nothing_inline(template: str) -> None:
    source = templates()[template]

    assert [rule for rule, pattern in INLINE.items() if pattern.search(source)] == []


def test_a_link_to_another_site_tells_it_nothing() -> None:
    for template, source in templates().items():
        for link in re.findall(r'<a [^>]*href="https?://[^>]*>', source):
            assert 'rel="noopener"' in link, template


# Contrast (WCAG 2.2, 1.4.6 AAA: 7 : 1 for text, 1.4.11: 3 : 1 for the borders of controls).

TEXT_ON = {
    "tinta": ["kertas", "alas", "hijau-1", "emas-1", "emas", "biru-1", "merah-1"],
    "tinta-2": ["kertas", "alas", "hijau-1"],
    "hijau-7": ["kertas", "alas", "hijau-1", "emas-1"],
    "ungu": ["kertas", "alas", "hijau-1"],
    "merah": ["kertas", "alas", "merah-1"],
    "jingga": ["kertas", "jingga-1"],
    "biru": ["kertas", "biru-1"],
    "kertas": ["hijau-9", "hijau-7", "merah"],
    "emas": ["hijau-9"],
}
"""Each colour of text with the backgrounds that it stands on."""

BORDER_ON = {"garis-kuat": ["kertas", "alas", "hijau-1"], "hijau-7": ["kertas", "hijau-1"]}
"""Each border of a control or box with what it stands on."""


HEAVIEST_BYTES = {
    "portal.css": 6_000,
    "complaints.css": 3_000,
    "desk.css": 2_000,
    "inspection.css": 2_000,
    "workshop.css": 2_000,
}
"""Our stylesheets, and how many bytes each may cost on the wire."""


def _css(stylesheet: str) -> str:
    """A stylesheet without its comments."""
    source = (ROOT / "static/css" / stylesheet).read_text(encoding="utf-8")
    return re.sub(r"/\*.*?\*/", "", source, flags=re.DOTALL)


def css() -> str:
    """All our stylesheets without their comments."""
    return "".join(map(_css, HEAVIEST_BYTES))


@pytest.mark.parametrize("stylesheet", HEAVIEST_BYTES)
def test_a_stylesheet_is_light(stylesheet: str) -> None:
    source = (ROOT / "static/css" / stylesheet).read_bytes()

    assert len(gzip.compress(source)) <= HEAVIEST_BYTES[stylesheet]


def colours() -> dict[str, str]:
    """The tokens of the stylesheets that are colours, by name, six digits each."""
    tokens = dict(re.findall(r"--([\w-]+):\s*#([0-9a-fA-F]{3,6});", css()))
    return {key: hex * 2 if len(hex) == 3 else hex for key, hex in tokens.items()}


def luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("text", TEXT_ON)
def test_text_reaches_seven_to_one(text: str) -> None:
    tokens = colours()
    for ground in TEXT_ON[text]:
        assert contrast(tokens[text], tokens[ground]) >= 7, ground


@pytest.mark.parametrize("border", BORDER_ON)
def test_borders_reach_three_to_one(border: str) -> None:
    tokens = colours()
    for ground in BORDER_ON[border]:
        assert contrast(tokens[border], tokens[ground]) >= 3, ground


def rules() -> list[tuple[str, dict[str, str]]]:
    """The rules of the stylesheets on a screen: selector and declarations."""
    screen = "".join(_css(stylesheet).partition("@media print")[0] for stylesheet in HEAVIEST_BYTES)
    found = re.findall(r"([^{}]+){([^{}]*)}", screen)
    return [(selector.strip(), _declarations(body)) for selector, body in found]


def _declarations(body: str) -> dict[str, str]:
    pairs = (line.partition(":") for line in body.split(";") if ":" in line)
    return {key.strip(): value.strip() for key, _, value in pairs}


def _token(value: str) -> str | None:
    """The token a declaration names; white counts as paper."""
    if value in ("#fff", "white"):
        return "kertas"
    found = re.search(r"var\(--([\w-]+)\)", value)
    return found[1] if found else None


def test_every_colour_of_text_in_the_stylesheet_stands_in_the_table() -> None:
    used = {_token(declared["color"]) for _, declared in rules() if "color" in declared}

    assert used - {None} <= set(TEXT_ON)


def test_every_rule_that_sets_text_and_ground_keeps_to_the_table() -> None:
    seen = 0
    for selector, declared in rules():
        text = _token(declared.get("color", ""))
        ground = _token(declared.get("background", ""))
        if text and ground:
            seen += 1
            assert ground in TEXT_ON[text], selector
    assert seen >= 8


def test_no_rule_uses_a_bare_colour_for_text() -> None:
    allowed = re.compile(r"var\(--[\w-]+\)|#fff|inherit|currentColor|transparent")
    for selector, declared in rules():
        if "color" in declared:
            assert allowed.fullmatch(declared["color"]), selector


def test_every_token_of_a_colour_is_used() -> None:
    source = css()
    theirs = (ROOT / "static/css/admin.css").read_text(encoding="utf-8")

    assert [token for token in colours() if f"var(--{token})" not in source + theirs] == []


def test_every_look_has_a_place_where_it_is_used() -> None:
    sources = "".join(templates().values())
    makers = "".join(path.read_text(encoding="utf-8") for path in modules(*CODE))
    used = {
        word
        for value in re.findall(r'class(?:": |=)"([^"]*)"', sources + makers)
        for word in re.sub(r"{[%{].*?[%}]}", " ", value).split()
        if re.fullmatch(r"[\w-]+", word)
    }
    styled = set(re.findall(r"\.([a-z][\w-]*)", re.sub(r"{[^{}]*}", "", css())))

    assert styled - used == set()


def settings_variables() -> set[str]:
    """The environment variables that the portal reads."""
    source = "".join(path.read_text(encoding="utf-8") for path in modules("portal"))
    own = r"environment\.(?:flag|text|choice|required|secret|optional_secret|words|keys)"
    readers = rf"{own}|db_url|email_url|environ\.get"
    return set(re.findall(rf'(?:{readers})\(\s*"([A-Z_]+)"', source))


def test_the_variables_were_found() -> None:
    assert {"SECRET_KEY", "ALLOWED_HOSTS", "DATABASE_URL", "HTTPS", "PORT"} <= settings_variables()


def test_every_variable_is_documented() -> None:
    manual = (ROOT / "docs/operasi.md").read_text(encoding="utf-8")

    assert {key for key in settings_variables() if f"`{key}`" not in manual} == set()


def test_every_document_that_is_referred_to_exists() -> None:
    for path in tracked():
        if path.suffix in {".py", ".md"} and path != Path(__file__):
            for document in re.findall(r"\bdocs/[\w-]+\.md\b", path.read_text(encoding="utf-8")):
                assert (ROOT / document).exists(), f"{name(path)}: {document}"


def _joined(*words: str) -> str:
    """A word that must not stand in this file either."""
    return "".join(words)


NEVER = [
    _joined("/wo", "rk/"),
    _joined("/ro", "ot/"),
    _joined("/ho", "me/"),
    _joined("site-", "packages/"),
    _joined("arti", "factory"),
    _joined("pypi", ".org"),
    _joined("python", "hosted"),
    _joined("index-", "url ="),
    _joined("suba", "gent"),
    _joined("assistant", " session"),
    _joined("session of ", "work"),
    _joined("context ", "window"),
    _joined("lang", "uage model"),
    _joined("chat", "gpt"),
    _joined("clau", "de"),
]
"""Machine paths, package hosts and how the house was built: none of it belongs in the house."""

_WORD = re.compile(rf"(?<!user-)\b{_joined('age', 'nts?')}\b", re.IGNORECASE)


def _texts() -> Iterator[tuple[Path, str]]:
    for path in tracked():
        try:
            yield path, path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue


def test_no_file_tells_about_a_machine_or_how_the_house_was_built() -> None:
    found = [
        (name(path), word)
        for (path, text), word in product(_texts(), NEVER)
        if word in text.lower() and not name(path).startswith("fixtures/sources/")
    ]
    told = [name(path) for path, text in _texts() if _WORD.search(text)]

    assert found == []
    assert told == []


def test_no_secret_is_kept() -> None:
    for path, text in _texts():
        assert not re.search(r"-----BEGIN [A-Z ]*PRIVATE KEY-----", text), name(path)
    assert not [path for path in tracked() if path.suffix in {".sqlite3", ".pem", ".env"}]
