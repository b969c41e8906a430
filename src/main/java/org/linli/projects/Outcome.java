package org.linli.projects;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.linli.platform.Dates;

/**
 * How far a project has come towards its end.
 *
 * @param decidedAt when the community said yes or no
 * @param rounds how often people were asked whether they accept it
 * @param failedAt when too few were content the last time
 * @param keeper who keeps what was made, in words
 * @param upkeep who pays for that, in words
 * @param uses how often somebody looked whether it is used
 */
record Outcome(
    Optional<Instant> decidedAt,
    int rounds,
    Optional<Instant> failedAt,
    Optional<Instant> acceptedAt,
    String keeper,
    String upkeep,
    int uses) {

  static final Outcome NONE =
      new Outcome(Optional.empty(), 0, Optional.empty(), Optional.empty(), "", "", 0);

  Outcome decided(Instant now) {
    return new Outcome(Optional.of(now), rounds, failedAt, acceptedAt, keeper, upkeep, uses);
  }

  Outcome asked() {
    return new Outcome(decidedAt, rounds + 1, failedAt, acceptedAt, keeper, upkeep, uses);
  }

  Outcome failed(Instant now) {
    return new Outcome(decidedAt, rounds, Optional.of(now), acceptedAt, keeper, upkeep, uses);
  }

  Outcome accepted(Instant now) {
    return new Outcome(decidedAt, rounds, failedAt, Optional.of(now), keeper, upkeep, uses);
  }

  Outcome kept(NameKeeper by) {
    return new Outcome(decidedAt, rounds, failedAt, acceptedAt, by.keeper(), by.upkeep(), uses);
  }

  Outcome looked() {
    return new Outcome(decidedAt, rounds, failedAt, acceptedAt, keeper, upkeep, uses + 1);
  }

  /** Whether another failure at that moment would be the second within so many years. */
  boolean secondFailure(int years, Instant now) {
    return failedAt
        .map(at -> Dates.day(at).plusYears(years))
        .filter(last -> !Dates.day(now).isAfter(last))
        .isPresent();
  }

  /** When the check comes that is so many months after the acceptance. */
  Instant check(int months) {
    var day = Dates.day(acceptedAt.orElseThrow());
    return office(day.plusMonths(months));
  }

  private static Instant office(LocalDate day) {
    return ZonedDateTime.of(day.atTime(17, 30), Dates.ZONE).toInstant();
  }
}
