PYTHON ?= python3
NAMES ?= names

.PHONY: dev check format test bench docs golden gate gate-write data

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

gate:  ## which cases of the regression gate moved, before and now
	$(PYTHON) benchmarks/gate.py

gate-write:  ## the same, and put on record what is now; the output belongs in the commit message
	$(PYTHON) benchmarks/gate.py --write

data:  ## make the shipped data anew from facts/ and the folder NAMES of public name files
	$(PYTHON) scripts/make_builtin.py
	$(PYTHON) scripts/make_scenarios.py
	$(PYTHON) scripts/make_curve.py
	$(PYTHON) scripts/make_rarity.py $(NAMES)

bench:  ## time, memory and recall on fixed corpora
	$(PYTHON) benchmarks/run.py

docs:  ## check that the documentation names every command, setting and signal
	pytest -q tests/docs
