# The portal's commands; `make` alone lists them.

PYTHON = .venv/bin/python
export PYTHONDONTWRITEBYTECODE ?= 1

.DEFAULT_GOAL := help
.PHONY: help run test dev check audit lock bench

help: ## list these commands
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/'

run: .venv/installed ## start the portal with all data (PORT, default 8000)
	@$(PYTHON) -m portal.demo

test: .venv/installed-dev ## run the whole suite
	@$(PYTHON) -m tests

dev: .venv/installed-dev ## start Django's reloading server with debug pages
	@PORTAL_MODE=pengembangan PORTAL_DEBUG=1 $(PYTHON) manage.py runserver

check: .venv/installed-dev ## lint, types, migrations, templates
	@$(PYTHON) -m tests.checks

audit: .venv/audit/installed .venv/installed ## known holes in the dependencies, their licences; list of parts
	@mkdir -p var
	@PYTHONWARNINGS=ignore .venv/audit/bin/cyclonedx-py requirements requirements.txt --pyproject pyproject.toml --output-reproducible -o var/sbom.json
	@$(PYTHON) -m tests.audit .venv/audit/bin/python

lock: .venv/installed-dev ## write the requirements files again from pyproject.toml
	@$(PYTHON) -m pip install --quiet uv
	@.venv/bin/uv pip compile pyproject.toml -q -U --generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links -o requirements.txt
	@.venv/bin/uv pip compile pyproject.toml -q -U --extra dev --generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links -o requirements-dev.txt
	@.venv/bin/uv pip compile --group audit -q -U --generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links -o requirements-audit.txt

bench: .venv/installed-dev ## measure speed beside a bare page, and the desk with 100,000 aduan
	@$(PYTHON) -m bench
	@$(PYTHON) -m bench.desk

# The stamp is written last: an environment that was interrupted half-way is made anew.
.venv/made:
	@python3 -m venv --clear .venv
	@touch $@

.venv/installed: requirements.txt | .venv/made
	@$(PYTHON) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

.venv/installed-dev: requirements-dev.txt .venv/installed
	@$(PYTHON) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

.venv/audit/installed: requirements-audit.txt | .venv/made
	@python3 -m venv --clear .venv/audit
	@.venv/audit/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-audit.txt
	@touch $@
