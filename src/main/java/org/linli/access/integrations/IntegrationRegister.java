package org.linli.access.integrations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Integrations by the area they are bound to. Each is an account that nobody can log in with. */
@Repository
class IntegrationRegister {

  private static final String SELECT =
      """
      select i.integration_id, i.area_id, a.display_name, i.responsible, i.purpose, i.scopes,
        i.valid_until, i.registered_at, i.revoked_at, coalesce(t.prefixes, '{}') as prefixes,
        t.used_at, t.used_from
      from access.integration i
      join access.account a on a.account_id = i.integration_id
      left join lateral (
        select array_agg(k.prefix order by k.issued_at desc)
            filter (where coalesce(k.ends_at > :now, true)) as prefixes,
          max(k.used_at) as used_at,
          (array_agg(k.used_from order by k.used_at desc nulls last))[1] as used_from
        from access.integration_token k where k.integration_id = i.integration_id) t on true
      """;

  private final JdbcClient jdbc;

  IntegrationRegister(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Locks the area's integrations: of two who register the last one at once, one waits. */
  int lockAndCount(long areaId) {
    return jdbc.sql(
            """
            select integration_id from access.integration
            where area_id = :area and revoked_at is null order by integration_id for update
            """)
        .param("area", areaId)
        .query(UUID.class)
        .list()
        .size();
  }

  UUID insert(long areaId, RegisterIntegration command, Validity validity, UUID by, Instant now) {
    var id = Ids.next();
    jdbc.sql(
            """
            insert into access.account (account_id, phone, display_name, created_at)
            values (:id, null, :name, :now)
            """)
        .param("id", id)
        .param("name", command.name())
        .param("now", Timestamp.from(now))
        .update();
    jdbc.sql(
            """
            insert into access.integration (integration_id, area_id, responsible, purpose, scopes,
              valid_days, valid_until, registered_by, registered_at, organization_id)
            values (:id, :area, :responsible, :purpose, :scopes, :days, :until, :by, :now, :unit)
            """)
        .param("id", id)
        .param("area", areaId)
        .param("responsible", command.responsible())
        .param("purpose", command.purpose())
        .param("scopes", command.scopes().stream().sorted().toArray(String[]::new))
        .param("unit", command.unit().orElse(null))
        .param("days", validity.days())
        .param("until", Timestamp.from(validity.until()))
        .param("by", by)
        .param("now", Timestamp.from(now))
        .update();
    return id;
  }

  /**
   * For how many days it was registered; its row stays locked. Empty if it is not there any more.
   */
  Optional<Integer> lock(long areaId, UUID id) {
    return jdbc.sql(
            """
            select valid_days from access.integration
            where area_id = :area and integration_id = :id and revoked_at is null for update
            """)
        .param("area", areaId)
        .param("id", id)
        .query(Integer.class)
        .optional();
  }

  void extend(UUID id, Instant until) {
    jdbc.sql("update access.integration set valid_until = :until where integration_id = :id")
        .param("until", Timestamp.from(until))
        .param("id", id)
        .update();
  }

  void revoke(UUID id, UUID by, Instant now) {
    jdbc.sql(
            """
            update access.integration set revoked_by = :by, revoked_at = :now
            where integration_id = :id
            """)
        .param("by", by)
        .param("now", Timestamp.from(now))
        .param("id", id)
        .update();
  }

  /** Those bound to one of the areas, working ones first, then the latest; at most a hundred. */
  List<IntegrationView> in(Collection<Long> areas, Instant now) {
    return jdbc.sql(
            SELECT
                + """
                where i.area_id = any (:areas)
                order by i.revoked_at is not null, i.registered_at desc, i.integration_id desc
                limit 100
                """)
        .param("areas", areas.toArray(Long[]::new))
        .param("now", Timestamp.from(now))
        .query((row, index) -> view(row))
        .list();
  }

  boolean active(UUID id, Instant now) {
    return jdbc.sql(
            """
            select exists (select from access.integration
              where integration_id = :id and revoked_at is null and valid_until > :now)
            """)
        .param("id", id)
        .param("now", Timestamp.from(now))
        .query(Boolean.class)
        .single();
  }

  private static IntegrationView view(ResultSet row) throws SQLException {
    return new IntegrationView(
        row.getObject("integration_id", UUID.class),
        row.getLong("area_id"),
        row.getString("display_name"),
        row.getString("responsible"),
        row.getString("purpose"),
        List.of(IntegrationTokens.texts(row.getArray("scopes"))),
        row.getTimestamp("valid_until").toInstant(),
        row.getTimestamp("registered_at").toInstant(),
        Optional.ofNullable(instant(row.getTimestamp("revoked_at"))),
        List.of(IntegrationTokens.texts(row.getArray("prefixes"))),
        instant(row.getTimestamp("used_at")),
        row.getString("used_from"));
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }

  /** How long an integration holds. */
  record Validity(int days, Instant until) {}
}
