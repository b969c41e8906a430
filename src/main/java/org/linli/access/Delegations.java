package org.linli.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Roles that somebody else acts in for a while. A delegation gives what its holder's own role gives
 * at that moment, to a colleague who works in that area: the query for a member joins it with the
 * grants of both, so it can be no more and ends with either.
 */
@Repository
class Delegations {

  private static final String SELECT =
      """
      select d.delegation_id, d.area_id, d.role, h.display_name as holder,
        s.display_name as delegate, d.holder_id, d.delegate_id, d.valid_from, d.valid_until,
        d.waits
      from access.delegation d
      join access.account h on h.account_id = d.holder_id
      join access.account s on s.account_id = d.delegate_id
      """;

  private final JdbcClient jdbc;

  Delegations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The holder's grant is locked meanwhile, so that whoever takes it away finds the delegation.
   *
   * @return false if the very same is there already, which the partial unique index guards, or the
   *     holder's role is gone
   */
  boolean insert(Grant grant, UUID delegate, Delegate command, boolean waits, Instant now) {
    return jdbc.sql(
                """
                insert into access.delegation (delegation_id, holder_id, delegate_id, area_id, role,
                  valid_from, valid_until, given_at, waits)
                select :id, g.account_id, :delegate, g.area_id, g.role, :from, :until, :now, :waits
                from access.role_grant g
                where g.account_id = :holder and g.area_id = :area and g.role = :role
                for share
                on conflict do nothing
                """)
            .param("id", Ids.next())
            .param("holder", grant.accountId())
            .param("delegate", delegate)
            .param("area", grant.areaId())
            .param("role", grant.role())
            .param("from", Timestamp.from(command.from()))
            .param("until", Timestamp.from(command.until()))
            .param("waits", waits)
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  /** One that the account gave or received, locked. */
  Optional<DelegationView> lock(UUID accountId, UUID delegationId, Instant now) {
    return jdbc.sql(
            SELECT
                + """
                where d.delegation_id = :id and d.ended_at is null and d.valid_until > :now
                  and :account in (d.holder_id, d.delegate_id)
                for update of d
                """)
        .param("id", delegationId)
        .param("account", accountId)
        .param("now", Timestamp.from(now))
        .query(DelegationView.class)
        .optional();
  }

  /** One of an area, locked. */
  Optional<DelegationView> lock(long areaId, UUID delegationId, Instant now) {
    return jdbc.sql(
            SELECT
                + """
                where d.delegation_id = :id and d.area_id = :area and d.ended_at is null
                  and d.valid_until > :now
                for update of d
                """)
        .param("id", delegationId)
        .param("area", areaId)
        .param("now", Timestamp.from(now))
        .query(DelegationView.class)
        .optional();
  }

  void end(UUID delegationId, Instant now) {
    jdbc.sql("update access.delegation set ended_at = :now where delegation_id = :id")
        .param("now", Timestamp.from(now))
        .param("id", delegationId)
        .update();
  }

  /** A second person approved it; the check constraints guard that it is neither of the two. */
  void approve(UUID delegationId, UUID by) {
    jdbc.sql(
            """
            update access.delegation set waits = false, approved_by = :by
            where delegation_id = :id and waits
            """)
        .param("by", by)
        .param("id", delegationId)
        .update();
  }

  /** Those of an area that have not ended. */
  List<DelegationView> in(long areaId, Instant now) {
    return jdbc.sql(
            SELECT
                + """
                where d.area_id = :area and d.ended_at is null and d.valid_until > :now
                order by d.valid_from, d.delegation_id
                limit 100
                """)
        .param("area", areaId)
        .param("now", Timestamp.from(now))
        .query(DelegationView.class)
        .list();
  }

  /** Those of an area in which an account lends that role, or acts in anybody's. */
  List<DelegationView> with(UUID accountId, long areaId, String role, Instant now) {
    return jdbc.sql(
            SELECT
                + """
                where d.area_id = :area and d.ended_at is null and d.valid_until > :now
                  and (d.delegate_id = :account or (d.holder_id = :account and d.role = :role))
                for update of d
                """)
        .param("area", areaId)
        .param("account", accountId)
        .param("role", role)
        .param("now", Timestamp.from(now))
        .query(DelegationView.class)
        .list();
  }

  /** Those that an account gave or received and that have not ended. */
  List<DelegationView> of(UUID accountId, Instant now) {
    return jdbc.sql(
            SELECT
                + """
                where (d.holder_id = :account or d.delegate_id = :account)
                  and d.ended_at is null and d.valid_until > :now
                order by d.valid_from
                limit 100
                """)
        .param("account", accountId)
        .param("now", Timestamp.from(now))
        .query(DelegationView.class)
        .list();
  }

  /** The roles that an account holds itself. */
  List<Held> held(UUID accountId, Instant now) {
    return jdbc.sql(
            """
            select grant_id, area_id, role from access.role_grant
            where account_id = :account and role <> 'resident'
              and coalesce(valid_from <= :now, true) and coalesce(valid_until > :now, true)
            order by area_id, role
            limit 100
            """)
        .param("account", accountId)
        .param("now", Timestamp.from(now))
        .query(Held.class)
        .list();
  }

  /** The account of a phone, if it has a role other than resident in the area now. */
  Optional<UUID> colleague(String phone, long areaId, Instant now) {
    return jdbc.sql(
            """
            select a.account_id from access.account a
            where a.phone = :phone and exists (select from access.role_grant g
              where g.account_id = a.account_id and g.area_id = :area and g.role <> 'resident'
                and coalesce(g.valid_from <= :now, true) and coalesce(g.valid_until > :now, true))
            """)
        .param("phone", phone)
        .param("area", areaId)
        .param("now", Timestamp.from(now))
        .query(UUID.class)
        .optional();
  }

  /** A role that somebody holds. */
  record Held(UUID grantId, long areaId, String role) {}
}
