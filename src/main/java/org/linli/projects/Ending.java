package org.linli.projects;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.linli.kernel.ShortNumber;

/**
 * How a project comes to its end.
 *
 * @param rounds in which people were asked whether they accept it, the last one first
 * @param keeper who keeps what was made; empty before that is said
 * @param upkeep who pays for that
 * @param uses how often somebody looked whether it is used
 * @param excuses the latest first
 * @param handed what went to others when it ended without being accepted
 * @param former the one that failed before it
 * @param next the one that was begun in its place
 */
public record Ending(
    List<AcceptanceView> rounds,
    String keeper,
    String upkeep,
    int uses,
    List<ExcuseView> excuses,
    List<Handed> handed,
    Optional<ShortNumber> former,
    Optional<ShortNumber> next) {

  public Ending {
    rounds = List.copyOf(rounds);
    excuses = List.copyOf(excuses);
    handed = List.copyOf(handed);
  }

  /** Something that went to somebody else. */
  public record Handed(String what, String toWhom, LocalDate on) {}
}
