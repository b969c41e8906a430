package org.linli.fairs;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.linli.directory.OrganizationUse;
import org.linli.kernel.Actor;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Units that ever had a stall or struck a deal; and for which unit somebody acts. */
@Repository
class ExhibitingUnits implements OrganizationUse {

  private final JdbcClient jdbc;

  ExhibitingUnits(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The unit that the community names, or the actor's own.
   *
   * @throws Refused if the actor acts for none
   * @throws Invalid if the community names none
   */
  static UUID of(Actor actor, String named) {
    if (!actor.may(FairPermission.MANAGE)) {
      actor.require(FairPermission.EXHIBIT);
      return actor.grants().organizationId().orElseThrow(() -> new Refused(FairError.NO_UNIT));
    }
    try {
      return UUID.fromString(named);
    } catch (IllegalArgumentException none) {
      throw Invalid.field("organization", KernelError.REQUIRED);
    }
  }

  @Override
  public Set<UUID> inUse(long communityId, Collection<UUID> organizations) {
    return Set.copyOf(
        jdbc.sql(
                """
                select organization_id from fairs.stall
                where community_id = :community and organization_id = any (cast(:ids as uuid[]))
                union
                select organization_id from fairs.deal
                where community_id = :community and organization_id = any (cast(:ids as uuid[]))
                """)
            .param("community", communityId)
            .param("ids", organizations.stream().map(UUID::toString).toArray(String[]::new))
            .query(UUID.class)
            .list());
  }
}
