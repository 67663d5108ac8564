# The commands of the atlas; `make` alone lists them.
PYTHON ?= python3
PORT ?= 8501
N ?= 100
SEED ?= 1
BIN := .venv/bin
PY := $(BIN)/python

.DEFAULT_GOAL := help
.PHONY: help run test check data release sample shapes readme screenshots proofs bench clean

help: ## list these commands
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 14

run: .venv/ready ## set up what is needed and serve the atlas on http://localhost:8501 (PORT= changes it)
	$(BIN)/streamlit run app.py --server.port $(PORT)

test: .venv/ready-dev ## set up what is needed, the browser included, and run all tests
	$(PY) -m tests.browser.chromium
	$(PY) -m pytest

proofs: .venv/ready-dev ## run the slower tests that `make test` leaves out
	$(PY) -m tests.browser.chromium
	$(PY) -m pytest -m slow

check: .venv/ready-dev ## format, lint, types, doors between rooms, tables, then all tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(MAKE) data
	$(MAKE) test

data: .venv/ready ## check all tables, print every issue, what they hold and what the map lacks
	$(PY) -m data.check
	$(PY) -m geo.join

release: .venv/ready ## check the tables and cut a release of them: make release NOTE="What changed."
	$(PY) -m data.release "$$NOTE"

shapes: .venv/ready ## rebuild the world geometry from its npm package
	$(PY) -m geo.rebuild

sample: .venv/ready ## draw a work sheet for an outside reader of the tables (N=100 SEED=1)
	@$(PY) -m data.sample $(N) $(SEED)

readme: .venv/ready ## refresh the generated parts of data/README.md
	$(PY) -m data.readme

screenshots: .venv/ready-dev ## remake the pictures in docs/
	$(PY) -m tests.browser.chromium
	$(PY) -m tests.browser.screenshots

bench: .venv/bench/ready ## measure the atlas beside plain Streamlit, Dash and a static page (half an hour)
	.venv/bench/bin/python -m bench

clean: ## remove the environment and what tools left behind
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

.venv/made:
	$(PYTHON) -c "import sys; sys.exit(sys.version_info < (3, 11) and 'Python 3.11 or newer is needed: make PYTHON=python3.12')"
	$(PYTHON) -m venv .venv
	touch $@

.venv/ready: .venv/made requirements.txt constraints.txt
	$(PY) -m pip install --quiet --disable-pip-version-check -r requirements.txt -c constraints.txt
	touch $@

.venv/bench/ready: .venv/made requirements-bench.txt requirements.txt constraints.txt
	$(PYTHON) -m venv .venv/bench
	.venv/bench/bin/python -m pip install --quiet --disable-pip-version-check -r requirements-bench.txt -c constraints.txt
	touch $@

.venv/ready-dev: .venv/ready requirements-dev.txt
	$(PY) -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt -c constraints.txt
	touch $@
