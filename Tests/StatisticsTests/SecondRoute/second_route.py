"""Works out every statistic a second time and compares.

    python3 second_route.py RESULTS.json

RESULTS.json is a list of {"statistic", "input", "result"}; the statistic is named like the source
file that it stands in, and a result of null says that there is none. SciPy, statsmodels and the
package krippendorff are the reference. Where these are less exact than what is compared, the
reference is a better one, and the function says why. Numbers agree to 1e-9 relative; a difference
of two numbers cannot be better than these, so it may also be off by 1e-14 of their size (`near`).
Prints every difference, and last how many results of how many statistics were compared.
"""

import itertools
import json
import math
import sys
import warnings
from collections import Counter

import krippendorff
import mpmath
import numpy as np
from scipy import sparse, special, stats
from statsmodels.duration.survfunc import SurvfuncRight
from statsmodels.stats.inter_rater import cohens_kappa, fleiss_kappa
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import (
    confint_proportions_2indep,
    proportion_confint,
    proportions_ztest,
)

STATISTICS = {}
mpmath.mp.dps = 40


def statistic(name):
    def register(function):
        STATISTICS[name] = function
        return function

    return register


class Near:
    """A number that is a difference of numbers of the given size."""

    def __init__(self, value, size=1.0):
        self.value, self.size = float(value), float(size)

    def __repr__(self):
        return f"{self.value!r} (a difference of {self.size:g})"


def near(values, size=1.0):
    return [Near(value, size) for value in values]


def critical(confidence):
    return stats.norm.isf((1 - confidence) / 2)


# Distributions


@statistic("BinomialDistribution")
def binomial(trials, probability, count=None, limit=None):
    law = stats.binom(trials, probability)
    if limit is not None:
        largest = int(law.ppf(limit)) + 1
        while largest >= 0 and law.cdf(largest) > limit:
            largest -= 1
        return largest if largest >= 0 else None
    # SciPy's single probabilities have nine figures at a million trials.
    mass = 0.0
    if 0 <= count <= trials:
        mass = float(
            mpmath.binomial(trials, count)
            * mpmath.mpf(probability) ** count
            * (1 - mpmath.mpf(probability)) ** (trials - count)
        )
    return {"mass": mass, "cumulative": law.cdf(count), "upperTail": law.sf(count)}


@statistic("NormalDistribution")
def normal(z, probability, confidence):
    return {
        "cumulative": stats.norm.cdf(z),
        "upperTail": stats.norm.sf(z),
        "quantile": stats.norm.ppf(probability),
        "criticalValue": critical(confidence),
    }


@statistic("StudentDistribution")
def student(degrees, t, probability):
    law = stats.t(degrees)
    return {
        "cumulative": law.cdf(t),
        "upperTail": law.sf(t),
        "quantile": Near(law.ppf(probability)),
    }


@statistic("BetaOddsQuantile")
def beta_odds(a, b, probability):
    return stats.beta(a, b).ppf(probability) / stats.beta(b, a).isf(probability)


@statistic("RegularisedIncompleteBeta")
def incomplete_beta(a, b, x):
    return special.betainc(a, b, x)


# Intervals


@statistic("Proportion")
def proportion(proportion):
    successes, total = proportion
    return successes / total if total else None


@statistic("WilsonInterval")
def wilson(proportion, confidence):
    successes, total = proportion
    if not total:
        return None
    ends = proportion_confint(successes, total, alpha=1 - confidence, method="wilson")
    return near(ends, 1 / total)


@statistic("NewcombeInterval")
def newcombe(first, second, confidence):
    if not (first[1] and second[1]):
        return None
    ends = confint_proportions_2indep(
        *first, *second, method="newcomb", compare="diff", alpha=1 - confidence
    )
    return near(max(-1, min(1, end)) for end in ends)


@statistic("DifferenceInDifferences")
def difference_in_differences(groups, confidence, stretch):
    values = np.array([successes / total for successes, total in groups])
    ends = np.array(
        [proportion_confint(*group, alpha=1 - confidence, method="wilson") for group in groups]
    )
    signs = np.array([-1, 1, 1, -1])
    estimate = float(signs @ values)
    lower, upper = values - ends[:, 0], ends[:, 1] - values
    below = np.where(signs > 0, lower, upper)
    above = np.where(signs > 0, upper, lower)
    return {
        "estimate": Near(estimate),
        "interval": near(
            [estimate - stretch * np.linalg.norm(below), estimate + stretch * np.linalg.norm(above)]
        ),
    }


