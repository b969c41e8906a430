#!/usr/bin/env python3
"""Looks at plans with nothing but the instance and the plan. Usage: bench/check_matching.py RESULTS

For each instance: every rule is kept, the plan is worth what was said, and no more than the bound,
which both solvers found. A need that came in later was given a place that fits and
has room beside the plan, in the time that was said. Shares no code with the benches. Exits with 1 if any of it is not so.
"""
import csv
import math
import pathlib
import sys

WAKE = 84_000


def rows(path):
    with open(path, newline="") as file:
        return list(csv.DictReader(file))


def rounded(value):
    return math.floor(value + 0.5)


def worth(need, resource, window, radius):
    """Of one unit, as the header of the generator says."""
    distance = math.hypot(float(need["x"]) - float(resource["x"]), float(need["y"]) - float(resource["y"]))
    number = int(need["id"]) * 2654435761 + int(resource["id"]) * 40503 & 0xFFFFFFFF
    text = (number >> 4 & 1023) / 1023
    windows = int(need["windows"])
    early = 10 if windows & -windows == 1 << window else 0
    score = rounded(50 * (1 - distance / radius) + 25 * text + 15 * (1 - float(resource["cost"])) + early)
    if distance > radius or need["category"] != resource["category"]:
        sys.exit(f"need {need['id']} and resource {resource['id']} do not fit")
    if not int(need["group"]) & int(resource["groups"]) or not windows >> window & 1:
        sys.exit(f"need {need['id']} may not use resource {resource['id']} in window {window}")
    return rounded((1000 * float(need["weight"]) + score) * 840 / int(need["quantity"]))


def check(directory, plan, said):
    needs, resources = rows(directory / "needs.csv"), rows(directory / "resources.csv")
    radius = {row["category"]: float(row["radius"]) for row in rows(directory / "categories.csv")}
    left = {(row["resource"], row["window"]): int(row["capacity"]) for row in rows(directory / "slots.csv")}
    served, used, value = {}, set(), 0
    for row in plan:
        need, resource, amount = needs[int(row["need"])], resources[int(row["resource"])], int(row["quantity"])
        left[row["resource"], row["window"]] -= amount
        served[row["need"]] = served.get(row["need"], 0) + amount
        used.add(row["resource"])
        value += worth(need, resource, int(row["window"]), radius[need["category"]]) * amount
        if need["splittable"] != "true" and amount != int(need["quantity"]):
            sys.exit(f"need {need['id']} is served in part")
    if min(left.values()) < 0:
        sys.exit("a slot holds more than it can")
    for need, amount in served.items():
        if amount > int(needs[int(need)]["quantity"]):
            sys.exit(f"need {need} gets more than it asks for")
    value += WAKE * len(used)
    if value != int(said["value"]) or value > int(said["bound"]):
        sys.exit(f"the plan is worth {value}, not {said['value']}; bound {said['bound']}")
    return 100 * value / int(said["bound"])


def one_need(results, name, directory, said):
    """Of needs that came in one by one: the place that each was given first, and how long it took."""
    needs, resources = rows(directory / "needs.csv"), rows(directory / "resources.csv")
    radius = {row["category"]: float(row["radius"]) for row in rows(directory / "categories.csv")}
    left = {(row["resource"], row["window"]): int(row["capacity"]) for row in rows(directory / "slots.csv")}
    samples = rows(results / f"{name}-one-need.csv")
    new = {row["need"] for row in samples}
    for row in rows(results / f"{name}-one-need-plan.csv"):
        if row["need"] in new:
            sys.exit(f"need {row['need']} was planned before it came in")
        left[row["resource"], row["window"]] -= int(row["quantity"])
    for row in samples:
        need = needs[int(row["need"])]
        lot = 1 if need["splittable"] == "true" else int(need["quantity"])
        if row["resource"] == "-1":
            if any(room >= lot and fits(need, resources[int(resource)], int(window), radius)
                   for (resource, window), room in left.items()):
                sys.exit(f"need {need['id']} has a place, and none was found")
            continue
        worth(need, resources[int(row["resource"])], int(row["window"]), radius[need["category"]])
        if left[row["resource"], row["window"]] < lot:
            sys.exit(f"need {need['id']} was shown a place without room")
    took = sorted(float(row["ms"]) for row in samples)
    p50, p99 = (took[(len(took) * percent + 99) // 100 - 1] for percent in (50, 99))
    if f"one_need_p50_ms={p50:.2f} one_need_p99_ms={p99:.2f}" != said.strip():
        sys.exit(f"one need took {p50:.2f} and {p99:.2f} ms, not {said}")
    return p50, p99


def fits(need, resource, window, radius):
    distance = math.hypot(float(need["x"]) - float(resource["x"]), float(need["y"]) - float(resource["y"]))
    return (need["category"] == resource["category"] and distance <= radius[need["category"]]
            and int(need["group"]) & int(resource["groups"]) and int(need["windows"]) >> window & 1)


def main():
    results = pathlib.Path(sys.argv[1])
    rounds = rows(results / "rounds.csv")
    for instance in rows(results / "instances.csv"):
        own, other = (next(row for row in rounds if (row["instance"], row["solver"]) == (instance["name"], solver))
                      for solver in ("own", "ortools"))
        if own["bound"] != other["bound"]:
            sys.exit(f"{instance['name']}: the solvers find other bounds")
        percent = check(pathlib.Path(instance["directory"]), rows(results / f"{instance['name']}-plan.csv"), own)
        p50, p99 = one_need(results, instance["name"], pathlib.Path(instance["directory"]),
                            (results / f"{instance['name']}-one-need.txt").read_text())
        print(f"checked: matching {instance['name']} pct={percent:.2f} mb={own['mb']}"
              f" ortools_ratio={float(own['s']) / float(other['s']):.2f}"
              f" one_need_p50_ms={p50:.2f} one_need_p99_ms={p99:.2f}")


if __name__ == "__main__":
    main()
