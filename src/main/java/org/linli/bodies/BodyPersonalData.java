package org.linli.bodies;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.platform.Dates;
import org.linli.privacy.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which seats an account had, and under which name. */
@Repository
class BodyPersonalData implements PersonalData {

  private final JdbcClient jdbc;
  private final Clock clock;

  BodyPersonalData(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public List<Kept> about(Actor actor, UUID accountId) {
    return jdbc
        .sql(
            """
            select concat_ws(' ', b.name, t.name, t.from_day, t.until_day)
            from bodies.term t
            join bodies.seat s on s.community_id = t.community_id and s.seat_id = t.seat_id
            join bodies.body b on b.community_id = s.community_id and b.body_id = s.body_id
            where t.community_id = :community and t.account_id = :account
            order by t.from_day desc limit 100
            """)
        .param("community", actor.communityId())
        .param("account", accountId)
        .query(String.class)
        .list()
        .stream()
        .map(term -> new Kept("bodies.kept.seat", term))
        .toList();
  }

  /** A seat that they have becomes vacant; that somebody had it stays, without their name. */
  @Override
  public List<Staying> erase(Actor actor, UUID accountId) {
    jdbc.sql(
            """
            update bodies.term set name = null, public_name = null, account_id = null,
              until_day = greatest(from_day, least(until_day, cast(:today as date)))
            where community_id = :community and account_id = :account
            """)
        .param("community", actor.communityId())
        .param("account", accountId)
        .param("today", Dates.day(clock.instant()))
        .update();
    return List.of(new Staying("bodies.staying.terms"));
  }
}
