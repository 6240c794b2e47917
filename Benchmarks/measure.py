"""Runs programs as child processes and measures each: wall time, processor time, peak memory."""

import os
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Program:
    """One contender: how it is started, and how its interpreter alone is started, if it has one."""

    name: str
    version: str
    command: tuple[str, ...]
    idle_command: tuple[str, ...] | None = None


@dataclass(frozen=True)
class Usage:
    """What one run took."""

    wall_seconds: float
    processor_seconds: float
    peak_bytes: int

    def best(self, other: "Usage | None") -> "Usage":
        """The smaller of each of the three."""
        if other is None:
            return self
        return Usage(
            min(self.wall_seconds, other.wall_seconds),
            min(self.processor_seconds, other.processor_seconds),
            min(self.peak_bytes, other.peak_bytes),
        )


class ProgramError(Exception):
    """A program that did not exit with status 0; carries the end of what it said."""


def run(command: tuple[str, ...], output: Path) -> Usage:
    """Runs the command, its standard output into the file, and measures it with wait4.

    Linux starts a child's peak memory at the parent's size, so that the process that calls this
    must itself stay small: it reads no results before the last run is measured.
    """
    errors = output.with_suffix(".stderr")
    with output.open("wb") as out, errors.open("wb") as err:
        began = time.perf_counter()
        child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out, stderr=err)
        _, status, usage = os.wait4(child.pid, 0)
        wall_seconds = time.perf_counter() - began
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        said = errors.read_text(encoding="utf-8", errors="replace")[-2_000:]
        raise ProgramError(f"{command[0]} ended with status {child.returncode}.\n{said}")
    return Usage(wall_seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)


@dataclass(frozen=True)
class Result:
    """The best of a program's runs, and of its interpreter's alone."""

    program: Program
    usage: Usage
    idle: Usage | None


def measure(programs: list[Program], repeat: int, folder: Path) -> list[Result]:
    """Runs all programs in turn, `repeat` times over, so that a busy minute hurts all alike."""
    folder.mkdir(parents=True, exist_ok=True)
    best: dict[str, Usage] = {}
    idle: dict[str, Usage] = {}
    for _ in range(repeat):
        for program in programs:
            usage = run(program.command, folder / f"{program.name}.json")
            best[program.name] = usage.best(best.get(program.name))
            if program.idle_command is not None:
                usage = run(program.idle_command, folder / f"{program.name}.idle")
                idle[program.name] = usage.best(idle.get(program.name))
    return [Result(p, best[p.name], idle.get(p.name)) for p in programs]
