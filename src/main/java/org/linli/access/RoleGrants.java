package org.linli.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Community;
import org.linli.kernel.Cursor;
import org.linli.kernel.Ids;
import org.linli.kernel.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Roles of accounts, with their history. The primary key (account, area, role) guards that nobody
 * has a role twice.
 */
@Repository
class RoleGrants {

  private final JdbcClient jdbc;

  RoleGrants(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Gives a role, or changes unit and period of one that is there. */
  void put(Grant grant, @Nullable UUID by, Instant now) {
    jdbc.sql(
            """
            insert into access.role_grant (grant_id, account_id, area_id, role, organization_id,
              granted_by, granted_at, valid_from, valid_until)
            values (:id, :account, :area, :role, :organization, :by, :now, :from, :until)
            on conflict (account_id, area_id, role) do update
              set organization_id = excluded.organization_id, granted_by = excluded.granted_by,
                  granted_at = excluded.granted_at, valid_from = excluded.valid_from,
                  valid_until = excluded.valid_until
            """)
        .param("id", Ids.next())
        .param("account", grant.accountId())
        .param("area", grant.areaId())
        .param("role", grant.role())
        .param("organization", grant.organizationId().orElse(null))
        .param("by", by)
        .param("now", Timestamp.from(now))
        .param("from", grant.period().from().map(Timestamp::from).orElse(null))
        .param("until", grant.period().until().map(Timestamp::from).orElse(null))
        .update();
  }

  /** Whether the role holds now and would end earlier, or begin later; its row stays locked. */
  boolean shortens(Grant grant, Instant now) {
    return jdbc.sql(
            """
            select coalesce(cast(:from as timestamptz) > :now, false)
              or coalesce(cast(:until as timestamptz) < coalesce(valid_until, 'infinity'), false)
            from access.role_grant
            where account_id = :account and area_id = :area and role = :role
              and coalesce(valid_from <= :now, true) and coalesce(valid_until > :now, true)
            for update
            """)
        .param("account", grant.accountId())
        .param("area", grant.areaId())
        .param("role", grant.role())
        .param("now", Timestamp.from(now))
        .param("from", grant.period().from().map(Timestamp::from).orElse(null))
        .param("until", grant.period().until().map(Timestamp::from).orElse(null))
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  /** Takes a role of that area away; its delegations end with it. */
  Optional<Taken> remove(long areaId, UUID grantId) {
    return jdbc.sql(
            """
            delete from access.role_grant where area_id = :area and grant_id = :id
            returning account_id, role
            """)
        .param("area", areaId)
        .param("id", grantId)
        .query(Taken.class)
        .optional();
  }

  /**
   * The administrators of the whole installation, whose rows stay locked until the transaction
   * ends: of two who take each other's role away at once, one waits and then sees that it would be
   * the last.
   */
  List<UUID> lockAdministrators() {
    return jdbc.sql(
            """
            select account_id from access.role_grant
            where area_id = :root and role = 'administrator' order by account_id for update
            """)
        .param("root", Community.ROOT_ID)
        .query(UUID.class)
        .list();
  }

  /** Whether anybody but that account has one of the roles in one of the areas now. */
  boolean anyOther(Collection<Long> areas, Collection<String> roles, UUID but, Instant now) {
    return jdbc.sql(
            """
            select exists (select from access.role_grant
              where area_id in (:areas) and role in (:roles) and account_id <> :but
                and coalesce(valid_from <= :now, true) and coalesce(valid_until > :now, true))
            """)
        .param("areas", areas)
        .param("roles", roles)
        .param("but", but)
        .param("now", Timestamp.from(now))
        .query(Boolean.class)
        .single();
  }

  /** Whether one of the roles was taken away in one of the areas since then. */
  boolean revokedSince(Collection<Long> areas, Collection<String> roles, Instant since) {
    return jdbc.sql(
            """
            select exists (select from access.grant_event
              where area_id in (:areas) and role in (:roles) and action = 'REVOKED' and at > :since)
            """)
        .param("areas", areas)
        .param("roles", roles)
        .param("since", Timestamp.from(since))
        .query(Boolean.class)
        .single();
  }

  /** Those with a role other than resident, the latest given first. */
  List<MemberView> staff(long areaId, String search, Paging paging) {
    var after = paging.after().orElse(Cursor.START);
    return jdbc.sql(
            """
            select g.grant_id, a.account_id, a.display_name as name, a.phone, g.role,
              g.organization_id, g.granted_at, g.valid_from, g.valid_until
            from access.role_grant g
            join access.account a on a.account_id = g.account_id
            where g.area_id = :area and g.role <> 'resident'
              and (g.granted_at, g.grant_id) < (:at, :id)
              and (:search = '' or position(:search in a.display_name) > 0
                or right(a.phone, greatest(length(:search), 4)) = :search)
            order by g.granted_at desc, g.grant_id desc
            limit :limit
            """)
        .param("area", areaId)
        .param("search", search)
        .param("at", Timestamp.from(after.at()))
        .param("id", after.id())
        .param("limit", paging.limit())
        .query(MemberView.class)
        .list();
  }

  /** Whoever has a role of that area. */
  Optional<MemberView> member(long areaId, UUID grantId) {
    return jdbc.sql(
            """
            select g.grant_id, a.account_id, a.display_name as name, a.phone, g.role,
              g.organization_id, g.granted_at, g.valid_from, g.valid_until
            from access.role_grant g
            join access.account a on a.account_id = g.account_id
            where g.area_id = :area and g.grant_id = :id and g.role <> 'resident'
            """)
        .param("area", areaId)
        .param("id", grantId)
        .query(MemberView.class)
        .optional();
  }

  void note(GrantAction action, Grant grant, @Nullable UUID other, @Nullable UUID by, Instant now) {
    jdbc.sql(
            """
            insert into access.grant_event (event_id, area_id, account_id, role, action, other_id,
              by_id, at, valid_from, valid_until)
            values (:id, :area, :account, :role, :action, :other, :by, :now, :from, :until)
            """)
        .param("id", Ids.next())
        .param("area", grant.areaId())
        .param("account", grant.accountId())
        .param("role", grant.role())
        .param("action", action.name())
        .param("other", other)
        .param("by", by)
        .param("now", Timestamp.from(now))
        .param("from", grant.period().from().map(Timestamp::from).orElse(null))
        .param("until", grant.period().until().map(Timestamp::from).orElse(null))
        .update();
  }

  /** What happened to roles in an area, newest first. */
  List<GrantEvent> history(long areaId, Paging paging) {
    var after = paging.after().orElse(Cursor.START);
    return jdbc.sql(
            """
            select e.event_id, e.at, e.action, e.role, a.display_name as who,
              b.display_name as by_who, o.display_name as other
            from access.grant_event e
            join access.account a on a.account_id = e.account_id
            left join access.account b on b.account_id = e.by_id
            left join access.account o on o.account_id = e.other_id
            where e.area_id = :area and (e.at, e.event_id) < (:at, :id)
            order by e.at desc, e.event_id desc
            limit :limit
            """)
        .param("area", areaId)
        .param("at", Timestamp.from(after.at()))
        .param("id", after.id())
        .param("limit", paging.limit())
        .query(GrantEvent.class)
        .list();
  }

  /** A role that was taken away. */
  record Taken(UUID accountId, String role) {}
}
