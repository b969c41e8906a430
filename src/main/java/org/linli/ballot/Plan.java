package org.linli.ballot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.linli.ballot.counting.BallotRule;
import org.linli.ballot.counting.Electorate;
import org.linli.kernel.Assurance;
import org.linli.kernel.Rung;
import org.linli.platform.Dates;

/**
 * What a ballot is and by which rule it is counted: published before anybody votes, and never
 * changed after that (DELIB-8).
 *
 * @param about what is voted on, and why
 * @param where whose votes are asked
 * @param rule as it was in force when the ballot was announced; where silence counts, with it
 * @param rung how far the voters decide
 * @param assurance how surely a voter has to be known who votes by phone
 * @param revote whether the last vote counts; else the first one does
 * @param proxies how many others one person may vote for; 0 where nobody may
 * @param charter the words of the rules of procedure by which silence is counted, or empty
 * @param leastAge in years, of persons
 * @param objectionDays how long the result can be objected to
 * @param openUntil of a secret ballot the last day of its opening; of a named one nothing
 */
public record Plan(
    String title,
    String about,
    Where where,
    BallotRule rule,
    Rung rung,
    Assurance assurance,
    Channels channels,
    boolean revote,
    int proxies,
    String charter,
    int leastAge,
    Times times,
    int objectionDays,
    Optional<LocalDate> openUntil) {

  /**
   * Whose votes are asked; all of the community where nothing is named.
   *
   * @param body whose seats the representatives have
   * @param words the same as people read it
   */
  public record Where(
      Optional<UUID> building, Optional<UUID> unit, Optional<UUID> body, String words) {}

  /** Whether votes are sealed, so that nobody learns who voted how (ADR 0037). */
  public boolean secret() {
    return openUntil.isPresent();
  }

  /** When something happens by itself. */
  List<Instant> moments() {
    var last = openUntil.map(it -> it.plusDays(1).atStartOfDay(Dates.ZONE).toInstant());
    return Stream.concat(
            Stream.of(times.freezeAt(), times.opensAt(), times.closesAt()), last.stream())
        .toList();
  }

  /** Who is on the roll. */
  public Electorate electorate() {
    return rule.electorate();
  }

  /** By which ways votes come in. */
  public record Channels(boolean web, boolean door, boolean paper) {

    /** Whether votes come in that way. */
    public boolean has(VoteChannel channel) {
      return switch (channel) {
        case WEB -> web;
        case DOOR -> door;
        case PAPER -> paper;
      };
    }
  }

  /**
   * @param freezeAt when the roll is taken from the registers
   * @param closesAt the first moment at which no vote is taken any more
   */
  public record Times(Instant freezeAt, Instant opensAt, Instant closesAt) {}
}
