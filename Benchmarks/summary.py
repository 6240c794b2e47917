"""What each program took, as a Markdown table that also reads well in a terminal."""

from measure import Result

HEADER = (
    "program", "wall s", "CPU s", "peak MiB", "idle s", "idle MiB",
    "wall ratio", "CPU ratio", "memory ratio", "memory ratio less idle",
)  # fmt: skip


def table(results: list[Result]) -> str:
    """One line for each program; the ratios are to the first one's."""
    rules = ("---",) + ("---:",) * (len(HEADER) - 1)
    lines = [HEADER, rules, *(cells(result, results[0]) for result in results)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEADER))]
    return "".join(aligned(line, widths) + "\n" for line in lines)


def cells(result: Result, base: Result) -> tuple[str, ...]:
    """One line: what it took, what its interpreter takes for doing nothing, and the ratios."""
    usage, idle = result.usage, result.idle
    return (
        f"{result.program.name} {result.program.version}".strip(),
        f"{usage.wall_seconds:.2f}",
        f"{usage.processor_seconds:.2f}",
        f"{usage.peak_bytes / 2**20:.0f}",
        f"{idle.wall_seconds:.2f}" if idle else "",
        f"{idle.peak_bytes / 2**20:.0f}" if idle else "",
        f"{usage.wall_seconds / base.usage.wall_seconds:.2f}",
        f"{usage.processor_seconds / base.usage.processor_seconds:.2f}",
        f"{usage.peak_bytes / base.usage.peak_bytes:.2f}",
        f"{own_bytes(result) / own_bytes(base):.2f}",
    )


def own_bytes(result: Result) -> int:
    """The peak memory less what the interpreter takes for doing nothing."""
    return result.usage.peak_bytes - (result.idle.peak_bytes if result.idle else 0)


def aligned(line: tuple[str, ...], widths: list[int]) -> str:
    """One line of the table, names to the left, numbers to the right."""
    first, *rest = zip(line, widths, strict=True)
    padded = [first[0].ljust(first[1]), *(cell.rjust(width) for cell, width in rest)]
    return f"| {' | '.join(padded)} |"
