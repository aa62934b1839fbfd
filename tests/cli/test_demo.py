from pathlib import Path

import pytest

from cli.calling import tamiz


def test_the_demo_shows_each_example_and_leaves_one_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    called = tamiz("demo")
    assert called.status == 0
    assert str(tmp_path / "tamiz-demo.html") in called.out
    page = (tmp_path / "tamiz-demo.html").read_text(encoding="utf-8")
    for example in ("customers.csv", "article-en.txt", "noticia-es.txt"):
        assert example in called.out
        assert example in page


def test_the_demo_report_loads_nothing_from_elsewhere(tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    tamiz("demo", "-o", str(path))
    page = path.read_text(encoding="utf-8")
    assert "<script" not in page
    assert "src=" not in page
    assert "Content-Security-Policy" in page