@statistic("NetPromoterInterval")
def net_promoter(promoters, detractors, confidence):
    promoters, answers = promoters
    if not answers:
        return None
    neutral = answers - promoters - detractors
    values = np.repeat([1.0, 0.0, -1.0], [promoters, neutral, detractors])
    margin = critical(confidence) * values.std() / math.sqrt(answers)
    return near([max(-1, values.mean() - margin), min(1, values.mean() + margin)])


@statistic("MeanInterval")
def mean_interval(moments, confidence):
    count, mean, deviation = moments
    if count < 2:
        return None
    margin = stats.t.isf((1 - confidence) / 2, count - 1) * deviation / math.sqrt(count)
    return near([mean - margin, mean + margin], abs(mean) + margin)


@statistic("ByarInterval")
def byar(count, confidence):
    z = critical(confidence)
    ends = [
        events * max(0, 1 - 1 / (9 * events) + sign * z / (3 * math.sqrt(events))) ** 3
        if events
        else 0
        for events, sign in ((count, -1), (count + 1, 1))
    ]
    return near(ends, ends[1])


@statistic("OrderStatisticRanks")
def order_statistic_ranks(probability, count, confidence):
    if not count or not 0 < probability < 1:
        return None
    tail = (1 - confidence) / 2
    lower = binomial(count, probability, limit=tail)
    above = binomial(count, 1 - probability, limit=tail)
    return None if lower is None or above is None else [lower + 1, count - above]


@statistic("Percentile")
def percentile(values, probability):
    return np.quantile(np.array(values, float), probability) if values else None


@statistic("FunnelLimits")
def funnel_curve(target, total, tail):
    def edge(law):
        least = law.ppf(tail)
        # The quantile may stop at a count whose sum is the tail itself.
        part = (law.cdf(least) - tail) / law.pmf(least)
        return max(0, least - part) / total

    return near([edge(stats.binom(total, target)), 1 - edge(stats.binom(total, 1 - target))])



@statistic("WeightedMean")
def weighted_mean(values, weights, confidence):
    if not values:
        return None
    x, w = np.array(values), np.array(weights)
    mean, size, count = np.average(x, weights=w), max(np.abs(x)), len(x)
    result = {"value": Near(mean, size), "effectiveCount": w.sum() ** 2 / (w**2).sum()}
    if count < 2:
        return result | {"standardError": None, "interval": None}
    # The ratio of two totals: the residuals' spread over the mean weight.
    error = np.std(w * (x - mean), ddof=0) ** 2 + np.mean(w * (x - mean)) ** 2
    error = math.sqrt(error * count / (count - 1) / count) / np.mean(w)
    ends = stats.t.interval(confidence, count - 1, mean, error) if error else (mean, mean)
    return result | {"standardError": Near(error, size), "interval": near(ends, size)}


@statistic("WeightedShare")
def weighted_share(answers, weights, confidence):
    if not answers:
        return None
    w = np.array(weights)
    value, size = float(w[np.array(answers)].sum() / w.sum()), w.sum() ** 2 / (w**2).sum()
    ends = proportion_confint(value * size, size, alpha=1 - confidence, method="wilson")
    return {"value": Near(value, 1), "interval": near(ends, 1 / size)}


# Comparisons


@statistic("BenjaminiHochberg")
def benjamini_hochberg(pValues, rate):  # noqa: N803
    if not pValues:
        return {"adjusted": [], "rejected": []}
    rejected, adjusted, *_ = multipletests(pValues, alpha=rate, method="fdr_bh")
    return {"adjusted": list(adjusted), "rejected": [bool(value) for value in rejected]}


@statistic("FisherExactPValue")
def fisher(first, second):
    """In whole numbers: SciPy's fisher_exact has ten figures for large groups."""
    (x, n), (y, m) = first, second
    successes = x + y
    counts = range(max(0, successes - m), min(successes, n) + 1)
    tables = [math.comb(n, count) * math.comb(m, successes - count) for count in counts]
    seen = math.comb(n, x) * math.comb(m, y)
    extreme = sum(table for table in tables if table * 10**7 <= seen * (10**7 + 1))
    exact = float(mpmath.mpf(extreme) / sum(tables))
    if n and m:
        rough = stats.fisher_exact([[x, n - x], [y, m - y]]).pvalue
        assert math.isclose(exact, rough, rel_tol=1e-6, abs_tol=1e-12), (exact, rough)
    return exact


