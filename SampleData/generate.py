#!/usr/bin/env python3
"""Makes SampleData: fourteen months of a made-up shop's tickets and surveys. Same seed, same bytes.

    python3 SampleData/generate.py [--seed 20260531] [--output SampleData]
"""

import argparse
import sys
from pathlib import Path

sys.dont_write_bytecode = True

from generator import actions, exports, stories  # noqa: E402
from generator.quality import Quality  # noqa: E402
from generator.satisfaction import Satisfaction  # noqa: E402
from generator.simulation import Simulation  # noqa: E402


def main():
    here = Path(__file__).resolve().parent
    arguments = argparse.ArgumentParser(description="Makes the sample exports of 青禾商城.")
    arguments.add_argument("--seed", type=int, default=20260531, help="another seed, another shop")
    arguments.add_argument("--output", type=Path, default=here, help="the folder for the files")
    options = arguments.parse_args()

    simulation = Simulation(options.seed)
    # Of the surveys' seeds, 34 was picked: chance alone moves no channel's CSAT much there.
    tickets, surveys = simulation.tickets, Satisfaction(simulation, options.seed + 34).surveys
    options.output.mkdir(parents=True, exist_ok=True)
    quality = Quality(tickets, options.seed + 1)
    for name, content in [*exports.all_files(tickets, surveys), *quality.files(), *actions.files()]:
        (options.output / name).write_bytes(content)
        print(f"{len(content):9,} bytes  {name}")
    for line in stories.lines(tickets, surveys):
        print(line)


if __name__ == "__main__":
    main()
