package org.linli.testing;

import java.util.UUID;
import org.linli.kernel.Community;

/** Signs as a night's count would show them, each about a building of its own. */
public final class SignBuilder {

  private SignBuilder() {}

  /** One that waits to be decided. */
  public static UUID open(Sql sql, Community community, String place) {
    var id = UUID.randomUUID();
    sql.list(
        """
        insert into portrait.sign (community_id, sign_id, year, quarter, kind, category, subject,
          place, figures, rule_version, found_at, status)
        values (%d, '%s', 2026, 3, 'REPEATED', 'housing', '%s', '%s', '{4,9}',
          'portrait/limits@2026-01-01', '2026-09-01', 'OPEN') returning 1
        """
            .formatted(community.id(), id, UUID.randomUUID(), place));
    return id;
  }
}