@statistic("ProportionDifferencePValue")
def proportion_difference(first, second):
    (x, n), (y, m) = first, second
    if not (n and m):
        return None
    table = np.array([[x, n - x], [y, m - y]])
    if stats.contingency.expected_freq(table).min() < 5:
        return fisher(first, second)
    return proportions_ztest([x, y], [n, m])[1]


@statistic("WelchTest")
def welch(first, second, confidence):
    (n, mean, deviation), (m, other, scatter) = first, second
    if n < 2 or m < 2 or not (deviation or scatter):
        return None
    test = stats.ttest_ind_from_stats(*first[1:], n, *second[1:], m, equal_var=False)
    shares = deviation**2 / n, scatter**2 / m
    degrees = sum(shares) ** 2 / (shares[0] ** 2 / (n - 1) + shares[1] ** 2 / (m - 1))
    margin = stats.t.isf((1 - confidence) / 2, degrees) * math.sqrt(sum(shares))
    difference = mean - other
    return {
        "difference": difference,
        "interval": near([difference - margin, difference + margin], abs(difference) + margin),
        "degrees": degrees,
        "pValue": test.pvalue,
    }


@statistic("MannWhitneyTest")
def mann_whitney(first, second):
    if not (first and second):
        return None
    both = first + second
    exact = is_exact(first, second)
    method = "exact" if exact else "asymptotic"
    test = {
        side: stats.mannwhitneyu(first, second, alternative=side, method=method)
        for side in ("greater", "less", "two-sided")
    }
    # SciPy divides nought by nought where all values are equal.
    alike = len(set(both)) == 1
    return {
        "u": test["greater"].statistic,
        "greater": 1 if alike and not exact else test["greater"].pvalue,
        "less": 1 if alike and not exact else test["less"].pvalue,
        "twoSided": 1 if alike and not exact else test["two-sided"].pvalue,
    }


def is_exact(first, second):
    small = max(len(first), len(second)) <= 50 and len(first) * len(second) <= 1000
    both = first + second
    return small and len(set(both)) == len(both)


@statistic("HodgesLehmannShift")
def hodges_lehmann(first, second, confidence):
    """All differences, sorted; which of them are the ends from exact counts of rank sums."""
    if not (first and second):
        return None
    differences = np.sort(np.subtract.outer(first, second).ravel())
    n, m = len(first), len(second)
    tail = (1 - confidence) / 2
    if is_exact(first, second):
        counts = rank_sum_counts(n, m)
        total = sum(counts)
        sums = itertools.accumulate(counts)
        rank = next(u for u, below in enumerate(sums) if below >= mpmath.mpf(tail) * total)
    else:
        rank = int(n * m / 2 + 0.5 + stats.norm.ppf(tail) * math.sqrt(n * m * (n + m + 1) / 12))
    size = max(map(abs, first + second))
    ends = [differences[rank - 1], differences[-rank]] if rank >= 1 else None
    return {
        "shift": Near(np.median(differences), size),
        "interval": ends and near(ends, size),
    }


def rank_sum_counts(n, m):
    """How many arrangements of n against m values give each U: the Gaussian binomial."""
    counts = [1]
    for factor in range(1, m + 1):
        grown = counts + [0] * (n + factor)
        for index, count in enumerate(counts):
            grown[index + n + factor] -= count
        for index in range(factor, len(grown)):
            grown[index] += grown[index - factor]
        counts = grown[: n * factor + 1]
    return counts


@statistic("RateRatio")
def rate_ratio(first, second, confidence):
    (x, exposure), (y, other) = first, second
    tail = (1 - confidence) / 2
    result = dict.fromkeys(("rate", "ratio", "low", "high", "pValue"))
    if exposure:
        result["rate"] = x / exposure
    if exposure and other and x + y:
        share = exposure / (exposure + other)
        low, high = proportion_confint(x, x + y, alpha=2 * tail, method="beta")
        result["ratio"] = (x / exposure) / (y / other) if y else None
        result["low"] = other / exposure * low / (1 - low) if x else 0
        result["high"] = other / exposure * high / (1 - high) if y else None
        law = stats.binom(x + y, share)
        result["pValue"] = min(1, 2 * min(law.cdf(x), law.sf(x - 1)))
    return result


