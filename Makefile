PYTHON ?= python3
NAMES ?= names

.PHONY: dev check format test bench docs golden data

dev:  ## an environment for working on tamiz
	$(PYTHON) -m pip install --only-binary :all: -e '.[dev]'

check:  ## everything CI checks
	ruff format --check .
	ruff check .
	mypy
	lint-imports
	pytest -n auto

format:  ## write the code as the formatter wants it
	ruff format .
	ruff check --fix .

golden:  ## write the golden files anew; read the diff before you commit it
	TAMIZ_GOLDEN=write pytest -q tests

data:  ## make the shipped data anew from facts/ and the folder NAMES of public name files
	$(PYTHON) scripts/make_builtin.py
	$(PYTHON) scripts/make_curve.py
	$(PYTHON) scripts/make_rarity.py $(NAMES)

bench:  ## time, memory and recall on fixed corpora
	$(PYTHON) benchmarks/run.py

docs:  ## check that the documentation names every command, setting and signal
	pytest -q tests/docs
