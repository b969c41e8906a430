package org.linli.compensation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Compensation that a dwelling asks for. Amounts in fen.
 *
 * @param flat the dwelling that asks
 * @param carrier the dwelling that pays it alone; nobody: all others, as the plan splits
 * @param steps the first one first
 */
public record CompensationAsk(
    UUID id,
    UUID flat,
    AskGround ground,
    AskStatus status,
    long asked,
    Optional<Long> offered,
    Optional<UUID> carrier,
    List<Step> steps) {

  /**
   * One step.
   *
   * @param side who took it
   */
  public record Step(AskAction action, long amount, Side side, String words, Instant at) {}

  /** Who speaks. */
  public enum Side {
    /** The dwelling that asks. */
    DWELLING,
    PROMOTER,
    STAFF
  }

  public CompensationAsk {
    steps = List.copyOf(steps);
  }
}
