package org.linli.juries;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A jury for staff.
 *
 * @param names behind the numbers, where the reader makes draws and they were not deleted
 * @param reached seats of people who have an account; the others are told by staff
 * @param approved seats of members who approved the wording
 * @param wording that lies before the members; both empty before one does
 */
public record JuryFile(
    JuryPage page,
    Map<Integer, String> names,
    List<UUID> reached,
    List<UUID> approved,
    String wording,
    String minority) {

  public JuryFile {
    names = Map.copyOf(names);
    reached = List.copyOf(reached);
    approved = List.copyOf(approved);
  }

  /** Whether what more than half approved may be published. */
  public boolean majority() {
    return 2L * approved.size() > page.members();
  }

  /** Their name, or what they have in common with others. */
  public String name(JuryPage.Seat seat) {
    return names.getOrDefault(seat.number(), String.join(" ", seat.traits()));
  }
}