# Charts


@statistic("XmRLimits")
def xmr(values):
    if len(values) < 2:
        return None
    mean, moving = np.mean(values), np.mean(np.abs(np.diff(values)))
    size = np.max(np.abs(values)) + moving
    return {
        "mean": Near(mean, size),
        "meanMovingRange": moving,
        "sigma": moving / 1.128,
        "lower": Near(mean - 3 * moving / 1.128, size),
        "upper": Near(mean + 3 * moving / 1.128, size),
    }


def chart(values, ratios):
    """The centre, and each point with its sigma and its limits."""
    if ratios is None:
        points = np.array(values, float)
        # A constant series has a mean that is not off by a last figure.
        centre = points[0] if len(set(values)) == 1 else points.mean()
        sigmas = np.full(len(points), np.abs(np.diff(points)).mean() / 1.128)
        return centre, points, sigmas, centre - 3 * sigmas, centre + 3 * sigmas
    counts, totals = np.array(ratios, float).T
    points, centre = counts / totals, counts.sum() / totals.sum()
    chance = np.sqrt(centre * (1 - centre) / totals)
    scores = (points - centre) / chance if chance.all() else np.zeros(len(points))
    sigmas = chance * np.abs(np.diff(scores)).mean() / 1.128
    lower, upper = np.maximum(0, centre - 3 * sigmas), np.minimum(1, centre + 3 * sigmas)
    return centre, points, sigmas, lower, upper


@statistic("ControlChart")
def control_chart(values=None, ratios=None):
    if len(values or ratios or []) < 12:
        return None
    centre, points, sigmas, lower, upper = chart(values, ratios)
    size = np.abs(points).max() + sigmas.max()
    return {
        "centre": Near(centre, size),
        "values": list(points),
        "sigmas": near(sigmas, size),
        "lower": near(lower, size),
        "upper": near(upper, size),
    }


@statistic("ControlChartRule")
def control_chart_rule(values=None, ratios=None):
    """Each rule by looking through a window that moves along the points."""
    if len(values or ratios or []) < 12:
        return None
    centre, points, sigmas, lower, upper = chart(values, ratios)
    sides = np.sign(points - centre)
    far = np.where(np.abs(points - centre) > 2 * sigmas, sides, 0)
    steps = np.sign(np.diff(points))
    fired = {
        "outside": {int(at) for at in np.flatnonzero((points > upper) | (points < lower))},
        "sevenOnOneSide": set(),
        "sevenRisingOrFalling": set(),
        "twoOfThreeBeyondTwoSigma": set(),
    }
    for start in range(len(points) - 6):
        window = set(range(start, start + 7))
        if abs(sides[start : start + 7].sum()) == 7:
            fired["sevenOnOneSide"] |= window
        if abs(steps[start : start + 6].sum()) == 6:
            fired["sevenRisingOrFalling"] |= window
    for start, side in itertools.product(range(len(points) - 2), (-1, 1)):
        beyond = [at for at in range(start, start + 3) if far[at] == side]
        if len(beyond) >= 2:
            fired["twoOfThreeBeyondTwoSigma"] |= set(beyond)
    return {rule: sorted(found) for rule, found in fired.items() if found}


@statistic("KaplanMeierCurve")
def kaplan_meier(durations, observed, confidence):
    """statsmodels has the curve; the interval on the log-log scale is made of its counts."""
    names = ["times", "survival", "intervals"]
    result = {name: [] for name in names} | {"median": None}
    if not any(observed):
        return result
    curve = SurvfuncRight(np.array(durations), np.array(observed, int))
    happened = curve.n_events > 0
    risk, events = curve.n_risk[happened], curve.n_events[happened]
    survival, times = curve.surv_prob[happened], curve.surv_times[happened]
    ends = []
    with np.errstate(divide="ignore"):
        greenwood = np.cumsum(events / (risk * (risk - events)))
    for share, variance in zip(survival, greenwood, strict=True):
        if share <= 0:
            ends.append(None)
            continue
        margin = critical(confidence) * math.sqrt(variance) / math.log(share)
        middle = math.log(-math.log(share))
        ends.append([math.exp(-math.exp(middle + sign * margin)) for sign in (-1, 1)])
    result.update(zip(names, map(list, (times, survival, ends)), strict=True))
    halves = (time for time, share in zip(times, survival, strict=True) if share <= 0.5 + 1e-12)
    result["median"] = next(halves, None)
    return result


