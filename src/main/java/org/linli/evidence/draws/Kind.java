package org.linli.evidence.draws;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Those who are alike in all that quotas speak of. Nothing tells them apart, so they have the same
 * chance.
 *
 * @param values one for each trait that has quotas; empty where no quota speaks of the value
 * @param entries who they are, in the order of the list
 */
public record Kind(List<String> values, List<Entry> entries) {

  public Kind {
    values = List.copyOf(values);
    entries = List.copyOf(entries);
  }

  int size() {
    return entries.size();
  }

  /** What they have in common, in words; empty where it is nothing. */
  public String name() {
    return String.join(" ", values.stream().filter(it -> !it.isEmpty()).toList());
  }

  /** In the order in which the list first names one of them. */
  static List<Kind> of(List<Entry> entries, List<Quota> quotas) {
    var kinds = new LinkedHashMap<List<String>, List<Entry>>();
    entries.forEach(
        entry -> kinds.computeIfAbsent(values(entry, quotas), it -> new ArrayList<>()).add(entry));
    return kinds.entrySet().stream().map(it -> new Kind(it.getKey(), it.getValue())).toList();
  }

  private static List<String> values(Entry entry, List<Quota> quotas) {
    return quotas.stream()
        .map(Quota::trait)
        .distinct()
        .map(trait -> spoken(trait, entry.trait(trait), quotas) ? entry.trait(trait) : "")
        .toList();
  }

  private static boolean spoken(String trait, String value, List<Quota> quotas) {
    return quotas.stream().anyMatch(it -> it.trait().equals(trait) && it.value().equals(value));
  }

  /** Whether a quota counts them. */
  boolean counts(Quota quota) {
    return entries.getFirst().trait(quota.trait()).equals(quota.value());
  }
}
