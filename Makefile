# Everything a checkout needs: each target sets up .venv with plain pip before its first run.

PYTHON ?= python3
BIN := .venv/bin
ARTICLES := $(filter-out %.report,$(wildcard examples/articles/*-clean.* examples/articles/*-faults.*))
NEWSROOM := examples/newsroom
UD ?= ../shared/data/ud
# Pinned, for a looser wish brings a build for CUDA, of gigabytes. Where no wheel for CPU lies on the machine:
# make test-stanza TORCH='torch --index-url https://download.pytorch.org/whl/cpu'
TORCH ?= torch==2.13.0

.DEFAULT_GOAL := help
.PHONY: help demo test test-stanza lint types newsroom bench reports models clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# Where the environment forbids Python to keep bytecode, every run would compile the whole checkout: half its time.
COMPILED := $(BIN)/python -m compileall -q attrlint rules

# The stamps stand for what pip installed: only a changed pyproject.toml makes it run again.
.venv/.run: pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install -qq --editable .
	@touch $@

.venv/.dev: pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install -qq --editable '.[dev]'
	@touch .venv/.run $@

demo: .venv/.run ## check the example articles and show the report
	@$(COMPILED)
	$(BIN)/attrlint check --exit-zero --profile desk $(ARTICLES)

test: .venv/.dev ## the tests, with the coverage of branches
	$(BIN)/python -m pytest -q --cov --cov-report=term
	@$(BIN)/python -c 'import importlib.util, sys; sys.exit(importlib.util.find_spec("stanza") is None)' \
		|| echo 'the tests of the engine stanza were skipped, for it is not installed: make test-stanza'

.venv/.stanza: .venv/.dev
	$(BIN)/python -m pip install -qq $(TORCH)
	$(BIN)/python -m pip install -qq --editable '.[stanza]'
	@touch $@

test-stanza: .venv/.stanza ## install the engine stanza, and run its tests
	$(BIN)/python -m pytest -q -m stanza

lint: .venv/.dev ## ruff, the layers of the imports, and the declared dependencies
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports --no-logo
	$(BIN)/deptry .

# pyright's package brings pyright but no node: where the machine has none, it comes from the package registry too.
types: .venv/.dev ## pyright and mypy, both strict
	@command -v node >/dev/null || $(BIN)/python -m pip install -qq 'pyright[nodejs]'
	$(BIN)/pyright
	$(BIN)/mypy

newsroom: .venv/.run ## the example newsroom: its house rules and its drafts
	$(BIN)/attrlint test $(NEWSROOM)/desk_rules
	$(BIN)/attrlint check --exit-zero $(NEWSROOM)

bench: .venv/.run ## start-up, throughput, growth and hostile input (PROSELINT=path, CORPUS=folder)
	@$(COMPILED)
	@$(BIN)/python -m bench.start
	@$(BIN)/python -m bench.throughput
	@$(BIN)/python -m bench.growth
	@$(BIN)/python -m bench.hostile
	@$(BIN)/python -m bench.reading

reports: .venv/.run ## write the reports of the example articles anew, the output in the pages, and the rules' pages
	$(BIN)/python examples/reports.py
	$(BIN)/python docs/examples.py
	$(BIN)/python docs/rule_pages.py

models: .venv/.run ## train the embedded engine's models anew (UD=folder of the treebanks)
	$(BIN)/python -m training.train --ud $(UD) --out attrlint/language/embedded/data

clean: ## remove .venv and what the tools left
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache .coverage
