#!/usr/bin/env python3
"""Works out what a storm has cost. Usage: bench/check_storm.py RESULTS_DIRECTORY

Reads what the writers were answered (writer-*.csv), the checkpoints that a reader saw
(checkpoints.csv) and the tables as COPY gave them at the end; shares no code with Linli.

lost        answers that the books or the log contradict: said to be done and not there, not there
            as it was said, or said to be refused and there
duplicated  keys that stand in the books twice, and keys that were published twice
sum         debits less credits over all accounts, of all units together, each without its sign
drift       rows of accounts that do not stand where the transfers lead them, and journals with
            other transfers than they were posted with
log         consistent if the entries have their places without a gap and every checkpoint that
            was ever seen is that of the first entries of the log as it stands now (RFC 6962)

Prints what is wrong, then one line; exits with 1 unless all is well.
"""
import base64
import collections
import csv
import hashlib
import json
import pathlib
import sys

csv.field_size_limit(1 << 24)
MOST_SHOWN = 10


def rows(directory, name):
    with open(directory / name, newline="", encoding="utf-8") as file:
        yield from csv.DictReader(file)


class Findings:
    """What is wrong, by kind; the first of each kind are printed."""

    def __init__(self):
        self.counts = collections.Counter()

    def add(self, kind, text):
        self.counts[kind] += 1
        if self.counts[kind] <= MOST_SHOWN:
            print(f"{kind}: {text}")


def transfers_by_journal(directory):
    found = collections.defaultdict(list)
    for row in rows(directory, "ledger.transfer.csv"):
        found[row["journal_id"]].append((row["debit_id"], row["credit_id"], row["amount"]))
    return found


def published(directory, findings):
    """The journal of each key, as the log and what waits for it say."""
    facts = {}
    for name in ("evidence.entry.csv", "evidence.outbox.csv"):
        for row in rows(directory, name):
            content = json.loads(row["content"])
            fact = content.get("facts", content)
            if "key" not in fact or "journal" not in fact:
                continue  # a signing key of the log, which is published too
            if fact["key"] in facts:
                findings.add("duplicated", f"{fact['key']} was published twice")
            facts[fact["key"]] = fact["journal"]
    return facts


def answers(directory, findings):
    """Compares what the writers were told; says how many were told that it is done."""
    journals = {}
    for row in rows(directory, "ledger.journal.csv"):
        if row["key"] in journals:
            findings.add("duplicated", f"{row['key']} is in the books twice")
        journals[row["key"]] = row["journal_id"]
    facts = published(directory, findings)
    transfers = transfers_by_journal(directory)
    acknowledged = 0
    for path in sorted(directory.glob("writer-*.csv")):
        for row in rows(directory, path.name):
            key, answer = row["key"], row["answer"]
            if answer.startswith("refused"):
                if key in journals or key in facts:
                    findings.add("lost", f"{key} was refused and is there")
                continue
            acknowledged += 1
            if journals.get(key) != answer:
                findings.add("lost", f"{key} is not in the books")
            elif facts.get(key) != answer:
                findings.add("lost", f"{key} was not published")
            elif row["action"] in ("POST", "RESERVE"):
                said = (each.split(" ") for each in row["about"].split(";"))
                if sorted((it[0], it[1], it[3]) for it in said) != sorted(transfers[answer]):
                    findings.add("lost", f"{key} is there with other transfers")
    for key in facts.keys() - journals.keys():
        findings.add("lost", f"{key} was published and is not in the books")
    return acknowledged


NAMES = ("debits_posted", "credits_posted", "debits_pending", "credits_pending")


