package org.linli.notice;

import java.util.List;
import java.util.UUID;
import org.linli.kernel.Community;
import org.linli.kernel.Ids;
import org.linli.kernel.Scope;
import org.linli.testing.Town;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts somebody on the list of people to call. */
@TestComponent
public class CallBuilder {

  private final NoticeManagement notices;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  CallBuilder(NoticeManagement notices, JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.notices = notices;
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Somebody without an account, of that name. */
  public UUID in(Community community, String name) {
    var scope = Scope.of(community.id());
    var event = Ids.next();
    var to = Recipient.person(name, Town.nextPhone()).calledByPhone();
    notices.notify(
        scope, new Notify(to, event, "notice.stop.done", List.of("样例"), community.path()));
    return Scope.in(scope, () -> transaction.execute(status -> call(community.id(), event)));
  }

  private UUID call(long community, UUID event) {
    return jdbc.sql(
            """
            select d.delivery_id from notice.delivery d
            join notice.notice n on n.community_id = d.community_id and n.notice_id = d.notice_id
            where n.community_id = :community and n.event_id = :event
            """)
        .param("community", community)
        .param("event", event)
        .query(UUID.class)
        .single();
  }
}
