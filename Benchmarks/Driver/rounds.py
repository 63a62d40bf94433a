"""Rounds: in each, every contender is measured once, in turn with the baseline, so that what else the machine does hits both alike."""

import math
import statistics

from contender import Contender

# What spreads further is measured anew, each sample twice and then four times as long: what counts of it is its fastest part.
STEADY = 0.1
LENGTHS = [1, 2, 4]


def summary(values):
    """Median, spread (the distance of the quartiles as a part of the median), least and most."""
    median = statistics.median(values)
    quartiles = statistics.quantiles(values, n=4) if len(values) > 1 else [median] * 3
    return {
        "median": median,
        "spread": (quartiles[2] - quartiles[0]) / median if median else 0,
        "minimum": min(values),
        "maximum": max(values),
        "rounds": len(values),
    }


def percentiles(values):
    """The values that 50, 95 and 99 percent do not exceed; nothing where none lies beyond, so the last takes a hundred values."""
    ordered = sorted(values)
    ranks = {f"p{percent}": math.ceil(len(ordered) * percent / 100) for percent in [50, 95, 99]}
    return {name: ordered[rank - 1] if rank < len(ordered) else None for name, rank in ranks.items()}


def measure(commands, baseline, rounds):
    """Measures contenders given by name and command; gives for each its nanoseconds and its ratio to the baseline."""
    contenders = {name: Contender(name, command) for name, command in commands.items()}
    floor = contenders[baseline]
    try:
        for contender in contenders.values():
            contender.calibrate()
        others = [name for name in contenders if name != baseline]
        samples = steadily(others, rounds, lambda name, length: alternate(contenders[name], floor, length))
    finally:
        for contender in contenders.values():
            contender.close()
    rows = described(samples, baseline, contenders)
    for name, contender in contenders.items():
        if name not in rows:
            rows[name] = {"failure": contender.failure or f"{baseline} failed"}
    return {name: rows[name] for name in contenders}


def steadily(names, rounds, take):
    """Takes so many samples of each name in turn, and longer ones of those that spread; a sample is nothing where one failed."""
    samples = {}
    for length in LENGTHS:
        unsteady = [name for name in names if not is_steady(samples.get(name))]
        samples.update({name: [] for name in unsteady})
        for _ in range(rounds):
            for name in unsteady:
                samples[name].append(take(name, length))
    return samples


def is_steady(samples):
    """Whether the ratios of samples spread little; one that failed is not taken again."""
    return samples is not None and (not all(samples) or summary(ratios(samples))["spread"] <= STEADY)


def ratios(samples):
    return [own / base for own, base in samples]


def described(samples, baseline, names):
    """The rows of those that did not fail: nanoseconds, and ratios to the baseline, which was measured beside each of them."""
    whole = {name: pairs for name, pairs in samples.items() if all(pairs)}
    if whole:
        whole[baseline] = [(base, base) for pairs in whole.values() for _, base in pairs]
    return {
        name: {"nanoseconds": summary([own for own, _ in whole[name]]), "ratio": summary(ratios(whole[name]))}
        for name in names
        if name in whole
    }


def alternate(contender, floor, length=1):
    """Measures a contender and the baseline in turn, a part of each at a time, and of so many samples' length.

    The fastest part of each counts, since what disturbs only adds; the speed of a machine drifts, so they are taken close together.
    """
    own, base = [], []
    turns = math.ceil(floor.parts / contender.parts)
    for _ in range(contender.parts * length):
        base += [floor.part() for _ in range(turns)]
        own.append(contender.part())
    return (min(own), min(base)) if all(own) and all(base) else None
