package org.linli.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Assurance;
import org.linli.kernel.Ids;
import org.linli.web.Member;
import org.linli.web.Strength;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts and their roles. The unique phone guards against two accounts for one phone. */
@Repository
class Accounts {

  private final JdbcClient jdbc;

  Accounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The account of a phone, made if there is none. A known account keeps its name. */
  UUID ofPhone(String phone, String nameIfNew, Instant now) {
    return jdbc.sql(
            """
            insert into access.account (account_id, phone, display_name, created_at)
            values (:id, :phone, :name, :now)
            on conflict (phone) do update set phone = excluded.phone
            returning account_id
            """)
        .param("id", Ids.next())
        .param("phone", phone)
        .param("name", nameIfNew)
        .param("now", Timestamp.from(now))
        .query(UUID.class)
        .single();
  }

  Optional<UUID> byPhone(String phone) {
    return jdbc.sql("select account_id from access.account where phone = :phone")
        .param("phone", phone)
        .query(UUID.class)
        .optional();
  }

  /** Somebody known by a name elsewhere keeps it; whoever only logged in so far gets this one. */
  void nameIfUnnamed(UUID accountId, String name, String unnamed) {
    jdbc.sql(
            """
            update access.account set display_name = :name
            where account_id = :id and display_name = :unnamed
            """)
        .param("name", name)
        .param("unnamed", unnamed)
        .param("id", accountId)
        .update();
  }

  void chooseElder(UUID accountId, boolean elder) {
    jdbc.sql("update access.account set elder = :elder where account_id = :id")
        .param("elder", elder)
        .param("id", accountId)
        .update();
  }

  boolean anyWith(String role) {
    return jdbc.sql("select exists (select from access.role_grant where role = :role)")
        .param("role", role)
        .query(Boolean.class)
        .single();
  }

  /** Account, the roles that hold now, own and delegated, and persons, in one round trip. */
  Optional<Member> member(UUID accountId, Instant now) {
    var rows =
        jdbc.sql(
                """
                select a.display_name, a.elder, r.area_id, r.role, r.organization_id,
                  coalesce(r.delegated, false) as delegated, r.person_id, r.level
                from access.account a
                left join lateral (
                  select g.area_id, g.role, g.organization_id, false as delegated,
                    cast(null as uuid) as person_id, cast(null as text) as level
                  from access.role_grant g
                  where g.account_id = a.account_id
                    and coalesce(g.valid_from <= :now, true)
                    and coalesce(g.valid_until > :now, true)
                  union all
                  select g.area_id, g.role, g.organization_id, true, null, null
                  from access.delegation d
                  join access.role_grant g
                    on g.account_id = d.holder_id and g.area_id = d.area_id and g.role = d.role
                  where d.delegate_id = a.account_id and d.ended_at is null and not d.waits
                    and d.valid_from <= :now and d.valid_until > :now
                    and coalesce(g.valid_from <= :now, true)
                    and coalesce(g.valid_until > :now, true)
                    and exists (select from access.role_grant o
                      where o.account_id = d.delegate_id and o.area_id = d.area_id
                        and o.role <> 'resident'
                        and coalesce(o.valid_from <= :now, true)
                        and coalesce(o.valid_until > :now, true))
                  union all
                  select s.community_id, null, s.household_id, false, s.person_id, s.level
                  from access.residency s
                  where s.account_id = a.account_id and s.ended_at is null) r on true
                where a.account_id = :id
                """)
            .param("id", accountId)
            .param("now", Timestamp.from(now))
            .query((row, index) -> Row.of(row)) // at every request: by hand it is faster
            .list();
    return rows.stream()
        .findFirst()
        .map(
            row ->
                new Member(
                    accountId,
                    row.displayName(),
                    row.elder(),
                    roles(rows),
                    residencies(rows),
                    Strength.TWO_FACTORS));
  }

  /** The name and the phone of an account; that of a program has an empty one. */
  List<String> nameAndPhone(UUID accountId) {
    return jdbc.sql(
            """
            select display_name, coalesce(phone, '') as phone from access.account
            where account_id = :id
            """)
        .param("id", accountId)
        .query((row, index) -> List.of(row.getString("display_name"), row.getString("phone")))
        .single();
  }

  /** The names of several accounts in one round trip. */
  Map<UUID, String> names(Collection<UUID> ids) {
    return jdbc
        .sql("select account_id, display_name from access.account where account_id = any (:ids)")
        .param("ids", ids.toArray(UUID[]::new))
        .query(Named.class)
        .list()
        .stream()
        .collect(Collectors.toMap(Named::accountId, Named::displayName));
  }

  private record Named(UUID accountId, String displayName) {}

  private static List<Member.Residency> residencies(List<Row> rows) {
    return rows.stream().map(Row::toResidency).flatMap(Optional::stream).toList();
  }

  private static List<Member.Role> roles(List<Row> rows) {
    return rows.stream().map(Row::toRole).flatMap(Optional::stream).toList();
  }

  private record Row(
      String displayName,
      boolean elder,
      @Nullable Long areaId,
      @Nullable String role,
      @Nullable UUID organizationId,
      boolean delegated,
      @Nullable UUID personId,
      @Nullable Assurance level) {

    static Row of(ResultSet row) throws SQLException {
      var level = row.getString("level");
      return new Row(
          row.getString("display_name"),
          row.getBoolean("elder"),
          row.getObject("area_id", Long.class),
          row.getString("role"),
          row.getObject("organization_id", UUID.class),
          row.getBoolean("delegated"),
          row.getObject("person_id", UUID.class),
          level == null ? null : Assurance.valueOf(level));
    }

    Optional<Member.Role> toRole() {
      return areaId == null || role == null
          ? Optional.empty()
          : Optional.of(
              new Member.Role(areaId, role, Optional.ofNullable(organizationId), delegated));
    }

    /** Rows about persons have the household where those about roles have the unit. */
    Optional<Member.Residency> toResidency() {
      return areaId == null || personId == null || level == null
          ? Optional.empty()
          : Optional.of(
              new Member.Residency(areaId, personId, Optional.ofNullable(organizationId), level));
    }
  }
}
