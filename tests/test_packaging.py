"""The package as pip sees it."""

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


@pytest.mark.slow
def test_everything_installs_from_wheels_alone() -> None:
    command = [sys.executable, "-m", "pip", "install", "--dry-run", "--ignore-installed", "--quiet", "--report", "-"]
    done = subprocess.run(
        [*command, "--only-binary", ":all:", str(ROOT)], capture_output=True, text=True, check=False, timeout=300
    )
    if re.search("Failed to establish|Temporary failure|Name or service not known", done.stderr):
        pytest.skip("no package registry can be reached from here")
    assert done.returncode == 0, done.stderr
    urls = [item["download_info"]["url"] for item in json.loads(done.stdout)["install"]]
    assert [url for url in urls if not url.endswith(".whl")] == [ROOT.as_uri()]


def test_every_dependency_says_why_it_is_there() -> None:
    lines = (ROOT / "pyproject.toml").read_text(encoding="utf-8").splitlines()
    needed = [line for line in lines if re.match(r'    "[\w-]+>=', line)]
    assert len(needed) >= len(PROJECT["dependencies"])
    named = {re.split("[>=]", dependency)[0] for dependency in PROJECT["dependencies"]}
    assert [line for line in needed if line.split('"')[1].split(">")[0] in named and "# " not in line] == []


def test_screening_a_name_loads_nothing_heavy() -> None:
    code = (
        "import sys; from tamiz.cli import run\n"
        "sys.argv = ['tamiz', 'screen', 'CJNG', '--format', 'json']\n"
        "try: run()\n"
        "except SystemExit: pass\n"
        "print(sorted({'numba', 'numpy', 'pyarrow', 'lxml', 'httpx', 'jinja2', 'yaml', 'rich'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_the_package_is_typed_and_licensed() -> None:
    assert (ROOT / "src" / "tamiz" / "py.typed").is_file()
    assert PROJECT["license"] == "Apache-2.0"
    assert "Apache License" in (ROOT / "LICENSE").read_text(encoding="utf-8")
