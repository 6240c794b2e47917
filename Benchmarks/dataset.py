"""Where the benchmark's data lives. Imports nothing heavy: who measures must stay small."""

from pathlib import Path

HERE = Path(__file__).resolve().parent
DEFAULT_TICKETS = 1_000_000
SURVEYS_PER_TICKET = 0.36


def survey_count(tickets: int) -> int:
    """How many survey answers go with so many tickets."""
    return int(tickets * SURVEYS_PER_TICKET)


def data_folder(tickets: int) -> Path:
    """The data of this size: `data` for the default, `data-N` for another."""
    return HERE / ("data" if tickets == DEFAULT_TICKETS else f"data-{tickets}")
