# 岗责手册. Everything a command needs, it sets up itself.

PYTHON ?= python3
ADDRESS ?= 127.0.0.1:8000
FROM ?= data
TO ?= sites
BIN := .venv/bin
# Half as many again as there are cores: a test often waits for its page or for a program.
RUNNERS := $(shell echo $$(( ($$(nproc 2>/dev/null || echo 2) * 3 + 1) / 2 )))
export NO_MKDOCS_2_WARNING := 1

.PHONY: serve build sites check scripts test test-all lint format lock bench bench-build bench-matrix bench-search guess pictures same clean

serve: .venv/site.done ## build the handbook and serve it, reloading on every edit
	$(BIN)/mkdocs serve --livereload --dev-addr $(ADDRESS)

build: .venv/site.done ## build the handbook into site/
	$(BIN)/mkdocs build --strict

sites: .venv/site.done ## build many handbooks, each a site of its own, on all cores: make sites FROM="data/a data/b" (or the folder above them) TO=sites
	$(BIN)/python -m macros sites $(FROM) --out $(TO)

check: .venv/site.done ## check the data alone
	$(BIN)/python -m macros check

scripts: .venv/site.done node_modules/done ## bundle scripts and styles after an edit of overrides/; a build takes the bundles as they are
	$(BIN)/python -m tools.bundle

test: .venv/dev.done node_modules/done ## run the tests, those in Node and in a real browser included: some minutes
	npm test --silent
	tools/browser.sh
	$(BIN)/python -m pytest --numprocesses $(RUNNERS) --dist worksteal -m "not slow"

test-all: .venv/many.done node_modules/done ## run every test, second sites and other programs that read our files included
	npm test --silent
	tools/browser.sh all
	$(BIN)/python -m pytest --numprocesses $(RUNNERS) --dist worksteal

lint: .venv/dev.done node_modules/done ## style, types, data
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	npm run --silent lint
	$(BIN)/python -m macros check --quiet

format: .venv/dev.done ## rewrite Python in the project's style
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

lock: .venv/dev.done ## update the locked dependencies, with hashes, for every platform
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header --python-version 3.11 --upgrade pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header --python-version 3.11 --upgrade pyproject.toml --group dev -o requirements-dev.lock
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header --python-version 3.11 --upgrade pyproject.toml --group dev --group bench -o requirements-bench.lock
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header --python-version 3.11 --upgrade pyproject.toml --group dev --group many -o requirements-many.lock

bench: build .venv/dev.done node_modules/done ## search at 1, 10 and 100 times the text: bytes, loading, time to answer
	tools/browser.sh
	$(BIN)/python -m tools.bench_scale

bench-build: .venv/dev.done ## how the build grows with the number of roles
	$(BIN)/python -m tools.bench_build

bench-matrix: build .venv/dev.done ## the cross-reference tables with 300 roles and 40 themes: drawing, typing, arrows, scrolling
	tools/browser.sh
	$(BIN)/python -m tools.bench_matrix

bench-search: .venv/bench.done node_modules/done ## this search, plain BM25, Material with jieba and Pagefind on the same queries
	tools/browser.sh
	$(BIN)/python -m tools.bench_search

guess: .venv/dev.done ## how far somebody gets in the question bank who has never read the document
	$(BIN)/python -m tools.guess

pictures: build .venv/dev.done ## retake the README's pictures
	tools/browser.sh
	$(BIN)/python -m tools.pictures

same: build .venv/dev.done ## compare the built site with an earlier one: make same BEFORE=<folder>
	$(BIN)/python -m tools.same $(BEFORE) site

clean: ## remove what was built and installed
	rm -rf site .venv node_modules

.venv/bin/python:
	tools/venv.sh $(PYTHON)

.venv/site.done: requirements.lock | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	touch $@

node_modules/done: package-lock.json
	tools/node.sh
	touch $@

.venv/dev.done: requirements-dev.lock | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	touch $@ .venv/site.done

.venv/many.done: requirements-many.lock .venv/dev.done
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-many.lock
	touch $@

.venv/bench.done: requirements-bench.lock .venv/dev.done
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-bench.lock
	touch $@
