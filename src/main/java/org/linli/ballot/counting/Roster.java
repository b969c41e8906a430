package org.linli.ballot.counting;

import java.util.BitSet;
import java.util.List;

/** The roll as it is counted with: entries and heads by number. */
final class Roster {

  private final Names references;
  private final Names heads;
  private final int[] headOf;
  private final int[] weights;
  private final long[] areas;

  Roster(List<RollEntry> entries) {
    references = new Names(entries.size());
    heads = new Names(entries.size());
    headOf = new int[entries.size()];
    weights = new int[entries.size()];
    areas = new long[entries.size()];
    entries.forEach(this::add);
  }

  private void add(RollEntry entry) {
    var place = references.size();
    if (references.add(entry.reference()) != place) {
      throw new Miscounted("ballot.recount.twice-on-roll", entry.reference());
    }
    var known = heads.size();
    var head = heads.add(entry.head());
    if (head < known && weights[head] != entry.weight()) {
      throw new Miscounted("ballot.recount.weights", entry.head());
    }
    headOf[place] = head;
    weights[head] = entry.weight();
    areas[place] = entry.area();
  }

  int size() {
    return references.size();
  }

  int headCount() {
    return heads.size();
  }

  int head(int entry) {
    return headOf[entry];
  }

  int weight(int head) {
    return weights[head];
  }

  long area(int entry) {
    return areas[entry];
  }

  String reference(int entry) {
    return references.name(entry);
  }

  /** The number of an entry, which has to be there. */
  int find(String reference) {
    var entry = references.find(reference);
    if (entry < 0) {
      throw new Miscounted("ballot.recount.not-on-roll", reference);
    }
    return entry;
  }

  BitSet all() {
    var all = new BitSet(size());
    all.set(0, size());
    return all;
  }

  /** Those entries; each is on the roll, and listed once. */
  BitSet entries(List<String> chosen) {
    var found = new BitSet(size());
    for (var reference : chosen) {
      var entry = find(reference);
      if (found.get(entry)) {
        throw new Miscounted("ballot.recount.twice-listed", reference);
      }
      found.set(entry);
    }
    return found;
  }

  BitSet headsOf(BitSet entries) {
    var found = new BitSet(headCount());
    entries.stream().forEach(entry -> found.set(headOf[entry]));
    return found;
  }

  /** Their areas, and each of their heads once. */
  Amount amount(BitSet entries) {
    return amount(entries, headsOf(entries));
  }

  Amount amount(BitSet entries, BitSet heads) {
    return new Amount(
        heads.stream().mapToLong(head -> weights[head]).sum(),
        entries.stream().mapToLong(entry -> areas[entry]).sum());
  }
}
