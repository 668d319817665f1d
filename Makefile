# Calendly Desktop. Everything is done by packaging/bootstrap.py; `make help` lists it.
# ARGS are passed on: make run ARGS="--page links", make test ARGS="-k links -x".

.DEFAULT_GOAL := help
.PHONY: help run test screenshots setup forms lock bench clean

ARGS ?=
PYTHON ?=

# Any Python from 3.8 on starts the bootstrap, which then looks for one that fits. Each is tried:
# a name on the PATH may be a shim of pyenv with nothing behind it.
define bootstrap
@for python in "$(PYTHON)" python3.13 python3.12 python3.11 python3 python; do \
	if [ -n "$$python" ] && \
		"$$python" -c "import sys; sys.exit(sys.version_info < (3, 8))" 2>/dev/null; then \
		exec "$$python" -B packaging/bootstrap.py $(1) $(ARGS); \
	fi; \
done; \
echo "Calendly Desktop needs Python 3.11, 3.12 or 3.13. On Debian and Ubuntu:"; \
echo "  sudo apt-get install python3 python3-venv"; \
exit 1
endef

help run test screenshots setup forms lock bench clean:
	$(call bootstrap,$@)
