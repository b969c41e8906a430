package org.linli.ballot.counting;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The roll as it is counted with: entries and heads by number. */
final class Roster {

  private final Map<String, Integer> byReference;
  private final List<RollEntry> entries;
  private final int[] heads;
  private final int[] weights;
  private final int headCount;

  Roster(List<RollEntry> entries) {
    this.entries = entries;
    byReference = HashMap.newHashMap(entries.size());
    heads = new int[entries.size()];
    weights = new int[entries.size()];
    var byHead = new HashMap<String, Integer>();
    for (var i = 0; i < entries.size(); i++) {
      var entry = entries.get(i);
      if (byReference.put(entry.reference(), i) != null) {
        throw new Miscounted("ballot.recount.twice-on-roll", entry.reference());
      }
      var known = byHead.putIfAbsent(entry.head(), byHead.size());
      var head = known == null ? byHead.size() - 1 : known;
      heads[i] = head;
      if (known != null && weights[head] != entry.weight()) {
        throw new Miscounted("ballot.recount.weights", entry.head());
      }
      weights[head] = entry.weight();
    }
    headCount = byHead.size();
  }

  int size() {
    return entries.size();
  }

  int headCount() {
    return headCount;
  }

  int head(int entry) {
    return heads[entry];
  }

  int weight(int head) {
    return weights[head];
  }

  long area(int entry) {
    return entries.get(entry).area();
  }

  String reference(int entry) {
    return entries.get(entry).reference();
  }

  @Nullable Integer find(String reference) {
    return byReference.get(reference);
  }

  BitSet all() {
    var all = new BitSet(size());
    all.set(0, size());
    return all;
  }

  /** Those entries; each is on the roll, and listed once. */
  BitSet entries(List<String> references) {
    var found = new BitSet(size());
    for (var reference : references) {
      var entry = find(reference);
      if (entry == null) {
        throw new Miscounted("ballot.recount.not-on-roll", reference);
      }
      if (found.get(entry)) {
        throw new Miscounted("ballot.recount.twice-listed", reference);
      }
      found.set(entry);
    }
    return found;
  }

  BitSet headsOf(BitSet entries) {
    var found = new BitSet(headCount);
    entries.stream().forEach(entry -> found.set(heads[entry]));
    return found;
  }

  /** Their areas, and each of their heads once. */
  Amount amount(BitSet entries) {
    return amount(entries, headsOf(entries));
  }

  Amount amount(BitSet entries, BitSet heads) {
    return new Amount(
        heads.stream().mapToLong(head -> weights[head]).sum(),
        entries.stream().mapToLong(this::area).sum());
  }
}
