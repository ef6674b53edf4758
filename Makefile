# The two commands: make site, make test.  `make help` lists the rest.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export NO_MKDOCS_2_WARNING := 1
export PYTHONDONTWRITEBYTECODE := 1
export PATH := $(CURDIR)/$(BIN):$(PATH)

.PHONY: help scripts site add test serve bench check renew lock clean
.DEFAULT_GOAL := help

help: ## list the commands
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

scripts: $(VENV)/.site ## join the scripts of the pages
	@$(BIN)/node browser/build.js

site: scripts ## build the corpus and the site, offline reading included
	@$(BIN)/python build_corpus.py
	@$(BIN)/python -m tools.judged_cases
	@rm -rf .site.new && $(BIN)/mkdocs build --strict --site-dir .site.new
	@rm -rf .site.old && if [ -e site ]; then mv site .site.old; fi && mv .site.new site && rm -rf .site.old
	@echo "Open $(CURDIR)/site/index.html"

add: scripts ## add the report that FILE holds (FILE="chinese.txt english.txt" for two; ID=… where none can be made)
	@$(BIN)/python build_corpus.py --add $(FILE) $(if $(ID),--id $(ID))

test: $(VENV)/.test scripts ## run every test: units, data, the built site in a real browser; ONLY=words for a part
	@$(BIN)/python -m tools.find_chromium
	@$(BIN)/ruff check --quiet . && $(BIN)/mypy --no-error-summary
	@$(BIN)/lint-imports --no-logo --no-cache
	@$(BIN)/npm --prefix browser run --silent check
	@$(BIN)/python -m pytest --numprocesses auto --maxprocesses 4 --dist worksteal $(if $(ONLY),-k "$(ONLY)")

serve: scripts ## write with a live preview
	@$(BIN)/python build_corpus.py
	@$(BIN)/mkdocs serve

bench: $(VENV)/.bench scripts ## measure speed, memory and the search, as ratios and beside peers
	@$(BIN)/python -m tools.bench.build
	@$(BIN)/python -m tools.find_chromium && $(BIN)/python -m tools.bench.pages
	@$(BIN)/python -m tools.bench.search

check: scripts ## fail if nav.yml or ledger/ are not what the data gives
	@$(BIN)/python build_corpus.py --check

renew: $(VENV)/.site ## bring the translation files up to the texts
	@$(BIN)/python build_corpus.py --renew

lock: ## renew the lock files from pyproject.toml (needs uv)
	@for group in site test bench; do \
	  uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links \
	    --no-header --no-annotate --group $$group --output-file requirements/$$group.txt || exit 1; done

clean: ## remove what was built: what .gitignore and docs/.gitignore name
	rm -rf $$(sed -n 's|^/||p' .gitignore) $$(sed -n 's|^/|docs/|p' docs/.gitignore)

$(VENV)/bin/python:
	@command -v $(PYTHON) >/dev/null || { echo "make:0: PYTHON $(PYTHON) is not here; install Python 3.11 or newer" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "make:0: PYTHON $(PYTHON) is older than 3.11; run make PYTHON=python3.12 (or newer)" >&2; exit 1; }
	@echo "Making the virtual environment ..."
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); echo "make:0: VENV cannot be made; install python3-venv" >&2; exit 1; }

$(VENV)/.site: requirements/site.txt browser/package-lock.json | $(VENV)/bin/python
	@echo "Installing what the site needs ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/site.txt
	@$(BIN)/npm --prefix browser ci --loglevel=error --omit=dev
	@touch $@

$(VENV)/.test: requirements/test.txt $(VENV)/.site
	@echo "Installing what the tests need ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/test.txt
	@$(BIN)/npm --prefix browser ci --loglevel=error
	@touch $@

$(VENV)/.bench: requirements/bench.txt $(VENV)/.test
	@echo "Installing what the benches need ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/bench.txt
	@touch $@
