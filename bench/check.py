#!/usr/bin/env python3
"""Works out a bench's figures anew from its raw files. Usage: bench/check.py RESULTS_DIRECTORY

Reads rounds.csv and, for pages, directory, search, deadlines, evidence, ledger, ballot and sunshine, what pgbench, psql and the program printed; shares no code with the benches.
Exits with 1 if these outputs and rounds.csv disagree, with 2 if a figure misses its target and the
machine was not busy: where others work on the same cores, times say nothing about Linli.
"""
import csv
import datetime
import json
import math
import pathlib
import re
import statistics
import sys

TARGETS = {"list_ratio": 0.15, "show_ratio": 0.15, "handler_ratio": 0.6, "ratio": 0.3,
           "rate": 5000, "posting_ratio": 0.8}
LIMITS = {"pages": {"growth": 1.5}, "evidence": {"lag_p99": 2, "proof_ms": 5},
          "search": {"ratio": 1.5}, "deadlines": {"seconds": 60, "latency": 1},
          "ledger": {"balance_growth": 1.5, "statement_growth": 1.5, "drift": 0},
          "ballot": {"p99_by_p50": 5, "latency": 1, "count_s": 2, "votes_lost": 0, "double": 0},
          "sunshine": {"growth": 1.5, "disclosure": 10, "code_by_idle": 2}}
LEDGER_TARGETS = {"ratio": 0.7, "hot_ratio": 0.5}
BALLOT_TARGETS = {"ratio": 0.3, "rate": 198}
REGISTER_TARGET = 0.05


def median(rows, column):
    return statistics.median(float(row[column]) for row in rows)


def startup(rows):
    kinds = {kind: [row for row in rows if row["kind"] == kind] for kind in ("cold", "warm", "aot")}
    figures = {kind: f"{median(found, 'wall_s'):.2f}" for kind, found in kinds.items()}
    figures["rss"] = f"{median(kinds['warm'], 'rss_mb'):.0f}"
    return figures


def pages(rows, directory):
    def of(page, side):
        return [row for row in rows if row["page"] == page and row["side"] == side]

    def ratio(page):
        return median(of(page, "http"), "per_s") / median(of(page, "pgbench"), "per_s")

    def per_cpu_second(side):
        return statistics.median(
            int(row["requests"]) / float(row["server_cpu_s"]) for row in of("list", side))

    for row in rows:
        if row["side"] == "pgbench":
            check_pgbench(row, directory)
    figures = {f"{page}_ratio": ratio(page) for page in ("list", "show", "raise")}
    figures["handler_ratio"] = per_cpu_second("http") / per_cpu_second("bare")
    figures["growth"] = growth(directory)
    return {name: f"{value:.2f}" for name, value in figures.items()}


def growth(directory):
    """The largest growth of a page's p95: the median over rounds in many communities ÷ in few."""
    times = {}
    with open(directory / "growth.csv", newline="") as file:
        for row in csv.DictReader(file):
            key = (row["page"], int(row["communities"]))
            times.setdefault(key, {}).setdefault(row["round"], []).append(int(row["micros"]))
    few, many = (find(communities for page, communities in times) for find in (min, max))
    printed = (directory / f"growth-{many}.txt").read_text()
    if int(re.search(r"communities\s*\n-+\n\s*(\d+)", printed)[1]) < many:
        sys.exit(f"There were not {many} communities: {printed}")

    def p95(page, communities):
        return statistics.median(sorted(found)[math.ceil(0.95 * len(found)) - 1]
                                 for found in times[page, communities].values())

    return max(p95(page, many) / p95(page, few) for page, _ in times)


def check_pgbench(row, directory):
    outputs = directory.glob(f"pgbench-{row['page']}-round{row['round']}-client*.txt")
    texts = [path.read_text() for path in outputs]
    total = sum(float(re.search(r"tps = ([0-9.]+) \(without", text)[1]) for text in texts)
    if not texts or abs(total - float(row["per_s"])) > 0.01 * len(texts):
        sys.exit(f"pgbench printed {total}, rounds.csv says {row['per_s']}")