def books(directory, findings):
    """Debits less credits of all units; what differs from the transfers is drift."""
    moved = collections.defaultdict(lambda: [0, 0, 0, 0])
    lines = collections.Counter()
    for row in rows(directory, "ledger.transfer.csv"):
        amount, posted, pending = int(row["amount"]), int(row["posted"]), int(row["pending"])
        lines[row["journal_id"]] += 1
        for side, at in (("debit", 0), ("credit", 1)):
            sums = moved[row[f"{side}_id"], row[f"{side}_stripe"]]
            sums[at] += posted * amount
            sums[at + 2] += pending * amount
    for row in rows(directory, "ledger.journal.csv"):
        if lines.pop(row["journal_id"], 0) != int(row["lines"]):
            findings.add("drift", f"journal {row['journal_id']} has not its {row['lines']} transfers")
    for journal in lines:
        findings.add("drift", f"transfers of a journal that is not there: {journal}")
    units = {row["account_id"]: row["unit"] for row in rows(directory, "ledger.account.csv")}
    sums = collections.defaultdict(lambda: [0, 0])
    for row in rows(directory, "ledger.balance.csv"):
        kept = [int(row[name]) for name in NAMES]
        expected = moved.pop((row["account_id"], row["stripe"]), [0, 0, 0, 0])
        if kept != expected:
            findings.add("drift", f"{row['account_id']}/{row['stripe']} is {kept}, not {expected}")
        sums[units[row["account_id"]]][0] += kept[0] - kept[1]
        sums[units[row["account_id"]]][1] += kept[2] - kept[3]
    for account in moved:
        findings.add("drift", f"transfers of an account that is not there: {account}")
    return sum(abs(part) for unit in sums.values() for part in unit)


def leaf(content):
    return hashlib.sha256(b"\0" + content.encode("utf-8")).digest()


def node(left, right):
    return hashlib.sha256(b"\1" + left + right).digest()


def roots(leaves, sizes):
    """The roots of the trees over the first leaves, for these sizes."""
    found = {0: hashlib.sha256(b"").digest()}
    complete = []  # of the subtrees, one for each bit of the size, the largest first
    for size, added in enumerate(leaves, 1):
        left = size - 1
        while left & 1:
            added = node(complete.pop(), added)
            left >>= 1
        complete.append(added)
        if size in sizes:
            root = complete[-1]
            for before in reversed(complete[:-1]):
                root = node(before, root)
            found[size] = root
    return found


def log(directory, findings):
    entries = sorted((int(row["entry_index"]), row["content"])
                     for row in rows(directory, "evidence.entry.csv"))
    kept = next(rows(directory, "evidence.log.csv"))
    if [index for index, _ in entries] != list(range(len(entries))):
        findings.add("log", "the places have gaps")
    if int(kept["size"]) != len(entries):
        findings.add("log", f"{len(entries)} entries, but it says {kept['size']}")
    if kept["problem"]:
        findings.add("log", f"it says of itself {kept['problem']}")
    seen = [(row["origin"], int(row["size"]), row["root"]) for row in rows(directory, "checkpoints.csv")]
    for row in rows(directory, "evidence.checkpoint.csv"):
        origin, size, root = row["note"].split("\n")[:3]
        seen.append((origin, int(size), root))
    if max((size for _, size, _ in seen), default=0) != len(entries):
        findings.add("log", "no checkpoint is over all entries")
    computed = roots((leaf(content) for _, content in entries), {size for _, size, _ in seen})
    for origin, size, root in seen:
        if origin != kept["origin"]:
            findings.add("log", f"a checkpoint of another log, {origin}")
        elif size not in computed:
            findings.add("log", f"a checkpoint over {size} entries was seen, {len(entries)} are there")
        elif base64.b64decode(root) != computed[size]:
            findings.add("log", f"the first {size} entries are not those of the checkpoint that was seen")
    return len({size for _, size, _ in seen})


def main():
    directory = pathlib.Path(sys.argv[1])
    findings = Findings()
    acknowledged = answers(directory, findings)
    total = books(directory, findings)
    checkpoints = log(directory, findings)
    counts = findings.counts
    print(f"checkpoints={checkpoints}")
    print(f"storm acknowledged={acknowledged} lost={counts['lost']} duplicated={counts['duplicated']} "
          f"sum={total} drift={counts['drift']} log={'broken' if counts['log'] else 'consistent'}")
    if counts or total or not acknowledged:
        sys.exit(1)


if __name__ == "__main__":
    main()
