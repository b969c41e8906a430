package org.linli.ballot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A line of a roll before it is numbered: one vote.
 *
 * @param key ids of whose it is: nobody twice
 * @param homes where, as the register writes it
 * @param parts dwellings of owners, else 1
 * @param area in 0.01 m², of those parts whose area is known
 * @param unmeasured parts without an area
 * @param voters who may vote for it; joint owners are several
 */
record RollDraft(
    String key, String homes, int parts, long area, int unmeasured, List<Voter> voters) {

  private static final int MOST_HOMES = 20;

  /** One vote of one person, household or seat. */
  static RollDraft one(String key, String homes, Voter voter) {
    return new RollDraft(key, homes, 1, 0, 0, List.of(voter));
  }

  /**
   * Heads as the Supreme People's Court counts them (interpretation on exclusive parts, 2020, art.
   * 9): each dwelling is one, but all dwellings of the same buyers are one together, and those who
   * own one jointly are one. Areas add up (art. 8).
   *
   * @param owners one row for each owner of each dwelling
   */
  static List<RollDraft> heads(List<OwnerRow> owners) {
    var dwellings =
        owners.stream()
            .collect(
                Collectors.groupingBy(OwnerRow::dwelling, LinkedHashMap::new, Collectors.toList()));
    var heads =
        dwellings.values().stream()
            .collect(
                Collectors.groupingBy(RollDraft::buyers, LinkedHashMap::new, Collectors.toList()));
    return heads.entrySet().stream().map(it -> head(it.getKey(), it.getValue())).toList();
  }

  private static String buyers(List<OwnerRow> dwelling) {
    return dwelling.stream()
        .map(it -> it.voter().id())
        .distinct()
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private static RollDraft head(String key, List<List<OwnerRow>> dwellings) {
    var first = dwellings.stream().map(List::getFirst).toList();
    var voters = new ArrayList<Voter>();
    Set<String> seen = new HashSet<>();
    for (var row : dwellings.getFirst()) {
      if (seen.add(row.voter().id())) {
        voters.add(row.voter());
      }
    }
    return new RollDraft(
        key,
        homes(first),
        first.size(),
        first.stream().mapToLong(it -> it.area().orElse(0)).sum(),
        (int) first.stream().filter(it -> it.area().isEmpty()).count(),
        voters.stream().sorted(Comparator.comparing(Voter::id)).toList());
  }

  /** The developer may have hundreds. */
  private static String homes(List<OwnerRow> dwellings) {
    var some =
        dwellings.stream().limit(MOST_HOMES).map(OwnerRow::home).collect(Collectors.joining("、"));
    return dwellings.size() > MOST_HOMES ? some + "…" : some;
  }

  /**
   * Who may vote for a line: one of the three, or nobody whom the platform knows.
   *
   * @param account of whoever has a seat
   */
  record Voter(
      Optional<UUID> person, Optional<UUID> organization, Optional<UUID> account, String name) {

    static Voter person(UUID id, String name) {
      return new Voter(Optional.of(id), Optional.empty(), Optional.empty(), name);
    }

    String id() {
      return person.or(() -> organization).or(() -> account).map(UUID::toString).orElse(name);
    }
  }

  /** An owner of a dwelling, as the register has it. */
  record OwnerRow(UUID dwelling, String home, Optional<Integer> area, Voter voter) {}
}
