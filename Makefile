# Everything there is to do, each with one word. See README.md and CONTRIBUTING.md.

.PHONY: report test test-long torture lint benchmark fuzz sample documentation install dist clean

SWIFT ?= swift
PROGRAM = .build/release/touchstone
# Linked with the static Swift runtime: starts where there is no toolchain.
STATIC_PROGRAM = .build/static/release/touchstone
# Tests are built beside the debug build, whole modules at a time, each by one job, and without what a
# debugger needs: much less processor time.
TESTS = --scratch-path .build/tests
TEST_BUILD = $(TESTS) -debug-info-format none \
  $(addprefix -Xswiftc ,-wmo -disable-batch-mode -no-emit-module-separately-wmo -num-threads 2)
PREFIX ?= /usr/local
DESTDIR ?=

# Installs what is missing, builds the program and makes the report of the sample data.
report: $(PROGRAM)
	$(PROGRAM) report SampleData --output Reports

# Installs what is missing, checks the style, builds everything and runs all tests but the long ones.
test:
	Scripts/install --tests
	$(MAKE) lint
	$(SWIFT) build --build-tests $(TEST_BUILD)
	$(SWIFT) test --skip-build --parallel $(TESTS)

# What takes longer: all months of the second route and all draws of simulations, imports killed at 20
# moments, reports interrupted and starved, a minute of fuzzing.
LONG_TESTS = An import that is killed|computed a second time in SQL|The month.s report|The engine and the plain route|Verdicts where|Agents named|Streaming
test-long: $(PROGRAM)
	$(SWIFT) build --build-tests $(TEST_BUILD)
	TOUCHSTONE=$(CURDIR)/$(PROGRAM) TOUCHSTONE_KILLS=20 TOUCHSTONE_SEEDS=5 \
	  $(SWIFT) test --skip-build $(TESTS) --filter "$(LONG_TESTS)"
	$(MAKE) torture RUNS=10
	$(MAKE) fuzz SECONDS=60

# Ends, starves and damages runs at random moments, an hour of it: make torture RUNS=1000.
RUNS ?= 1000
torture: $(PROGRAM)
	Scripts/torture $(PROGRAM) --runs $(RUNS)

lint:
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests Fuzzing

# Measures this program and the same job in DuckDB, Polars and pandas side by side.
benchmark: $(PROGRAM)
	Benchmarks/run

# Feeds the readers with files made of others, and the program with files made up, guided by the code reached:
# make fuzz SECONDS=600.
SECONDS ?= 60
fuzz:
	Scripts/install
	Fuzzing/run $(SECONDS)

# Makes the sample data anew: the same bytes each time.
sample:
	python3 SampleData/generate.py --output SampleData

# The references of KPIs and of problems, from the catalogues themselves.
documentation: $(PROGRAM)
	Scripts/document

# Puts program, completions and man pages below PREFIX: make install PREFIX=$HOME/.local.
install: $(STATIC_PROGRAM)
	Scripts/stage $(STATIC_PROGRAM) $(DESTDIR)$(PREFIX)

# A tar.gz that starts without a Swift toolchain: .build/dist/touchstone-VERSION-MACHINE.tar.gz.
dist: $(STATIC_PROGRAM)
	Scripts/package $(STATIC_PROGRAM)

.PHONY: $(PROGRAM) $(STATIC_PROGRAM)
$(PROGRAM):
	Scripts/install
	$(SWIFT) build -c release --product touchstone

$(STATIC_PROGRAM):
	Scripts/install
	$(SWIFT) build -c release --static-swift-stdlib --scratch-path .build/static --product touchstone

clean:
	rm -rf .build .venv
