# Everything there is to do, each with one word. See README.md.

.PHONY: report test lint benchmark kill-test fuzz sample documentation clean

SWIFT ?= swift
PROGRAM = .build/release/touchstone
# What `touchstone --version` says; it stands in the source of the command and nowhere else.
VERSION = $(shell sed -n 's/.*static let version = "\(.*\)"/\1/p' Sources/touchstone/Touchstone.swift)

# Installs what is missing, builds the program and makes the report of the sample data.
report: $(PROGRAM)
	$(PROGRAM) report SampleData --output Reports

# Installs what is missing, checks the style, builds everything and runs all tests.
test:
	Scripts/install --tests
	$(MAKE) lint
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build --parallel

lint:
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests Fuzzing

# Measures this program and the same job in DuckDB, Polars and pandas side by side.
benchmark: $(PROGRAM)
	Benchmarks/run

# Kills imports at 200 moments, and looks at what each has left.
kill-test: $(PROGRAM)
	$(SWIFT) build --build-tests
	TOUCHSTONE=$(CURDIR)/$(PROGRAM) TOUCHSTONE_KILLS=200 \
	  $(SWIFT) test --skip-build --filter "An import that is killed"

# Feeds the readers with files made of others, guided by the code that they reach:
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

.PHONY: $(PROGRAM)
$(PROGRAM):
	Scripts/install
	$(SWIFT) build -c release --product touchstone

clean:
	rm -rf .build .venv
