package org.linli.opinions;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.opinions.mapping.Answer;

/**
 * A round as somebody takes part in it.
 *
 * @param next what is asked now; nothing once everything was answered
 * @param answered what they said so far, the latest answer to each
 * @param own statements that they wrote
 */
public record TakingPartPage(
    RoundView round,
    Optional<StatementView> next,
    List<Answered> answered,
    List<StatementView> own) {

  /** An answer that can be changed. */
  public record Answered(UUID statement, String words, Answer answer) {}
}
