#!/usr/bin/env python3
"""Draws the same maps again, in another way. Usage: bench/check_opinions.py RESULTS

For each real round: the shares of each statement are those of the file, and groups found here, by
the method of the paper (two components, no choice of their number), are about as like the published
ones as those of the bench. Shares no code with the benches. Exits with 1 if any of it is not so, and
with 2 if a figure misses its target: likeness 0.65, 10 seconds, 512 MB. Where others worked on the same
cores, the seconds are those that the processor worked for the map.
"""
import csv
import json
import math
import pathlib
import random
import sys

LIKENESS, SECONDS, MEGABYTES = 0.65, 10, 512


def rows(path):
    with open(path, newline="") as file:
        return list(csv.DictReader(file))


def matrix(path):
    """Answers of those who answered seven statements, without statements that were taken out."""
    comments = path.with_name("comments.csv")
    removed = {row["comment-id"] for row in rows(comments) if row["moderated"] == "-1"} if comments.exists() else set()
    people, groups = [], []
    for row in rows(path):
        answers = {name: int(value) for name, value in row.items()
                   if name.isdigit() and value not in ("", None) and name not in removed}
        people.append(answers)
        groups.append(row["group-id"])
    asked = {name for answers in people for name in answers}
    kept = [i for i, answers in enumerate(people) if len(answers) >= min(7, len(asked))]
    return [people[i] for i in kept], [groups[i] for i in kept]


def round_to_five(share):
    return min(95, max(5, math.floor(100 * share / 5 + 0.5) * 5))


def shares(people, statement):
    said = [answers[statement] for answers in people if statement in answers]
    if len(said) < 5:
        return "", ""
    agree, disagree = (round_to_five((said.count(side) + 1) / (len(said) + 2)) for side in (1, -1))
    # Of two that come to more than all the less gives way.
    if agree >= disagree:
        return str(agree), str(min(disagree, 100 - agree))
    return str(min(agree, 100 - disagree)), str(disagree)


def component(table, lots):
    """By NIPALS: places and directions in turn, without a matrix of products."""
    direction = [lots.uniform(-1, 1) for _ in table[0]]
    for _ in range(500):
        places = [sum(a * b for a, b in zip(row, direction)) for row in table]
        direction = [sum(row[j] * place for row, place in zip(table, places)) for j in range(len(direction))]
        length = math.sqrt(sum(value * value for value in direction))
        if length == 0:
            return [0.0] * len(table)
        direction = [value / length for value in direction]
    places = [sum(a * b for a, b in zip(row, direction)) for row in table]
    for row, place in zip(table, places):
        for j, value in enumerate(direction):
            row[j] -= place * value
    return places


def place(people):
    statements = sorted({name for answers in people for name in answers}, key=int)
    means = {}
    for name in statements:
        said = [answers[name] for answers in people if name in answers]
        means[name] = sum(said) / len(said)
    table = [[answers[name] - means[name] if name in answers else 0.0 for name in statements] for answers in people]
    lots = random.Random(1)
    axes = [component(table, lots) for _ in range(2)]
    factors = [math.sqrt(len(statements) / len(answers)) for answers in people]
    return [(x * f, y * f) for x, y, f in zip(*axes, factors)]


def near(point, middles):
    return min(range(len(middles)), key=lambda i: math.dist(point, middles[i]))


def group(points, count):
    lots, best = random.Random(2), None
    for _ in range(30):
        middles = lots.sample(points, count)
        for _ in range(100):
            groups = [near(point, middles) for point in points]
            now = []
            for i in range(count):
                own = [point for point, own in zip(points, groups) if own == i] or [middles[i]]
                now.append((sum(x for x, _ in own) / len(own), sum(y for _, y in own) / len(own)))
            if now == middles:
                break
            middles = now
        spread = sum(math.dist(point, middles[own]) ** 2 for point, own in zip(points, groups))
        if best is None or spread < best[0]:
            best = spread, groups
    return best[1]


def likeness(one, other):
    """Adjusted Rand index, by looking at every pair."""
    both = mine = theirs = pairs = 0
    for i in range(len(one)):
        for j in range(i):
            a, b = one[i] == one[j], other[i] == other[j]
            pairs, mine, theirs, both = pairs + 1, mine + a, theirs + b, both + (a and b)
    expected = mine * theirs / pairs
    return (both - expected) / ((mine + theirs) / 2 - expected)


def main():
    results = pathlib.Path(sys.argv[1])
    missed = []
    tallies = rows(results / "tallies.csv")
    for said in rows(results / "files.csv"):
        people, published = matrix(pathlib.Path(said["path"]))
        statements = {name for answers in people for name in answers}
        mine = {row["statement"]: (row["agree"], row["disagree"]) for row in tallies if row["name"] == said["name"]}
        if mine != {name: shares(people, name) for name in statements}:
            sys.exit(f"{said['name']}: the shares are not those of the file")
        if abs(len(people) - int(said["people"])) > 2:
            sys.exit(f"{said['name']}: {len(people)} people answered enough, not about {said['people']}")
        groups = group(place(people), int(said["groups"]))
        known = [i for i, name in enumerate(published) if name]
        ari = likeness([groups[i] for i in known], [published[i] for i in known])
        if abs(ari - float(said["ari"])) > 0.1:
            sys.exit(f"{said['name']}: drawn again, the likeness is {ari:.3f}, not {said['ari']}")
        if float(said["ari"]) < LIKENESS:
            missed.append(f"{said['name']}: likeness {said['ari']} is less than {LIKENESS}")
        print(f"checked: opinions file={said['name']} groups={said['groups']} ari={float(said['ari']):.3f} again={ari:.3f}")
    facts = json.loads((results / "machine.json").read_text())
    busy = float(facts["load_before"].split()[0]) > facts["cores"] / 2
    for said in rows(results / "synthetic.csv"):
        seconds = float(said["cpu_s" if busy else "s"])
        if seconds > SECONDS:
            missed.append(f"{seconds} s are more than {SECONDS} s")
        if int(said["mb"]) > MEGABYTES:
            missed.append(f"{said['mb']} MB are more than {MEGABYTES} MB")
        print(f"checked: opinions synthetic voters={said['voters']} s={float(said['s']):.2f} cpu_s={float(said['cpu_s']):.2f}"
              f" mb={said['mb']}{' (busy)' if busy else ''}")
    for miss in missed:
        print("missed: " + miss, file=sys.stderr)
    sys.exit(2 if missed else 0)


if __name__ == "__main__":
    main()
