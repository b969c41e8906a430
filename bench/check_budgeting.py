#!/usr/bin/env python3
"""Counts budgets again with fractions. Usage: bench/check_budgeting.py RESULTS DIRECTORY

For each file: nothing costs more than there is; greedy rules choose what they say; equal shares
choose that with the share that was said, and with one unit more for each voter what they choose
costs more than there is, unless the rule stops before. Shares no code with the benches. Elections of
more than 20,000 votes are not counted again, only added up. Exits with 1 if any of it is not so, and
says so if a large election took longer than 10 seconds.
"""
import csv
import json
import pathlib
import sys
from fractions import Fraction

MOST_VOTES = 20_000
TARGET_S = 10


def load(path):
    text = path.read_bytes().decode("utf-8-sig")
    meta, costs, votes, section = {}, {}, [], None
    rows = iter(csv.reader(text.splitlines(keepends=True), delimiter=";"))
    for row in rows:
        row = [cell.strip() for cell in row]
        if not any(row):
            continue
        if row[0].upper() in ("META", "PROJECTS", "VOTES") and not any(row[1:]):
            section, head = row[0].upper(), [cell.strip() for cell in next(rows)]
        elif section == "META":
            meta[row[0]] = row[1]
        elif section == "PROJECTS":
            costs[row[head.index("project_id")]] = Fraction(row[head.index("cost")])
        else:
            named = dict(zip(head, row))
            votes.append((
                [part.strip() for part in named.get("vote", "").split(",") if part.strip() in costs],
                [part for part in named.get("points", "").split(",") if part]))
    return Fraction(meta["budget"]), costs, points(meta, votes)


def points(meta, votes):
    """Of each voter: what each project was given."""
    kind = meta["vote_type"]
    if kind in ("cumulative", "scoring"):
        given = [dict(zip(vote, map(Fraction, point))) for vote, point in votes]
        return [{project: point for project, point in one.items() if point} for one in given]
    if kind == "ordinal":
        full = max(max((len(vote) for vote, _ in votes), default=0), int(meta.get("max_length", 0)))
        return [{project: Fraction(full - place) for place, project in enumerate(vote)} for vote, _ in votes]
    return [{project: Fraction(1) for project in vote} for vote, _ in votes]


class Election:
    def __init__(self, path):
        self.budget, self.costs, self.votes = load(path)
        self.support = {project: [] for project in self.costs}
        for voter, vote in enumerate(self.votes):
            for project in vote:
                self.support[project].append(voter)

    def cost(self, chosen):
        return sum(self.costs[project] for project in chosen)

    def greedy(self, score, chosen):
        def worth(project):
            voters = self.support[project]
            value = Fraction(len(voters))
            if "points" in score:
                value = sum(self.votes[voter][project] for voter in voters)
            if "per_cost" in score:
                return value / self.costs[project] if self.costs[project] else Fraction(10) ** 99
            return value

        chosen = list(chosen)
        open_ = [project for project in self.costs if self.support[project] and project not in chosen]
        for project in sorted(open_, key=lambda it: (-worth(it), it)):
            if self.cost(chosen) + self.costs[project] <= self.budget:
                chosen.append(project)
        return chosen

    def shares(self, utility, share):
        money = [share] * len(self.votes)
        chosen = sorted(it for it in self.costs if self.support[it] and not self.costs[it])
        waiting = {it for it in self.costs if self.support[it] and self.costs[it]}
        known = dict.fromkeys(waiting, Fraction(0))
        while True:
            best = None
            for project in sorted(waiting, key=lambda it: (known[it], it)):
                if best and known[project] > best[0]:
                    break
                price = self.price(utility, project, money)
                if price is None:
                    waiting.discard(project)
                    continue
                known[project] = price
                best = min(best or (price, project), (price, project))
            if best is None:
                return chosen
            price, project = best
            for voter in self.support[project]:
                money[voter] -= min(money[voter], price * self.worth(utility, voter, project))
            chosen.append(project)
            waiting.discard(project)

    def worth(self, utility, voter, project):
        if utility == "points":
            return self.votes[voter][project]
        return self.costs[project] if utility == "cost" else 1

    def price(self, utility, project, money):
        voters = [(money[it], self.worth(utility, it, project)) for it in self.support[project]]
        if sum(has for has, _ in voters) < self.costs[project]:
            return None
        rest, worth = self.costs[project], sum(it for _, it in voters)
        for has, of in sorted(voters, key=lambda it: Fraction(it[0], it[1])):
            if rest * of <= has * worth:
                break
            rest -= has
            worth -= of
        return Fraction(rest) / worth

    def fits(self, chosen):
        left = self.budget - self.cost(chosen)
        return any(self.support[it] and it not in chosen and self.costs[it] <= left for it in self.costs)


def problem(election, rule, said):
    """What is wrong with an outcome, or nothing."""
    winners = said["winners"]
    if election.cost(winners) > election.budget or len(set(winners)) != len(winners):
        return "costs more than there is"
    if len(election.votes) > MOST_VOTES:
        return None
    if rule.startswith("greedy_"):
        return None if winners == election.greedy(rule, []) else "greedy"
    name, _, completion = rule.partition("_then_")
    utility = name.split("_")[1]
    share = Fraction(said["share"])
    chosen = election.shares(utility, share)
    expected = election.greedy(completion, chosen) if completion else chosen
    if winners != expected:
        return f"with a share of {share} it would be {expected}"
    if share != election.budget / len(election.votes) + int(said["raises"]):
        return "the share is another one"
    if "add1" not in name:
        return None if said["raises"] == 0 else "the share rose"
    if all(it in chosen for it in election.costs if election.support[it]):
        return None
    if "nostop" not in name and not election.fits(chosen):
        return None
    if election.cost(election.shares(utility, share + 1)) > election.budget:
        return None
    return "the share could rise"


def main(results, directory):
    elections, wrong, counted = {}, 0, 0
    for line in (results / "outcomes.jsonl").read_text().splitlines():
        said = json.loads(line)
        if not (directory / said["election"]).exists():
            if said["s"] > TARGET_S and said["election"].endswith("x160"):
                print(f"above target: {said['election']} {said['rule']} took {said['s']:.1f} s")
            continue
        if said["election"] not in elections:
            elections[said["election"]] = Election(directory / said["election"])
        found = problem(elections[said["election"]], said["rule"], said)
        counted += 1
        if found:
            wrong += 1
            print(f"{said['election']} {said['rule']}: {found}; said {said['winners']}")
    print(f"counted again files={len(elections)} outcomes={counted} wrong={wrong}")
    sys.exit(1 if wrong or not counted else 0)


main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
