package org.linli.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Ids;
import org.linli.web.Member;
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

  void grant(UUID accountId, Member.Role role, @Nullable UUID grantedBy, Instant now) {
    jdbc.sql(
            """
            insert into access.role_grant
              (account_id, area_id, role, organization_id, granted_by, granted_at)
            values (:account, :area, :role, :organization, :by, :now)
            on conflict (account_id, area_id, role)
              do update set organization_id = excluded.organization_id
            """)
        .param("account", accountId)
        .param("area", role.areaId())
        .param("role", role.role())
        .param("organization", role.organizationId().orElse(null))
        .param("by", grantedBy)
        .param("now", Timestamp.from(now))
        .update();
  }

  boolean anyWith(String role) {
    return jdbc.sql("select exists (select from access.role_grant where role = :role)")
        .param("role", role)
        .query(Boolean.class)
        .single();
  }

  /** Account and roles in one round trip. */
  Optional<Member> member(UUID accountId) {
    var rows =
        jdbc.sql(
                """
                select a.account_id, a.display_name, a.elder, g.area_id, g.role, g.organization_id
                from access.account a
                left join access.role_grant g on g.account_id = a.account_id
                where a.account_id = :id
                """)
            .param("id", accountId)
            .query(Row.class)
            .list();
    return rows.stream()
        .findFirst()
        .map(row -> new Member(accountId, row.displayName(), row.elder(), roles(rows)));
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

  /** Everybody with a role other than resident in an area, by role and name. */
  List<MemberView> staff(long areaId) {
    return jdbc.sql(
            """
            select a.display_name as name, a.phone, g.role, g.organization_id
            from access.role_grant g
            join access.account a on a.account_id = g.account_id
            where g.area_id = :area and g.role <> 'resident'
            order by g.role, a.display_name
            limit 1000
            """)
        .param("area", areaId)
        .query(MemberView.class)
        .list();
  }

  private static List<Member.Role> roles(List<Row> rows) {
    return rows.stream().map(Row::toRole).flatMap(Optional::stream).toList();
  }

  private record Row(
      UUID accountId,
      String displayName,
      boolean elder,
      @Nullable Long areaId,
      @Nullable String role,
      @Nullable UUID organizationId) {

    Optional<Member.Role> toRole() {
      return areaId == null
          ? Optional.empty()
          : Optional.of(
              new Member.Role(
                  areaId, Objects.requireNonNull(role), Optional.ofNullable(organizationId)));
    }
  }
}
