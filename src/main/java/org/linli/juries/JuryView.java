package org.linli.juries;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.linli.calendar.Due;
import org.linli.kernel.Cursor;
import org.linli.kernel.ShortNumber;

/**
 * A jury as everybody sees it.
 *
 * @param about what it should know before
 * @param askedBy who asks, and answers
 * @param seats that the draw filled
 * @param leastMembers fewer cannot advise
 * @param recommendation empty before it was published
 * @param minority what those say who see it otherwise; may be empty
 * @param members when it was published; 0 before
 * @param approvals of them
 * @param answerBy empty before it was published
 * @param verdict one of {@link AnswerJury#OUTCOMES}; empty before
 * @param answeredBy name of who answered
 * @param endReason why it was called off; empty if it was not
 */
public record JuryView(
    UUID id,
    ShortNumber number,
    JuryStatus status,
    String question,
    String about,
    String askedBy,
    UUID draw,
    int seats,
    int leastMembers,
    Instant convenedAt,
    String recommendation,
    String minority,
    Optional<Instant> recommendedAt,
    int members,
    int approvals,
    Optional<Due> answerBy,
    String verdict,
    String reasons,
    String answeredBy,
    Optional<Instant> answeredAt,
    String endReason) {

  Cursor position() {
    return new Cursor(convenedAt, id);
  }
}