# Fairness


@statistic("CohenKappa")
def kappa(table, confidence):
    table = np.array(table, float).reshape(len(table), len(table))
    rows, columns = table.sum(1), table.sum(0)
    if (
        not table.sum()
        or (rows > 0).sum() == (columns > 0).sum() == ((rows > 0) & (columns > 0)).sum() == 1
    ):
        return None
    found = cohens_kappa(table)
    # Without scatter, statsmodels has the square root of a rounding error.
    variance = 0 if found.var_kappa < 1e-14 else found.var_kappa
    margin = critical(confidence) * math.sqrt(variance)
    ends = [max(-1, found.kappa - margin), min(1, found.kappa + margin)]
    return {
        "kappa": Near(found.kappa),
        "variance": Near(variance),
        "interval": near(ends, 1e7 if variance == 0 else 1),
        "sample": int(table.sum()),
    }


@statistic("AgreementSample")
def agreement(units):
    """Krippendorff's package on each level; Fleiss's kappa by statsmodels where all are rated equally
    often, else pair by pair."""
    known = sorted({rating for unit in units for rating in unit})
    if len(known) < 2:
        return {"nominal": None, "ordinal": None, "interval": None, "fleiss": None}
    width = max(map(len, units))
    padded = np.array([unit + [np.nan] * (width - len(unit)) for unit in units], float).T
    result = {
        level: Near(krippendorff.alpha(padded, level_of_measurement=level))
        for level in ("nominal", "ordinal", "interval")
    }
    table = np.array([[unit.count(rating) for rating in known] for unit in units])
    shares = [
        np.mean([one == other for one, other in itertools.combinations(unit, 2)]) for unit in units
    ]
    chance = ((table.sum(axis=0) / table.sum()) ** 2).sum()
    kappa = (np.mean(shares) - chance) / (1 - chance)
    if len(set(map(len, units))) == 1:
        kappa = fleiss_kappa(table, method="fleiss")
    return result | {"fleiss": Near(kappa)}


@statistic("IndirectStandardisation")
def indirect(observed, expected, confidence):
    if not expected:
        return None
    ends = [end.value / expected for end in byar(observed, confidence)]
    return {"ratio": observed / expected, "interval": near(ends, ends[1])}


@statistic("ReviewScore")
def review_score(scores, weights, fatal):
    items = [item for item in zip(scores, weights, fatal, strict=True) if item[0] is not None]
    if any(score < 0.5 for score, _, is_fatal in items if is_fatal):
        return {"value": 0, "isFatal": True}
    if not sum(weight for _, weight, _ in items):
        return None
    value = np.average([score for score, *_ in items], weights=[item[1] for item in items])
    return {"value": 100 * value, "isFatal": False}


@statistic("ChangeDecomposition")
def change(before, after):
    """As the average over the two orders in which shares and means can have changed."""
    totals = [sum(count for count, _ in side) for side in (before, after)]
    if not all(totals):
        return None
    old, new = (
        sum(count * mean for count, mean in side if count) / total
        for side, total in zip((before, after), totals, strict=True)
    )
    mixes, rates = [], []
    for (count, mean), (later, other) in zip(before, after, strict=True):
        mean, other = (other if mean is None else mean), (mean if other is None else other)
        if mean is None:
            mean = other = 0
        share, shift = count / totals[0], later / totals[1]
        moved = [(shift - share) * (value - (old + new) / 2) for value in (mean, other)]
        mixes.append(0 if not (count or later) else np.mean(moved))
        rates.append(np.mean([(other - mean) * portion for portion in (share, shift)]))
    size = max(old, new)
    assert abs(sum(mixes) + sum(rates) - (new - old)) <= 1e-12 * size
    return {
        "before": old,
        "after": new,
        "mix": near(mixes, size),
        "rate": near(rates, size),
        "mixEffect": Near(sum(mixes), size),
        "rateEffect": Near(sum(rates), size),
    }


# Samples, reviewers and agents


