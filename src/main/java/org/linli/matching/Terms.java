package org.linli.matching;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps on what terms needs may be claimed; the primary key guards that each has one. */
@Repository
class Terms {

  private final JdbcClient jdbc;

  Terms(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void set(Actor actor, UUID need, ClaimTerms terms, Instant now) {
    jdbc.sql(
            """
            insert into matching.terms
              (community_id, need_id, amount, of_what, residents, set_by, set_at)
            values (:community, :need, :amount, :ofWhat, :residents, :account, :now)
            on conflict (community_id, need_id) do update set amount = excluded.amount,
              of_what = excluded.of_what, residents = excluded.residents,
              set_by = excluded.set_by, set_at = excluded.set_at
            """)
        .param("community", actor.communityId())
        .param("need", need)
        .param("amount", terms.amount().orElse(null))
        .param("ofWhat", terms.ofWhat())
        .param("residents", terms.residents())
        .param("account", actor.accountId())
        .param("now", Timestamp.from(now))
        .update();
  }
}