def directory_figures(rows, directory):
    def seconds(row):
        text = (directory / f"{row['side']}-{row['round']}.txt").read_text()
        printed = (float(re.search(r"用时 ([0-9.]+) 秒", text)[1]) if row["side"] == "import"
                   else float(re.search(r"Time: ([0-9.]+) ms", text)[1]) / 1000)
        if abs(printed - float(row["seconds"])) > 0.01:
            sys.exit(f"{row['side']} printed {printed}, rounds.csv says {row['seconds']}")
        stored = re.search(r"COPY (\d+)", (directory / f"copy-{row['round']}.txt").read_text())[1]
        if stored != row["rows_stored"]:
            sys.exit(f"COPY took {stored} rows, rounds.csv says {row['rows_stored']}")
        return printed

    sides = {side: statistics.median(seconds(row) for row in rows if row["side"] == side)
             for side in ("import", "copy")}
    read = next(row["rows_read"] for row in rows if row["side"] == "import")
    return {"ratio": f"{sides['copy'] / sides['import']:.2f}", "rows": read}


def register_figures(directory):
    """From what the client noted, what psql printed, and the rows that both sides left."""
    with open(directory / "register.csv", newline="") as file:
        rows = list(csv.DictReader(file))
    sides = {"import": [], "copy": []}
    for row in rows:
        text = (directory / f"register-{row['side']}-{row['round']}.txt").read_text()
        if row["side"] == "import":
            printed = float(re.search(r"^committed ([0-9.]+) ", text, re.M)[1])
        else:
            printed = sum(float(ms) for ms in re.findall(r"Time: ([0-9.]+) ms", text)) / 1000
            if not re.search(r"^COMMIT$", text, re.M):
                sys.exit("The COPY was not committed")
        if abs(printed - float(row["seconds"])) > 0.01:
            sys.exit(f"{row['side']} printed {printed}, register.csv says {row['seconds']}")
        sides[row["side"]].append(printed)
    for number in {row["round"] for row in rows}:
        left = [stored(directory / f"register-rows-{side}-{number}.txt") for side in sides]
        if left[0] != left[1]:
            sys.exit(f"Round {number}: COPY and import left other rows: {left}")
        if left[0]["person"][0] != rows[0]["persons"]:
            sys.exit(f"Round {number}: {left[0]['person'][0]} persons are there")
    medians = {side: statistics.median(times) for side, times in sides.items()}
    return {"ratio": f"{medians['copy'] / medians['import']:.3f}", "persons": rows[0]["persons"]}


def stored(path):
    """Count and hash of each table."""
    return {name: (count, md5) for name, count, md5 in
            re.findall(r"^ (\w+)\s*\|\s*(\d+) \| (\w*)$", path.read_text(), re.M)}


def search_figures(rows, directory):
    """The worst of the queries; both sides have to find as much, and no plan reads a table of needs through."""
    ratios, slowest = [], []
    for query in dict.fromkeys(row["query"] for row in rows):
        sides = {side: [row for row in rows if row["query"] == query and row["row_security"] == side]
                 for side in ("on", "off")}
        if len({row["rows"] for side in sides.values() for row in side}) != 1 or sides["on"][0]["rows"] == "0":
            sys.exit(f"{query}: the sides found different rows, or none")
        on, off = (percentile([float(row["ms"]) for row in sides[side]], 95) for side in ("on", "off"))
        ratios.append(on / off)
        slowest.append(on)
        for side in sides:
            plan = (directory / f"plan-{query}-{side}.txt").read_text()
            if re.search(r"Seq Scan on needs\.", plan):
                sys.exit(f"plan-{query}-{side}.txt reads a table from end to end")
            if not re.search(r"Index (Only )?Scan.* on needs\.summary_gram", plan):
                sys.exit(f"plan-{query}-{side}.txt does not use the index of words")
    needs = re.search(r"^need rows=(\d+)", (directory / "sizes.txt").read_text(), re.M)[1]
    return {"ratio": f"{max(ratios):.2f}", "p95_ms": f"{max(slowest):.2f}", "rows": needs}


