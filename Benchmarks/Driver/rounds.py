"""Rounds: in each, every contender is measured once, one after the other, so that what else the machine does hits all alike."""

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


def measure(commands, baseline, rounds):
    """Measures contenders given by name and command; gives for each its nanoseconds and its ratio to the baseline of the same round."""
    contenders = [Contender(name, command) for name, command in commands.items()]
    samples = {contender.name: [] for contender in contenders}
    try:
        for contender in contenders:
            contender.calibrate()
        for _ in range(rounds):
            for contender in contenders:
                samples[contender.name].append(contender.sample())
    finally:
        for contender in contenders:
            contender.close()
    rows = {}
    for contender in contenders:
        values = samples[contender.name]
        if contender.failure or None in values or None in samples[baseline]:
            rows[contender.name] = {"failure": contender.failure or f"{baseline} failed"}
            continue
        ratios = [value / floor for value, floor in zip(values, samples[baseline])]
        rows[contender.name] = {"nanoseconds": summary(values), "ratio": summary(ratios)}
    return rows
