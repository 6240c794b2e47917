"""Holds what `analyze` printed against what SQL computes, number by number."""
import math

from SecondRoute.metrics import EXACT, FIGURES, METRICS, figure_names


class Answer:
    """One metric by one breakdown, computed in SQL."""

    def __init__(self, connection, metric, dimension):
        rows, value, figures, reason = METRICS[metric]
        key = f"{dimension}::varchar" if dimension else "'all'"
        cases = f"select {key} as key, {value} as value, {reason} as reason from {rows}"
        columns = ", ".join(FIGURES[figure] for figure in figures)
        self.figures, self.samples, self.left_out = {}, {}, {}
        for key, sample, *numbers in connection.execute(
                f"select key, count(value), {columns} from ({cases}) group by key").fetchall():
            self.samples[key] = sample
            self.figures[key] = dict(zip(figures, numbers))
        for key, reason, number in connection.execute(
                f"select key, reason, count(*) from ({cases}) "
                "where reason is not null group by all").fetchall():
            self.left_out.setdefault(key, {})[reason] = number

    def numbers(self, key, figure):
        value = self.figures.get(key, {}).get(figure)
        # No case of a kind is a count of 0 here and no group there.
        if value is None and figure == "count":
            value = 0
        return value, self.samples.get(key, 0), self.left_out.get(key, {})

    def keys(self):
        """Those that count or leave out any case."""
        return {key for key, sample in self.samples.items() if sample} | set(self.left_out)


def is_same(a, b, figure):
    """Counts and ratios to the last digit, others as far as the order of a sum may matter."""
    if a is None or b is None:
        return a is None and b is None
    return a == b if figure in EXACT else math.isclose(a, b, rel_tol=1e-12, abs_tol=1e-12)


def split(by):
    """The dimension and the key of a row's `by`; a row of all is of no dimension."""
    if not by:
        return None, "all"
    (dimension, key), = by.items()
    return dimension, key


def differences(connection, answer):
    """Every difference, and how many numbers were held against each other."""
    found, count = [], 0
    computed, printed = {}, {}
    for row in answer["rows"]:
        dimension, key = split(row["by"])
        printed.setdefault(dimension, set()).add(key)
        unknown = set(row["measurements"])
        metrics = dict.fromkeys(name.split(".")[0] for name in row["measurements"])
        for metric in metrics:
            if metric not in METRICS:
                continue
            if (metric, dimension) not in computed:
                computed[metric, dimension] = Answer(connection, metric, dimension)
            for name, figure in figure_names(metric):
                unknown.discard(name)
                value, sample, left_out = computed[metric, dimension].numbers(key, figure)
                other = row["measurements"][name]
                others_left_out = other.get("left_out", {})
                count += 2 + len(left_out)
                place = f"{dimension} {key} {name}: SQL has"
                if not is_same(value, other["value"], figure) or sample != other["sample"]:
                    found.append(
                        f"{place} {value} of {sample}, analyze {other['value']} of "
                        f"{other['sample']}")
                if left_out != others_left_out:
                    found.append(
                        f"{place} left out {left_out}, analyze {others_left_out}")
        found += [f"{dimension} {key} {name}: not computed in SQL" for name in sorted(unknown)]
    for (metric, dimension), answer_in_sql in computed.items():
        found += [
            f"{dimension} {key} {metric}: SQL has cases, analyze has no such row"
            for key in answer_in_sql.keys() - printed[dimension]]
    return found, count