def deadlines_figures(rows, directory):
    """From the list of effects: each late clock has one breach and one first step of its ladder.

    latency is 1 or less where the page's p95 is at most five times what it was before, or 200 ms.
    """
    with open(directory / "plan.csv", newline="") as file:
        plan = next(csv.DictReader(file))
    with open(directory / "effects.csv", newline="") as file:
        lines = list(csv.DictReader(file))
    kinds = {kind: [(line["community"], line["deadline"]) for line in lines if line["kind"] == kind]
             for kind in ("BREACH", "ESCALATE")}
    for kind, found in kinds.items():
        if not len(found) == len(set(found)) == int(plan["late"]):
            sys.exit(f"{plan['late']} clocks were late, but {kind} happened {len(found)} times, "
                     f"to {len(set(found))} of them")
    if set(kinds["BREACH"]) != set(kinds["ESCALATE"]):
        sys.exit("Other clocks were late than went up")
    due = datetime.datetime.fromisoformat(plan["due"])
    times = [datetime.datetime.fromisoformat(line["at"]) for line in lines]
    if min(times) < due:
        sys.exit(f"An effect came at {min(times)}, before it was due")
    if max(times) < due + datetime.timedelta(seconds=float(plan["killed"])):
        sys.exit("All effects were there before the node was killed")
    idle, during = (percentile([int(row["micros"]) / 1000 for row in rows if row["phase"] == phase], 95)
                    for phase in ("idle", "during"))
    return {"breached": plan["late"], "effects": str(len(kinds["ESCALATE"])),
            "distinct": str(len(set(kinds["ESCALATE"]))),
            "seconds": f"{(max(times) - due).total_seconds():.1f}",
            "latency_ratio": f"{during / idle:.2f}", "latency_ms": f"{during:.1f}",
            "latency": f"{min(during / idle / 5, during / 200):.2f}"}


def evidence_figures(rows, directory):
    """From what the client noted: bursts, the wait of each entry for its checkpoint, paired rounds."""
    def per_second(measure):
        return [int(row["count"]) / float(row["seconds"]) for row in rows if row["measure"] == measure]

    with open(directory / "lags.csv", newline="") as file:
        lags = [(int(row["seen_ns"]) - int(row["committed_ns"])) / 1e9 for row in csv.DictReader(file)]
    if min(lags) < 0:
        sys.exit("An entry was signed before it was published")
    warm, *with_log = per_second("with")
    ratios = [with_log / without for with_log, without in zip(with_log, per_second("without"))]
    proofs = [1000 * float(row["seconds"]) for row in rows if row["measure"] == "proof"]
    return {"rate": f"{statistics.median(per_second('rate')):.0f}",
            "lag_p99": f"{percentile(lags, 99):.2f}",
            "posting_ratio": f"{statistics.median(ratios):.2f}",
            "proof_ms": f"{percentile(proofs, 50):.2f}"}


def ledger_figures(rows, directory):
    """Ratios of rounds, what psql added up from the transfers, and the pairs of readings.

    As many journals are there as both sides say that they wrote.
    """
    for row in rows:
        if row["side"] == "pgbench":
            text = (directory / f"pgbench-{row['account']}-round{row['round']}.txt").read_text()
            done = re.search(r"transactions actually processed: (\d+)", text)[1]
            per_s = float(re.search(r"tps = ([0-9.]+) \(without", text)[1])
            if done != row["transfers"] or abs(per_s - float(row["per_s"])) > 0.01:
                sys.exit(f"pgbench printed {done} and {per_s}, rounds.csv says {row}")

    def ratio(account):
        rates = {}
        for row in rows:
            if row["account"] == account and row["round"] != "0":
                rates.setdefault(row["round"], {})[row["side"]] = float(row["per_s"])
        return statistics.median(each["facade"] / each["pgbench"] for each in rates.values())

    text = (directory / "drift.txt").read_text()
    said = {name: int(count) for name, count in re.findall(r"^ (\w+)\s*\|\s*(\d+)", text, re.M)}
    written = sum(int(row["transfers"]) for row in rows)
    if said["journals"] != written:
        sys.exit(f"{written} transfers were acknowledged, {said['journals']} journals are there")
    pairs = {}
    with open(directory / "growth.csv", newline="") as file:
        for row in csv.DictReader(file):
            times = pairs.setdefault(row["what"], {}).setdefault(row["pair"], {})
            times[int(row["transfers"])] = float(row["micros"])
    growths = {f"{what}_growth": statistics.median(each[max(each)] / each[min(each)]
                                                   for each in found.values())
               for what, found in pairs.items()}
    figures = {"ratio": ratio("any"), "hot_ratio": ratio("hot"), **growths}
    return {name: f"{value:.2f}" for name, value in figures.items()} | {
        "drift": str(said["drift"] + said["running"])}


