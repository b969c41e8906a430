package org.linli.supervision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.calendar.Due;

/**
 * A yearly review by a third party, as everybody reads it.
 *
 * @param code under which the thing is scanned
 * @param reviewer the organization
 * @param status one of {@link #STATUSES}
 * @param due until when it is published
 * @param declared that the reviewer has no part in it, or which
 * @param scores empty until it is published
 * @param total by the weights, 0 to 100; -1 until it is published
 * @param report name of the file; empty until it is published
 */
public record ReviewView(
    UUID id,
    String code,
    String title,
    int year,
    String reviewer,
    String status,
    Due due,
    String declared,
    List<Score> scores,
    int total,
    String summary,
    String report,
    Optional<Instant> publishedAt,
    String answer) {

  /** All of them. */
  public static final List<String> STATUSES =
      List.of("NAMED", "PUBLISHED", "ANSWERED", "WITHDRAWN");

  public ReviewView {
    scores = List.copyOf(scores);
  }

  /** A heading with its weight and what it got. */
  public record Score(String asked, int weight, int score) {}
}
