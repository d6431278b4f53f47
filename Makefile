# The project's verbs. Each sets up what it needs in .venv and does nothing twice.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
RUN := $(VENV)/.run
DEV := $(VENV)/.dev
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.DEFAULT_GOAL := help
.PHONY: help demo test check fix docs golden lexicon eval bench look clean

help:  ## list the verbs
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: $(RUN)  ## check the sample articles in sources/ against claims.yaml
	@$(BIN)/factcheck check sources --register claims.yaml --fail-on never

test: check  ## everything that must hold before a commit: check, then the tests with their coverage
	$(BIN)/coverage run -m pytest
	$(BIN)/coverage report

check: $(DEV)  ## lint, formatting, types and the direction of imports
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

fix: $(DEV)  ## repair what ruff can repair, and format
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

docs: $(RUN)  ## write docs/rules.md from the rules, and the schema of claims.yaml from its form
	$(BIN)/factcheck rule --all --markdown > $(VENV)/rules.md
	mv $(VENV)/rules.md docs/rules.md
	$(BIN)/factcheck register schema > $(VENV)/claims.schema.json
	mv $(VENV)/claims.schema.json factcheck/register/claims.schema.json

golden: $(DEV)  ## write the expected outputs in tests/golden anew; then read their diff
	$(BIN)/python -m pytest --golden

lexicon: $(RUN)  ## compile the word lists
	$(BIN)/python -m factcheck.lexicon

eval: $(DEV)  ## print scores on labelled data: make eval DATA=folder
	@if [ -d "$(DATA)" ]; then \
	  for script in evals/[a-z]*.py; do echo "== $$script"; $(BIN)/python $$script --data "$(DATA)" || exit 1; done; \
	else \
	  echo "eval: skipped, no labelled data (make eval DATA=folder)"; \
	fi

bench: $(DEV)  ## time start-up, throughput and growth, beside other tools and over 10,000 articles (minutes)
	@for name in startup throughput comparison quantity formats peers many; do $(BIN)/python -m benchmarks.$$name || exit 1; echo; done

look: $(RUN)  ## picture and audit the HTML report, on samples and generated articles, where there is a browser
	@$(BIN)/python -m benchmarks.look

clean:  ## remove the virtual environment and every cache
	rm -rf $(VENV) .coverage .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache build dist
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(RUN): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "factcheck needs Python 3.11 or newer")'
	@echo "setting up $(VENV)"
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(INSTALL) --editable .
	@$(BIN)/python -m compileall -q factcheck
	@touch $@

$(DEV): pyproject.toml $(RUN)
	@$(INSTALL) --editable '.[dev]'
	@touch $@