def ballot_figures(rows, directory):
    """From the clients' logs and from all marks that the database has at the end.

    A vote is lost that was acknowledged and is not there, or says something else; a line counts
    double that has more than one vote. latency is 1 or less where the page's p95 is at most five
    times what it was before, or 200 ms.
    """
    def read(name):
        with open(directory / name, newline="") as file:
            return list(csv.DictReader(file))

    rates = {}
    for row in rows:
        if row["ballot_side"] == "pgbench":
            check_pgbench({"page": "cast", **row}, directory)
        rates.setdefault(row["round"], {})[row["ballot_side"]] = float(row["per_s"])
    logs = {path.stem.removeprefix("casts-"): read(path.name) for path in directory.glob("casts-*.csv")}
    taken = [int(cast["line"]) for log in logs.values() for cast in log if cast["receipt"] == "1"]
    marks = {int(mark["line"]): mark for mark in read("marks.csv")}
    right = {line: "NO" if line % 3 == 0 else "YES" for line in taken}
    lost = [line for line in right if line not in marks or right[line] not in marks[line]["choices"]]
    double = [line for line, mark in marks.items() if mark["votes"] != "1"]
    spans = [(int(span["first"]), int(span["last"])) for span in read("spans.csv")]
    others = [line for line in marks if line not in right
              and not any(first <= line <= last for first, last in spans)]
    if others:
        sys.exit(f"Nobody's votes are there: {others[:10]}")
    by_pgbench = len(marks) - len(set(taken)) - 1
    said = sum(int(row["casts"]) for row in rows if row["ballot_side"] == "pgbench")
    if by_pgbench != said:
        sys.exit(f"pgbench cast {said} votes, {by_pgbench} are there")
    first = {}
    for cast in logs["at-once"]:
        if cast["receipt"] == "1":
            first[cast["line"]] = int(cast["micros"]) / 1000
    p50, p99 = (percentile(first.values(), percent) for percent in (50, 99))
    held = [cast for cast in logs["held"] if cast["receipt"] == "1"]
    ended = max(int(cast["begun_us"]) + int(cast["micros"]) for cast in held) / 1e6
    reads = {}
    for row in read("reads.csv"):
        reads.setdefault(row["phase"], []).append(int(row["micros"]) / 1000)
    idle, during = (percentile(reads[phase], 95) for phase in ("idle", "during"))
    counts = read("counts.csv")
    if any(int(row["yes"]) != int(row["votes"]) // 3 for row in counts):
        sys.exit("The count is wrong")
    return {"ratio": f"{statistics.median(side['http'] / side['pgbench'] for side in rates.values()):.2f}",
            "p50": f"{p50:.1f}", "p99": f"{p99:.1f}", "p99_by_p50": f"{p99 / p50:.2f}",
            "rate": f"{len({cast['line'] for cast in held}) / ended:.1f}",
            "page_ms": f"{during:.1f}", "latency": f"{min(during / idle / 5, during / 200):.2f}",
            "counted": counts[0]["votes"],
            "count_s": f"{statistics.median(float(row['seconds']) for row in counts):.2f}",
            "votes_lost": str(len(lost)), "double": str(len(double))}


def sunshine_figures(rows, directory):
    """growth: the largest of a page's median p95 with many lines ÷ with few. disclosure: seconds."""
    found = {}
    for row in rows:
        found.setdefault((row["sunshine_page"], row["side"], row["round"]), []).append(int(row["micros"]))
    p95 = {}
    for (page, side, _), micros in found.items():
        p95.setdefault((page, side), []).append(percentile(micros, 95))
    middle = {key: statistics.median(values) for key, values in p95.items()}
    growth = max(middle[page, "many"] / middle[page, "few"] for page, side in middle if side == "many")
    with open(directory / "disclosure.csv", newline="") as file:
        sheet = next(csv.DictReader(file))
    pdf = (directory / "sheet.pdf").read_bytes()
    if not pdf.startswith(b"%PDF") or len(pdf) != int(sheet["bytes"]):
        sys.exit("The sheet is no PDF")
    scans = [int(line) for line in (directory / "scans.csv").read_text().split()[1:]]
    return {"growth": f"{growth:.2f}",
            "disclosure": f"{float(sheet['close_s']) + float(sheet['pdf_s']):.2f}",
            "code_by_idle": f"{percentile(scans, 95) / middle['code', 'many']:.2f}",
            "scans": str(len(scans)), "quarter": sheet["lines"]}


def percentile(values, percent):
    values = sorted(values)
    return values[-(-len(values) * percent // 100) - 1]


def below(figures, targets):
    """Names of the figures that miss their target, which are printed."""
    missed = [key for key, target in targets.items() if float(figures.get(key, target)) < target]
    for key in missed:
        print(f"checked: {key} is below its target {targets[key]}")
    return missed


def above(name, figures):
    """Names of the figures that are above their limit, which are printed."""
    missed = [key for key, limit in LIMITS.get(name, {}).items() if float(figures[key]) > limit]
    for key in missed:
        print(f"checked: {name} {key} is above its limit {LIMITS[name][key]}")
    return missed


def main():
    directory = pathlib.Path(sys.argv[1])
    facts = json.loads((directory / "machine.json").read_text())
    with open(directory / "rounds.csv", newline="") as file:
        rows = list(csv.DictReader(file))
    if "kind" in rows[0]:
        name, figures = "startup", startup(rows)
    elif "row_security" in rows[0]:
        name, figures = "search", search_figures(rows, directory)
    elif "measure" in rows[0]:
        name, figures = "evidence", evidence_figures(rows, directory)
    elif "phase" in rows[0]:
        name, figures = "deadlines", deadlines_figures(rows, directory)
    elif "sunshine_page" in rows[0]:
        name, figures = "sunshine", sunshine_figures(rows, directory)
    elif "ballot_side" in rows[0]:
        name, figures = "ballot", ballot_figures(rows, directory)
    elif "account" in rows[0]:
        name, figures = "ledger", ledger_figures(rows, directory)
    elif "page" in rows[0]:
        name, figures = "pages", pages(rows, directory)
    else:
        name, figures = "directory", directory_figures(rows, directory)
    print("checked:", name, *(f"{key}={value}" for key, value in figures.items()))
    targets = {"search": {}, "deadlines": {}, "ledger": LEDGER_TARGETS, "ballot": BALLOT_TARGETS, "sunshine": {}}.get(name, TARGETS)
    missed = below(figures, targets)
    missed += above(name, figures)
    if (directory / "register.csv").exists():
        register = register_figures(directory)
        print("checked: register", *(f"{key}={value}" for key, value in register.items()))
        missed += below({"register ratio": register["ratio"]}, {"register ratio": REGISTER_TARGET})
    busy = float(facts["load_before"].split()[0]) > facts["cores"] / 2
    print("checked: load before", facts["load_before"], "on", facts["cores"], "cores",
          "(busy, so no target counts)" if busy else "")
    if missed and not busy:
        sys.exit(2)


if __name__ == "__main__":
    main()
