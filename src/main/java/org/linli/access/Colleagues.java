package org.linli.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who works in the same community, for a module that has checked who may know. */
@Component
public class Colleagues {

  private final JdbcClient jdbc;
  private final Accounts accounts;
  private final RoleRules rules;
  private final Clock clock;

  Colleagues(JdbcClient jdbc, Accounts accounts, RoleRules rules, Clock clock) {
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.rules = rules;
    this.clock = clock;
  }

  /** Everybody else whose role in the actor's community allows something, by name. */
  public List<Colleague> whoMay(Actor actor, Permission permission) {
    return accounts.names(holders(actor, permission)).entrySet().stream()
        .map(each -> new Colleague(each.getKey(), each.getValue()))
        .sorted(Comparator.comparing(Colleague::name).thenComparing(Colleague::accountId))
        .toList();
  }

  private List<UUID> holders(Actor actor, Permission permission) {
    return jdbc.sql(
            """
            select distinct account_id from access.role_grant
            where area_id = :area and role = any (cast(:roles as text[]))
              and account_id <> :account
              and coalesce(valid_from <= :now, true) and coalesce(valid_until > :now, true)
            order by account_id limit 100
            """)
        .param("area", actor.communityId())
        .param("roles", rules.rolesWith(permission).toArray(String[]::new))
        .param("account", actor.accountId())
        .param("now", Timestamp.from(clock.instant()))
        .query(UUID.class)
        .list();
  }

  /** Somebody who works there, as staff know them. */
  public record Colleague(UUID accountId, String name) {}
}
