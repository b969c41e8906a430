package org.linli.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has a role in an area now. For messages only, not for pages. */
@Component
public class RoleHolders {

  private final JdbcClient jdbc;
  private final Clock clock;

  RoleHolders(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Accounts with that role in that area itself, at most a hundred. */
  public List<UUID> of(long areaId, String role) {
    return jdbc.sql(
            """
            select account_id from access.role_grant
            where area_id = :area and role = :role
              and coalesce(valid_from <= :now, true) and coalesce(valid_until > :now, true)
            order by account_id limit 100
            """)
        .param("area", areaId)
        .param("role", role)
        .param("now", Timestamp.from(clock.instant()))
        .query(UUID.class)
        .list();
  }

  /** Accounts that work in an area itself, whatever their role, at most five hundred. */
  public List<UUID> staff(long areaId) {
    return jdbc.sql(
            """
            select distinct account_id from access.role_grant
            where area_id = :area and role <> 'resident'
              and coalesce(valid_from <= :now, true) and coalesce(valid_until > :now, true)
            order by account_id limit 500
            """)
        .param("area", areaId)
        .param("now", Timestamp.from(clock.instant()))
        .query(UUID.class)
        .list();
  }

  /** Accounts that speak for a unit of a community, at most a hundred. */
  public List<UUID> ofUnit(long communityId, UUID organization) {
    return jdbc.sql(
            """
            select account_id from access.role_grant
            where area_id = :community and organization_id = :organization
              and coalesce(valid_from <= :now, true) and coalesce(valid_until > :now, true)
            order by account_id limit 100
            """)
        .param("community", communityId)
        .param("organization", organization)
        .param("now", Timestamp.from(clock.instant()))
        .query(UUID.class)
        .list();
  }
}
