# One file for everything that is done with this repository. `make help` lists it.
# Needs Python 3.11 or newer, make and git; everything else is put into .venv.

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip -qq --disable-pip-version-check
NEWEST := python3 python3.14 python3.13 python3.12 python3.11 python
PYTHON ?= $(firstword $(foreach name,$(NEWEST),$(if $(shell $(name) -c 'import sys; print(sys.version_info >= (3, 11) or "")' 2>/dev/null),$(name))))
EXAMPLES := $(sort $(wildcard examples/*/journeycode.yaml))
NODE := $(patsubst %/package-lock.json,%/node_modules/.package-lock.json,$(wildcard tests/*/package-lock.json))

.DEFAULT_GOAL := help
.PHONY: help bench fuzz mutants coverage demo test check style types build docs schemas refresh programs clean

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1	\2/p' $(MAKEFILE_LIST) | expand -t 18

demo: $(VENV)/installed ## lint the examples, draw them all, and say where the drawings are
	@rm -rf build/demo
	@for workspace in $(dir $(EXAMPLES)); do echo "$$workspace"; $(BIN)/journeycode lint --format concise --fail-on never $$workspace; done
	@$(BIN)/journeycode render examples --view map,persona --to html -o build/demo > build/demo.log 2>&1 || { cat build/demo.log; exit 1; }
	@echo "Open this in a browser:"
	@echo "$(CURDIR)/build/demo/index.html"

test: $(VENV)/developed programs ## set up and pass all tests
	@$(BIN)/python -m pytest

check: style types test build ## what CI runs: style, types, tests, everything generated fresh, the package builds

style: $(VENV)/developed
	@$(BIN)/ruff check --quiet
	@$(BIN)/ruff format --quiet --check || { echo "not formatted: run $(BIN)/ruff format"; exit 1; }

types: $(VENV)/developed
	@$(BIN)/mypy --no-error-summary

build: $(VENV)/developed
	@rm -rf build/dist
	@$(BIN)/python -m build --outdir build/dist > build/dist.log 2>&1 || { cat build/dist.log; exit 1; }

docs: schemas ## write the reference pages and the pictures of the documentation, and build its website
	@$(BIN)/python tools/reference.py
	@$(BIN)/python tools/pictures.py
	@$(BIN)/python tools/site.py

schemas: $(VENV)/developed ## write schemas/
	@$(BIN)/python tools/schemas.py

refresh: docs programs ## write everything that is generated or expected anew, to be reviewed as a diff
	@$(BIN)/python -m pytest --refresh

bench: $(VENV)/developed ## measure the speed as ratios, with the peers beside it
	@$(PIP) install check-jsonschema yamllint
	@command -v npm > /dev/null && PUPPETEER_SKIP_DOWNLOAD=1 npm install --silent --no-audit --no-fund --prefix build/peers @mermaid-js/mermaid-cli@11 || true
	@$(BIN)/python benchmarks/run.py

fuzz: $(VENV)/developed ## break it on purpose for MINUTES=10; short runs of the same are among the tests
	@$(PIP) install atheris || echo "atheris is not to be had here: without it the loader is not fed bytes that code coverage guides"
	@$(BIN)/python -m tests.fuzzing.long $(or $(MINUTES),10)

mutants: $(VENV)/developed ## change rules and diff in small ways for MINUTES=10 and see whether a test minds
	@$(PIP) install 'cosmic-ray>=8.7'
	@for package in rules changes; do $(BIN)/python tools/mutants.py $$package $$(( $(or $(MINUTES),10) / 2 )) $(or $(SEED),7) || exit 1; done

coverage: $(VENV)/developed programs ## pass all tests, twice as slowly, and say which lines they leave out
	@$(PIP) install 'coverage>=7.10'
	@rm -rf build/coverage && mkdir -p build/coverage
	@$(BIN)/python -m coverage run -m pytest
	@$(BIN)/python -m coverage combine --quiet
	@$(BIN)/python -m coverage report

clean: ## take away what was built, and the virtual environment
	@rm -rf build dist .cache $(VENV) tests/*/node_modules .mypy_cache .ruff_cache .pytest_cache .hypothesis

# The tests look at drawings with a browser and ask Mermaid itself; what is missing is installed where that is possible.
programs: $(if $(shell command -v npm),$(NODE))
	@tools/programs.sh chromium default-jre-headless

tests/%/node_modules/.package-lock.json: tests/%/package-lock.json
	@cd tests/$* && npm ci --silent --no-audit --no-fund
	@touch $@

$(VENV)/installed: pyproject.toml
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed; none was found"; exit 1; }
	@mkdir -p build
	@$(PYTHON) -m venv $(VENV)
	@$(PIP) install --editable .
	@touch $@

$(VENV)/developed: $(VENV)/installed
	@$(BIN)/python -c 'import tomllib; print(*tomllib.load(open("pyproject.toml", "rb"))["dependency-groups"]["dev"], sep="\n")' > $(VENV)/dev.txt
	@$(PIP) install --requirement $(VENV)/dev.txt
	@touch $@
