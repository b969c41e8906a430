package org.linli.supervision;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.linli.projects.AuditReading.Audited;

/**
 * Who looks at which of the projects that were drawn (SUP-2). The first in the order in which lots
 * fell look; whoever led, proposed, approved or worked on a project, or belongs to the unit that
 * leads it, is passed over there, and the next one looks. So it follows from the draw alone, and
 * whoever draws again with the checker gets the same order.
 */
final class Assignment {

  private Assignment() {}

  /**
   * Who looks at a project.
   *
   * @param order who was drawn, in that order, those who wait to step in last
   * @param units for which units they work
   * @param wanted how many look
   * @return fewer where not so many are without a part in it; empty if nobody is
   */
  static List<Drawn> of(
      Audited project, List<Drawn> order, Map<UUID, Set<UUID>> units, int wanted) {
    return order.stream()
        .filter(it -> !partial(project, it.account(), units.getOrDefault(it.account(), Set.of())))
        .limit(wanted)
        .toList();
  }

  private static boolean partial(Audited project, UUID account, Set<UUID> units) {
    return project.partial().contains(account)
        || project.unit().filter(units::contains).isPresent();
  }

  /**
   * An inspector on whom a lot fell.
   *
   * @param number on the list of the draw
   */
  record Drawn(int number, UUID account) {}
}
