"""Compares agents with what their cases let one expect a second time.

    python3 second_route_comparison.py COMPARISONS.json

COMPARISONS.json is a list of {"agents", "values", "strata", "isShare", "overdispersion", "spread",
"standings"}. Each agent's others are taken case by case; the law of the successes is made by multiplying
polynomials, the spread between agents by statsmodels (DerSimonian and Laird), the shrunken share by SciPy's
beta law, who holds up among all by statsmodels (Benjamini and Hochberg). Prints every difference over 1e-9, and last how many agents were compared.
"""

import json
import math
import sys

import numpy as np
from scipy import stats
from statsmodels.stats.meta_analysis import combine_effects
from statsmodels.stats.multitest import multipletests

LEANING = 10
FEWEST = 10


def expectation(given, agent):
    """Of each own case the expected value, and how many cases it rests on."""
    agents, values = np.array(given["agents"]), np.array(given["values"], float)
    others = agents != agent
    result = []
    for case in np.flatnonzero(~others):
        expected, weight = values[others].mean(), others.sum()
        for level in given["strata"]:
            alike = others & (np.array(level) == level[case])
            rests_on = alike.sum() + LEANING
            expected = (values[alike].sum() + LEANING * expected) / rests_on
            weight = min(weight, rests_on)
        result.append((given["strata"][-1][case], expected, weight))
    return result


def sums(given):
    """Each agent's values, expectations, and the variance of their sum if they are like the others."""
    agents, values = np.array(given["agents"]), np.array(given["values"], float)
    result = []
    for agent in sorted(set(given["agents"])):
        kinds, expected, weights = zip(*expectation(given, agent), strict=True)
        result.append((values[agents == agent], kinds, np.array(expected), weights))
    rests = [own - expected for own, _, expected, _ in result]
    degrees = sum(len(rest) - 1 for rest in rests)
    pooled = sum(((rest - rest.mean()) ** 2).sum() for rest in rests) / degrees
    for own, kinds, expected, weights in result:
        of_case = expected * (1 - expected) if given["isShare"] else np.full(len(own), pooled)
        variance = of_case.sum()
        for kind in set(kinds):
            at = kinds.index(kind)
            variance += kinds.count(kind) ** 2 * of_case[at] / weights[at]
        yield own, expected, variance


def overdispersion(scores):
    if len(scores) < 10:
        return 1
    ratio = np.mean(np.clip(scores, *np.quantile(scores, [0.1, 0.9])) ** 2)
    return ratio if ratio > 1 + 2 * math.sqrt(2 / len(scores)) else 1


def success_law(expected):
    law = np.ones(1)
    for chance in expected:
        law = np.convolve(law, [1 - chance, chance])
    return np.cumsum(law), np.cumsum(law[::-1])[::-1]


def p_value(own, expected, variance, is_share):
    """How often an agent like the others comes out as far off."""
    if not is_share:
        return 2 * stats.norm.sf(abs(own.sum() - expected.sum()) / math.sqrt(variance))
    lower, upper = success_law(expected)
    count = int(own.sum())
    z = stats.norm.isf(min(lower[count], upper[count], 0.5))
    return 2 * stats.norm.sf(z / math.sqrt(variance / (expected * (1 - expected)).sum()))


def limits(expected, variance, tail, scatter, is_share):
    z, size = stats.norm.isf(tail), len(expected)
    if not is_share:
        margin = z * math.sqrt(scatter * variance) / size
        return [expected.mean() - margin, expected.mean() + margin]
    own = (expected * (1 - expected)).sum()
    reach = stats.norm.sf(z * math.sqrt(scatter * variance / own))
    lower, upper = success_law(expected)
    inside = np.flatnonzero((lower > reach) & (upper > reach))
    return [inside[0] / size, inside[-1] / size]


def shrunken(own, expected, variance, spread, is_share):
    if spread == 0:
        return 0, 0
    mean = expected.mean()
    if not is_share:
        error = math.sqrt(variance) / len(own)
        reliability = spread**2 / (spread**2 + error**2)
        return (own.mean() - mean) * reliability, math.sqrt(reliability) * error
    strength = max(mean * (1 - mean) / spread**2 - 1, 0.01)
    size = len(own) * (expected * (1 - expected)).sum() / variance
    successes = size * own.mean()
    law = stats.beta(strength * mean + successes, strength * (1 - mean) + size - successes)
    return law.mean() - mean, law.std()


def statements(standing, holds_up, is_share):
    """Whether the agent clearly differs, and whether they are outside the spread of the team."""
    low, high = standing["alarm"]
    if standing["cases"] < FEWEST or (is_share and low <= 0 and high >= 1):
        return "too_few", "none"
    difference, value = standing["shrunkenDifference"], standing["value"]
    is_clear = holds_up and abs(difference) > stats.norm.isf(0.025) * standing["uncertainty"]
    level = "clearly_above" if difference > 0 else "clearly_below"
    place = "outside_better" if value > high else "outside_worse" if value < low else "within"
    return level if is_clear else "no_clear_difference", place


def compared(given):
    all_sums = list(sums(given))
    differences = np.array([own.mean() - expected.mean() for own, expected, _ in all_sums])
    errors = np.array([math.sqrt(variance) / len(own) for own, _, variance in all_sums])
    scatter = overdispersion(differences / errors)
    tau = math.sqrt(max(0, combine_effects(differences, errors**2, method_re="chi2").tau2))
    is_share = given["isShare"]
    enough = [len(own) >= FEWEST for own, _, _ in all_sums]
    p_values = [p_value(*one, is_share) for one in all_sums]
    holds_up = np.zeros(len(all_sums), bool)
    if any(enough):
        holds_up[enough] = multipletests(np.array(p_values)[enough], 0.05, "fdr_bh")[0]
    standings = []
    for own, expected, variance in all_sums:
        difference, spread = shrunken(own, expected, variance, tau, is_share)
        standings.append(
            {
                "cases": len(own),
                "value": own.mean(),
                "expected": expected.mean(),
                "warning": limits(expected, variance, 0.025, scatter, is_share),
                "alarm": limits(expected, variance, 0.001, scatter, is_share),
                "shrunkenDifference": difference,
                "uncertainty": spread,
            }
        )
    for standing, is_real in zip(standings, holds_up, strict=True):
        standing["level"], standing["place"] = statements(standing, is_real, is_share)
    return {"overdispersion": scatter, "spread": tau, "standings": standings}


def close(one, other):
    return np.allclose(one, other, rtol=1e-9, atol=1e-12)


def main(path):
    with open(path, encoding="utf-8") as file:
        comparisons = json.load(file)
    agents = failures = 0
    for number, given in enumerate(comparisons):
        reference = compared(given)
        pairs = [(name, given[name], reference[name]) for name in ("overdispersion", "spread")]
        assert len(given["standings"]) == len(reference["standings"])
        for agent, (one, other) in enumerate(
            zip(given["standings"], reference["standings"], strict=True)
        ):
            agents += 1
            pairs += [(f"agent {agent}, {name}", one[name], other[name]) for name in other]
        for name, one, other in pairs:
            is_same = one == other if isinstance(other, str) else close(one, other)
            if not is_same:
                failures += 1
                print(f"comparison {number}, {name}: {one!r}, but {other!r}")
    print(f"{agents} agents of {len(comparisons)} comparisons, {failures} differences")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
