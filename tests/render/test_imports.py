import subprocess
import sys


def loaded_after(statement: str) -> set[str]:
    code = f"import sys; {statement}; print(' '.join(sys.modules))"
    return set(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split())


def test_json_needs_no_drawing_library() -> None:
    loaded = loaded_after("import tamiz.render, tamiz.render.words")
    assert {"rich", "jinja2", "tamiz.render.table", "tamiz.render.html"} & loaded == set()


def test_a_table_needs_no_template_engine_and_a_report_no_console() -> None:
    assert "jinja2" not in loaded_after("import tamiz.render.table")
    assert "rich" not in loaded_after("import tamiz.render.html")


def test_the_command_line_starts_without_laboratory_network_or_numbers() -> None:
    loaded = loaded_after("import tamiz.cli")
    assert {
        "tamiz.lab",
        "httpx",
        "numpy",
        "numba",
        "pyarrow",
        "lxml",
        "rich.table",
        "jinja2",
        "matplotlib",
        "yaml",
        "tamiz.law.rule_file",
    } & loaded == set()
