package org.linli.projects;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.ShortNumber;

/**
 * A letter about something late.
 *
 * @param title of the project
 * @param kind what is late: {@code report}, {@code inspection}, {@code rectification} or {@code
 *     finding}
 * @param dueAt when that was due
 * @param softly whether it goes to a unit that is asked, not ordered: 提醒, 改进, 会商
 * @param words what the issuer writes
 */
public record LetterView(
    UUID id,
    ShortNumber project,
    String title,
    LetterLevel level,
    String kind,
    Instant dueAt,
    String addressee,
    boolean softly,
    LetterStatus status,
    Instant proposedAt,
    String words,
    Optional<LocalDate> answerBy,
    String issuer,
    Optional<Instant> issuedAt,
    String answer,
    String answerer,
    Optional<Instant> answeredAt) {

  /** Message key of what it is called towards its addressee. */
  public String name() {
    return (softly ? "projects.softly." : "projects.level.") + level;
  }

  /** Whether it waits to be issued. */
  public boolean proposed() {
    return status == LetterStatus.PROPOSED;
  }

  /** Whether it waits for an answer. */
  public boolean issued() {
    return status == LetterStatus.ISSUED;
  }
}
