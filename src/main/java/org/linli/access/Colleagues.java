package org.linli.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.kernel.Actor;
import org.linli.kernel.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who works in the same community, for a module that has checked who may know. */
@Component
public class Colleagues {

  private final JdbcClient jdbc;
  private final RoleRules rules;
  private final Clock clock;

  Colleagues(JdbcClient jdbc, RoleRules rules, Clock clock) {
    this.jdbc = jdbc;
    this.rules = rules;
    this.clock = clock;
  }

  /** Everybody else whose role in the actor's community allows something, by name. */
  public List<Colleague> whoMay(Actor actor, Permission permission) {
    return jdbc.sql(
            """
            select distinct a.display_name as name, a.account_id
            from access.role_grant g join access.account a on a.account_id = g.account_id
            where g.area_id = :area and g.role = any (cast(:roles as text[]))
              and g.account_id <> :account
              and coalesce(g.valid_from <= :now, true) and coalesce(g.valid_until > :now, true)
            order by 1, 2 limit 100
            """)
        .param("area", actor.communityId())
        .param("roles", rules.rolesWith(permission).toArray(String[]::new))
        .param("account", actor.accountId())
        .param("now", Timestamp.from(clock.instant()))
        .query(Colleague.class)
        .list();
  }

  /** For which units these work in the actor's community; those who work for none are left out. */
  public Map<UUID, Set<UUID>> units(Actor actor, Collection<UUID> accounts) {
    return jdbc
        .sql(
            """
            select g.account_id, g.organization_id
            from access.role_grant g
            where g.area_id = :area and g.account_id = any (cast(:accounts as uuid[]))
              and g.organization_id is not null
            """)
        .param("area", actor.communityId())
        .param("accounts", accounts.stream().map(UUID::toString).toArray(String[]::new))
        .query(
            (row, index) ->
                Map.entry(
                    row.getObject("account_id", UUID.class),
                    row.getObject("organization_id", UUID.class)))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
  }

  /** Somebody who works there, as staff know them. */
  public record Colleague(UUID accountId, String name) {}
}
