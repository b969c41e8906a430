package org.linli.projects;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who watches which project; the unique key guards that nobody watches twice. */
@Repository
class Watchers {

  private final JdbcClient jdbc;

  Watchers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** As an observer; who watches it already only changes the name. */
  void join(Actor actor, UUID project, String name, Instant now) {
    of(
            actor.communityId(),
            project,
            """
            insert into projects.watcher
              (community_id, watcher_id, project_id, account_id, watches, name, joined_at)
            values (:community, :id, :project, :account, 'OBSERVER', :name, :now)
            on conflict (community_id, project_id, account_id) do update set name = :name
            """)
        .param("id", Ids.next())
        .param("account", actor.accountId())
        .param("name", name)
        .param("now", Timestamp.from(now))
        .update();
  }

  void leave(long communityId, UUID project, Collection<UUID> accounts) {
    of(
            communityId,
            project,
            """
            delete from projects.watcher where community_id = :community and project_id = :project
              and account_id = any (cast(:accounts as uuid[]))
            """)
        .param("accounts", accounts.stream().map(UUID::toString).toArray(String[]::new))
        .update();
  }

  /** As what the account watches the project. */
  Optional<Watches> of(long communityId, UUID project, UUID account) {
    return of(
            communityId,
            project,
            """
            select watches from projects.watcher
            where community_id = :community and project_id = :project and account_id = :account
            """)
        .param("account", account)
        .query((row, index) -> Watches.valueOf(row.getString("watches")))
        .optional();
  }

  /** The project that somebody watches. */
  Optional<UUID> project(long communityId, UUID watcher) {
    return jdbc.sql(
            """
            select project_id from projects.watcher
            where community_id = :community and watcher_id = :watcher
            """)
        .param("community", communityId)
        .param("watcher", watcher)
        .query(UUID.class)
        .optional();
  }

  void place(long communityId, UUID watcher, Watches as) {
    jdbc.sql(
            """
            update projects.watcher set watches = :watches
            where community_id = :community and watcher_id = :watcher
            """)
        .param("community", communityId)
        .param("watcher", watcher)
        .param("watches", as.name())
        .update();
  }

  /** Whose watchers are which accounts, for staff who may know their names. */
  List<Held> accounts(long communityId, UUID project) {
    return of(
            communityId,
            project,
            """
            select watcher_id, account_id, watches from projects.watcher
            where community_id = :community and project_id = :project
            order by joined_at, watcher_id limit 100
            """)
        .query(
            (row, index) ->
                new Held(
                    row.getObject("watcher_id", UUID.class),
                    row.getObject("account_id", UUID.class),
                    Watches.valueOf(row.getString("watches"))))
        .list();
  }

  /** An account watches nothing any more. */
  void forget(long communityId, UUID account) {
    jdbc.sql(
            """
            delete from projects.watcher
            where community_id = :community and account_id = :account
            """)
        .param("community", communityId)
        .param("account", account)
        .update();
  }

  private JdbcClient.StatementSpec of(long communityId, UUID project, String sql) {
    return jdbc.sql(sql).param("community", communityId).param("project", project);
  }

  /** One of them. */
  record Held(UUID id, UUID account, Watches watches) {}
}
