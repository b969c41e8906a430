package org.linli.evidence.draws;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.linli.evidence.Commitment;
import org.linli.kernel.Actor;
import org.linli.kernel.Invalid;

/**
 * Makes the sheet of a draw: who is on the list by number and commitment, and how many of each kind
 * may sit together, so that the chances are as fair as the quotas allow.
 */
record Sealing(Sheet sheet, List<Candidate> candidates, List<Commitment> commitments) {

  /** A register is longer than what somebody writes out. */
  private static final int MOST_OF_POOL = 20_000;

  /**
   * @throws Invalid if the quotas cannot be kept, or list and rule do not fit each other
   */
  static Sealing of(UUID draw, MakeDraw command, List<Candidate> candidates) {
    var quotas = command.kept();
    var seats = Integer.parseInt(command.seats());
    var most = command.pool().isEmpty() ? ListText.MOST : MOST_OF_POOL;
    check(seats, quotas, candidates, most);
    var commitments = candidates.stream().map(it -> Commitment.to(it.name())).toList();
    var entries =
        IntStream.range(0, candidates.size())
            .mapToObj(it -> entry(it + 1, candidates.get(it), commitments.get(it), quotas))
            .toList();
    var sheet =
        new Sheet(
            draw,
            command.title(),
            seats,
            Integer.parseInt(command.alternates()),
            command.balls(),
            command.source(),
            command.on(),
            quotas,
            entries,
            compositions(entries, quotas, seats));
    if (candidates.stream().anyMatch(it -> it.weight() > 1) && sheet.compositions().size() > 1) {
      throw Invalid.field("quotas", DrawError.QUOTA_WITH_WEIGHTS);
    }
    return new Sealing(sheet, candidates, commitments);
  }

  private static void check(int seats, List<Quota> quotas, List<Candidate> candidates, int most) {
    if (candidates.size() < 2 || candidates.size() > most) {
      throw Invalid.field("lines", DrawError.LIST_SIZE, candidates.size(), most);
    }
    if (seats > candidates.size()) {
      throw Invalid.field("seats", DrawError.MORE_THAN_LISTED, candidates.size());
    }
    for (var quota : quotas) {
      if (candidates.stream()
          .noneMatch(it -> quota.value().equals(it.traits().get(quota.trait())))) {
        throw Invalid.field("quotas", DrawError.QUOTA_OF_NOBODY, quota.trait(), quota.value());
      }
    }
  }

  private static List<Composition> compositions(
      List<Entry> entries, List<Quota> quotas, int seats) {
    try {
      var found = Fairest.compositions(Kind.of(entries, quotas), quotas, seats);
      if (found.isEmpty()) {
        throw Invalid.field("quotas", DrawError.IMPOSSIBLE, seats);
      }
      return found;
    } catch (Panels.TooMany ways) {
      throw Invalid.field("quotas", DrawError.TOO_MANY_WAYS);
    }
  }

  /** Of what is known of somebody, only what quotas speak of is published. */
  private static Entry entry(
      int number, Candidate candidate, Commitment commitment, List<Quota> quotas) {
    var spoken = quotas.stream().map(Quota::trait).collect(Collectors.toSet());
    var traits =
        candidate.traits().entrySet().stream()
            .filter(it -> spoken.contains(it.getKey()) && !it.getValue().isEmpty())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return new Entry(number, candidate.weight(), commitment.hash(), candidate.shown(), traits);
  }

  void keep(Draws draws, Actor actor) {
    draws.insert(actor, sheet.draw(), sheet.entries(), candidates, commitments);
  }
}