@statistic("PoissonBinomialDistribution")
def unequal_trials(chances, count, tail):
    """The law by multiplying polynomials, from both ends so that no small tail is a difference;
    beyond 3,000 trials the normal curve is what is meant."""
    chances, trials = np.array(chances, float), len(chances)
    mean, variance = chances.sum(), (chances * (1 - chances)).sum()
    if trials <= 3000:
        law = np.ones(1)
        for chance in chances:
            law = np.convolve(law, [1 - chance, chance])
        lower, upper = np.cumsum(law), np.cumsum(law[::-1])[::-1]
    else:
        ends = (np.arange(trials + 1) + 0.5 - mean) / math.sqrt(variance)
        lower = stats.norm.cdf(ends)
        upper = stats.norm.sf(np.concatenate([[-np.inf], ends[:-1]]))
        lower[-1] = 1
    inside = np.flatnonzero((lower > tail) & (upper > tail))
    return {
        "mean": mean,
        "variance": Near(variance, mean),
        "lowerTail": 0 if count < 0 else 1 if count >= trials else Near(lower[count]),
        "upperTail": 1 if count <= 0 else 0 if count > trials else Near(upper[count]),
        "limits": [int(inside[0]), int(inside[-1])],
    }


@statistic("VarianceRatioPValue")
def f_distribution(numerator, denominator, ratio):
    return stats.f(numerator, denominator).sf(ratio)


@statistic("TwoWayEffects")
def two_way(rows, columnCount):
    """Least squares on a column of ones and zeros for each row and each column."""
    rows = [
        [(column, value) for column, value in enumerate(row) if value is not None] for row in rows
    ]
    rows = [row for row in rows if len(row) > 1]
    cells = [(at, column, value) for at, row in enumerate(rows) for column, value in row]
    design = np.zeros((len(cells), len(rows) + columnCount))
    links = np.zeros((columnCount, columnCount))
    for index, (at, column, _) in enumerate(cells):
        design[index, at] = design[index, len(rows) + column] = 1
        for other, _ in rows[at]:
            links[column, other] = 1
    if not cells:
        return {"columns": [None] * columnCount, "spread": None, "degreesOfFreedom": Near(0)}
    pseudo = np.linalg.pinv(design)
    fit = pseudo @ [value for *_, value in cells]
    rests = np.array([value for *_, value in cells]) - design @ fit
    freedom = np.diag(np.eye(len(cells)) - design @ pseudo)
    total = len(cells) - np.linalg.matrix_rank(design)
    spread = math.sqrt((rests**2).sum() / total) if total else None
    _, members = sparse.csgraph.connected_components(links)
    own = np.array([column for _, column, _ in cells])
    effects = {}
    for column in range(columnCount):
        group = np.flatnonzero(members == members[column])
        contrast = np.zeros(design.shape[1])
        contrast[len(rows) + group] = -1 / len(group)
        contrast[len(rows) + column] += 1
        effects[column] = (contrast @ fit, math.hypot(*(contrast @ pseudo)), group)
    columns = []
    for column, (effect, error, group) in effects.items():
        here = own == column
        if not here.any():
            columns.append(None)
            continue
        degrees = freedom[here].sum()
        middle = np.median([effects[other][0] for other in group])
        columns.append(
            {
                "effect": Near(effect, 1e4),
                "standardError": None if spread is None else Near(spread * error, 1e4),
                "count": int(here.sum()),
                "group": int(group[0]),
                "spread": Near(math.sqrt((rests[here] ** 2).sum() / degrees), 1e4)
                if degrees > 1e-9
                else None,
                "spreadDegrees": Near(degrees, 100),
                "fromMiddle": Near(round(effect - middle, 9), 1e5),
            }
        )
    return {"columns": columns, "spread": spread, "degreesOfFreedom": Near(total, 1e3)}


class Generator:
    """SplitMix64, with Python's whole numbers."""

    def __init__(self, seed):
        self.state = seed

    def next(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) % 2**64
        mixed = (self.state ^ (self.state >> 30)) * 0xBF58476D1CE4E5B9 % 2**64
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB % 2**64
        return mixed ^ (mixed >> 31)

    def index(self, bound):
        """The upper word of a product; too small a lower word would favour some."""
        while True:
            upper, lower = divmod(self.next() * bound, 2**64)
            if lower >= 2**64 % bound:
                return upper

    def unit(self):
        return (self.next() >> 11) / 2**53


