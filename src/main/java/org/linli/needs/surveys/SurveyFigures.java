package org.linli.needs.surveys;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * What a year of asking brought.
 *
 * @param asked households that were asked: of each building the fullest round counts, or the
 *     fullest that was everywhere if that is more; and no more than there are
 * @param households of the register
 * @param real needs of the year that were verified
 * @param decided needs of the year that were verified or returned
 * @param rounds the newest first, at most a hundred
 */
public record SurveyFigures(
    int year, int asked, int households, int real, int decided, List<Round> rounds) {

  private static final int WHOLE = 100;

  public SurveyFigures {
    asked = Math.min(asked, households);
    rounds = List.copyOf(rounds);
  }

  /** Per cent of the households; empty where the register has none. */
  public OptionalInt coverage() {
    return share(asked, households);
  }

  /** Per cent of what was decided; empty where nothing was. */
  public OptionalInt accuracy() {
    return share(real, decided);
  }

  /** Rounded down: a goal that was not reached does not look reached. */
  private static OptionalInt share(int part, int whole) {
    return whole == 0 ? OptionalInt.empty() : OptionalInt.of((int) ((long) part * WHOLE / whole));
  }

  /** One round of asking. */
  public record Round(String way, Optional<UUID> building, int households, LocalDate askedOn) {}
}
