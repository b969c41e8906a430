package org.linli.bodies;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A body as it is today.
 *
 * @param template a code of the rule {@code bodies/templates}
 * @param phone for everybody
 * @param reason why it ended, or empty
 * @param grid of a group of party members
 * @param partyMembers how many these are
 * @param dutyAreas in words; empty for the public
 * @param seats that are open, the one that chairs first
 * @param lastMet the last day on which it met
 * @param charter the edition in force
 */
public record BodyView(
    UUID id,
    String template,
    BodyTier tier,
    String name,
    String phone,
    LocalDate foundedOn,
    Optional<LocalDate> endedOn,
    String reason,
    Optional<Grid> grid,
    Optional<Integer> partyMembers,
    String dutyAreas,
    List<SeatView> seats,
    Optional<LocalDate> lastMet,
    Optional<CharterHead> charter) {

  /** How many of its seats somebody has, or of one kind. */
  long held(Optional<SeatKind> kind) {
    return seats.stream()
        .filter(it -> it.holder().isPresent())
        .filter(it -> kind.isEmpty() || kind.get() == it.kind())
        .count();
  }

  /** The grid of a group. */
  public record Grid(UUID id, String name) {}

  /**
   * An edition of its charter.
   *
   * @param noVeto whether it gives no single member a veto
   */
  public record CharterHead(int edition, LocalDate from, boolean noVeto) {}
}