@statistic("SeededGenerator")
def random_numbers(seed, bound, size):
    generator = Generator(seed)
    result = {
        "words": [str(generator.next()) for _ in range(4)],
        "indices": [generator.index(bound) for _ in range(8)],
        "units": [generator.unit() for _ in range(4)],
        "normals": [stats.norm.ppf(max(generator.unit(), 2**-54)) for _ in range(4)],
    }
    order = list(range(size))
    for place in range(size - 1, 0, -1):
        other = generator.index(place + 1)
        order[place], order[other] = order[other], order[place]
    return result | {"order": order}


@statistic("BootstrapInterval")
def bootstrap(values, seed, distinct, confidence):
    count, generator = len(values), Generator(seed)
    if count < 2:
        return None
    samples = [[generator.index(count) for _ in range(count)] for _ in range(100)]
    means = [np.mean(np.take(values, one)) for one in samples if len(set(one)) >= distinct]
    if len(means) < 50:
        return None
    tail = (1 - confidence) / 2
    return near(np.quantile(means, [tail, 1 - tail]), np.abs(values).max())


# What is usual for the figures of periods


def weighted(values, errors):
    weights = 1 / np.square(errors)
    return np.average(values, weights=weights), weights / weights.sum()


def scatter_of(values, errors, without_slope=False):
    """Overdispersion, and the likeness of neighbours, of some periods."""
    scores = (values - weighted(values, errors)[0]) / errors
    rest, freedom = scores - scores.mean(), len(values) - 1
    if without_slope:
        places = np.arange(len(scores))
        rest = scores - np.polyval(np.polyfit(places, scores, 1), places)
        scores, freedom = rest, len(values) - 2
    likeness = np.sum(rest[1:] * rest[:-1]) / np.sum(rest**2) if np.any(rest) else 0
    return np.sum(scores**2) / freedom, likeness


@statistic("FamilyScatter")
def family_scatter(values, errors, most_degrees):
    found = [
        scatter_of(np.array(own[:-1]), np.array(error[:-1]))
        for own, error in zip(values, errors, strict=True)
        if len(own) - 1 >= 8
    ]
    if len(found) < 3:
        return {"degrees": 0.0, "overdispersion": 1.0, "autocorrelation": 0.0}
    half = (len(values[0]) - 2) / 2
    logs = np.log([max(own, 1e-6) for own, _ in found]) - special.digamma(half) + np.log(half)
    excess = logs.var(ddof=1) - special.polygamma(1, half)
    degrees, size = most_degrees, np.exp(logs.mean())
    if excess > 0:
        prior = 0.5 + 1 / excess
        degrees = min(most_degrees, 2 * prior)
        size = np.exp(logs.mean() + special.digamma(prior) - np.log(prior))
    periods = len(values[0]) - 1
    likeness = (periods * np.mean([like for _, like in found]) + 1) / (periods - 4)
    return {
        "degrees": degrees,
        "overdispersion": Near(size, 1),
        "autocorrelation": Near(min(0.8, max(0, likeness)), 1),
    }


