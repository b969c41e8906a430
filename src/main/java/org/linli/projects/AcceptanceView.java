package org.linli.projects;

import java.time.Instant;
import java.util.Optional;

/**
 * A round in which people were asked whether they accept a project 验收.
 *
 * @param asked how many who asked for it have an account
 * @param rated how many said something, also by telephone
 * @param content how many of them were; empty while they are asked, and where too few have rated
 * @param result {@code ACCEPTED}, {@code SHORT} or {@code OUT}; empty while they are asked
 */
public record AcceptanceView(
    int round,
    Instant askedAt,
    int asked,
    int rated,
    Optional<Integer> content,
    String result,
    Optional<Instant> concludedAt) {

  public static final String ACCEPTED = "ACCEPTED";
  public static final String SHORT = "SHORT";
  public static final String OUT = "OUT";

  private static final int WHOLE = 100;

  /** Per cent of those who rated, rounded down; empty where it is not shown. */
  public Optional<Integer> share() {
    return content.map(it -> it * WHOLE / rated);
  }
}
