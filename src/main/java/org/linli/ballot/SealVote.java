package org.linli.ballot;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Invalid;

/**
 * Hands in a vote of a secret ballot: an envelope that the voter's browser sealed, or answers that
 * the server is to seal.
 *
 * @param vote line of the roll and answers; without answers where there is an envelope
 * @param envelope in base64url; empty if the server seals
 */
public record SealVote(CastVote vote, String envelope) {

  private static final Pattern ENVELOPE = Pattern.compile("[\\w-]{0,60000}");

  /**
   * @throws Invalid without a line, or if the envelope is none
   */
  public SealVote(
      @Nullable String rollLine, @Nullable Map<String, String> answers, @Nullable String envelope) {
    this(new CastVote(rollLine, answers), envelope == null ? "" : envelope);
  }

  public SealVote {
    if (!ENVELOPE.matcher(envelope).matches()) {
      throw Invalid.field("envelope", BallotError.ENVELOPE_WRONG);
    }
  }

  /** Says nothing: what is printed by accident tells of no choice. */
  @Override
  public String toString() {
    return "SealVote";
  }
}