@statistic("PeriodChange")
def period_change(
    values, errors, most, year, degrees, overdispersion, autocorrelation, design_effect
):
    """By the matrix of all periods' correlations."""
    values, errors = np.array(values), np.array(errors)
    end, tested = len(values), []
    for length, share in [(1, 0.7), (3, 0.2), (6, 0.1)]:
        first = end - length
        start = max(0, first - most)
        among = end > 8
        if first - start < (1 if length == 1 else 8) or (length > 1 and not among):
            continue
        usual, ours = weighted(values[start:first], errors[start:first])
        now, theirs = weighted(values[first:], errors[first:])
        weights = np.concatenate([-ours * errors[start:first], theirs * errors[first:]])
        if among:
            rows = values[start:first], errors[start:first]
            own, likeness = scatter_of(*rows, True)
            own = own if length > 1 else scatter_of(*rows)[0]
            likeness = min(0.8, max(autocorrelation, likeness))
            count = first - start
            ours_alone = count - (2 if length > 1 else 1)
            freedom = ours_alone + degrees
            factor = (ours_alone * own + degrees * overdispersion) / freedom
            samples = 1
        else:
            likeness, count, freedom, factor, samples = 0, first - start, None, 1, design_effect

        def variance(row, likeness=likeness):
            index = np.arange(len(row))
            return row @ likeness ** np.abs(index[:, None] - index) @ row

        by_samples = np.sum(weights**2) * samples
        lost = variance(np.full(count, 1 / count))
        seen = max(0.2, (1 - lost) * count / (count - 1)) if count > 1 else 1
        by_periods = variance(weights) * factor / seen
        difference = now - usual
        p = 2 * stats.norm.sf(abs(difference) / math.sqrt(by_samples))
        width = stats.norm.ppf(0.975) * math.sqrt(by_samples)
        if among:
            p = max(p, 2 * stats.t.sf(abs(difference) / math.sqrt(by_periods), freedom))
            width = max(width, stats.t.ppf(0.975, freedom) * math.sqrt(by_periods))
        as_before = False
        if year and first - year >= 0:
            back = slice(first - year, end - year)
            then, before = weighted(values[back], errors[back])
            spread = variance(theirs * errors[first:]) + variance(before * errors[back])
            spread *= max(samples, factor)
            change = abs(now - then) / math.sqrt(spread)
            tail = stats.norm.sf(change) if freedom is None else stats.t.sf(change, freedom)
            as_before = bool((now - then) * difference <= 0 or 2 * tail > 0.05)
        tested.append((length, share, difference, p, as_before, usual, width))
    if not tested:
        return None
    single, whole = tested[0], sum(test[1] for test in tested)
    seen = [test for test in tested if test[0] == 1 or test[2] * single[2] > 0]
    plain = [min(1, test[3] * whole / test[1]) for test in seen]
    gated = [1 if test[4] else p for test, p in zip(seen, plain, strict=True)]
    return {
        "p": Near(min(gated), 1e-3),
        "is_higher": bool(single[2] > 0),
        "is_seasonal": bool(min(plain) <= 0.05 < min(gated)),
        "centre": single[5],
        "low": Near(single[5] - single[6], 1),
        "high": Near(single[5] + single[6], 1),
    }


@statistic("PeriodSeries")
def period_series(values, errors):
    """Factors of the months of two years, kept where they predict."""
    before = len(values) - 1
    if before < 24:
        return None
    start = before - 24
    years = np.array(values[start : start + 24]).reshape(2, 12)
    first, second = years - years.mean(axis=1, keepdims=True)

    def likeness(rows):
        return np.corrcoef(first[rows], second[rows])[0, 1]

    kept = none = 0
    for month in range(12):
        others = [other for other in range(12) if other != month]
        kept += (second[month] - max(0, likeness(others)) * first[month]) ** 2
        none += second[month] ** 2
    own = likeness(range(12))
    if own <= 0 or kept >= none:
        return None
    months = own / (1 + own) * (first + second)
    factors = [months[(place - start) % 12] for place in range(len(values))]
    return {
        "values": near(np.array(values) - factors, 1),
        "factors": near(np.array(factors), 1),
    }


# The comparison


def differences(path, result, reference):
    """Every place at which the two disagree."""
    if isinstance(reference, dict):
        if not isinstance(result, dict) or result.keys() != reference.keys():
            return [(path, result, reference)]
        return [
            found
            for name in reference
            for found in differences(f"{path}.{name}", result[name], reference[name])
        ]
    if isinstance(reference, (list, tuple)):
        if not isinstance(result, list) or len(result) != len(reference):
            return [(path, result, reference)]
        return [
            found
            for index, (one, other) in enumerate(zip(result, reference, strict=True))
            for found in differences(f"{path}[{index}]", one, other)
        ]
    return [] if agrees(result, reference) else [(path, result, reference)]


def agrees(result, reference):
    if reference is None or isinstance(reference, bool) or isinstance(result, bool):
        return result is reference
    if isinstance(reference, str) or result is None:
        return result == reference
    floor = 0.0
    if isinstance(reference, Near):
        reference, floor = reference.value, 1e-14 * reference.size
    return math.isclose(result, reference, rel_tol=1e-9, abs_tol=max(floor, 1e-300))


def main(path):
    warnings.simplefilter("ignore")
    with open(path, encoding="utf-8") as file:
        comparisons = json.load(file)
    counts, failures = Counter(), 0
    for comparison in comparisons:
        name, given = comparison["statistic"], comparison["input"]
        counts[name] += 1
        found = differences(name, comparison["result"], STATISTICS[name](**given))
        for place, result, reference in found[:5]:
            print(f"{place}: {result!r}, but {reference!r} for {json.dumps(given)[:400]}")
        failures += bool(found)
    print(f"{sum(counts.values())} results of {len(counts)} statistics, {failures} disagree")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
