package org.linli.bodies;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.linli.kernel.Actor;
import org.linli.platform.Dates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** For which bodies somebody may speak: who has a seat there, and staff who keep its minutes. */
@Service
@Transactional(readOnly = true)
public class SittingReading {

  private final JdbcClient jdbc;
  private final Clock clock;

  SittingReading(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Bodies at work that were founded from one of some templates.
   *
   * @param templates codes of the rule {@code bodies/templates}
   */
  public List<Sitting> of(Actor actor, Set<String> templates) {
    return jdbc.sql(
            """
            select b.body_id as body, b.name from bodies.body b
            where b.community_id = :community and b.template in (:templates)
              and b.ended_on is null
              and (:keeps or exists (
                select from bodies.v_holder h
                where h.community_id = b.community_id and h.body_id = b.body_id
                  and h.account_id = :account and h.from_day <= :today and h.until_day > :today))
            order by b.founded_on, b.body_id limit 20
            """)
        .param("community", actor.communityId())
        .param("templates", templates)
        .param("keeps", actor.may(BodyPermission.MANAGE))
        .param("account", actor.accountId())
        .param("today", Dates.day(clock.instant()))
        .query(Sitting.class)
        .list();
  }
}
