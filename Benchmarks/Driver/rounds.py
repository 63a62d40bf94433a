"""Rounds: in each, every contender is measured once, in turn with the baseline, so that what else the machine does hits both alike."""

import math
import statistics

from contender import Contender


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
    samples = {name: [] for name in contenders}
    ratios = {name: [] for name in contenders}
    try:
        for contender in contenders.values():
            contender.calibrate()
        for _ in range(rounds):
            for name, contender in contenders.items():
                if contender is floor:
                    continue
                sample, base = alternate(contender, floor)
                if sample and base:
                    samples[name].append(sample)
                    ratios[name].append(sample / base)
                    samples[baseline].append(base)
                    ratios[baseline].append(1)
    finally:
        for contender in contenders.values():
            contender.close()
    rows = {}
    for name, contender in contenders.items():
        if contender.failure or len(ratios[name]) < rounds:
            rows[name] = {"failure": contender.failure or f"{baseline} failed"}
        else:
            rows[name] = {"nanoseconds": summary(samples[name]), "ratio": summary(ratios[name])}
    return rows


def alternate(contender, floor):
    """Measures a contender and the baseline in turn, a part of each at a time.

    The fastest part of each counts, since what disturbs only adds; the speed of a machine drifts, so they are taken close together.
    """
    own, base = [], []
    turns = math.ceil(floor.parts / contender.parts)
    for _ in range(contender.parts):
        base += [floor.part() for _ in range(turns)]
        own.append(contender.part())
    return (min(own), min(base)) if all(own) and all(base) else (None, None)
