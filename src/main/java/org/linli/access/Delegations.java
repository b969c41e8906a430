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
 * at that moment: the query for a member joins it with the holder's grant, so it can be no more and
 * ends with it.
 */
@Repository
class Delegations {

  private static final String SELECT =
      """
      select d.delegation_id, d.area_id, d.role, h.display_name as holder,
        s.display_name as delegate, d.holder_id, d.delegate_id, d.valid_from, d.valid_until
      from access.delegation d
      join access.account h on h.account_id = d.holder_id
      join access.account s on s.account_id = d.delegate_id
      """;

  private final JdbcClient jdbc;

  Delegations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @return false if the very same is there already; the partial unique index guards that
   */
  boolean insert(Grant grant, UUID delegate, Instant from, Instant until, Instant now) {
    return jdbc.sql(
                """
                insert into access.delegation (delegation_id, holder_id, delegate_id, area_id, role,
                  valid_from, valid_until, given_at)
                values (:id, :holder, :delegate, :area, :role, :from, :until, :now)
                on conflict do nothing
                """)
            .param("id", Ids.next())
            .param("holder", grant.accountId())
            .param("delegate", delegate)
            .param("area", grant.areaId())
            .param("role", grant.role())
            .param("from", Timestamp.from(from))
            .param("until", Timestamp.from(until))
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  /** Ends one that the account gave or received. */
  Optional<DelegationView> end(UUID accountId, UUID delegationId, Instant now) {
    var found =
        jdbc.sql(
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
    found.ifPresent(
        delegation ->
            jdbc.sql("update access.delegation set ended_at = :now where delegation_id = :id")
                .param("now", Timestamp.from(now))
                .param("id", delegation.delegationId())
                .update());
    return found;
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

  /** The account of a phone, if it has a role other than resident in the area. */
  Optional<UUID> colleague(String phone, long areaId) {
    return jdbc.sql(
            """
            select a.account_id from access.account a
            where a.phone = :phone and exists (select from access.role_grant g
              where g.account_id = a.account_id and g.area_id = :area and g.role <> 'resident')
            """)
        .param("phone", phone)
        .param("area", areaId)
        .query(UUID.class)
        .optional();
  }

  /** A role that somebody holds. */
  record Held(UUID grantId, long areaId, String role) {}
}
