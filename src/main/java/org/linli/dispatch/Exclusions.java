package org.linli.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.ShortNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps what departments asked not to be counted. The primary key guards one for each rate; the
 * status in the update's condition guards that each is decided once.
 */
@Repository
class Exclusions {

  private static final String SELECT =
      """
      select e.whistle_id, e.receiver_id, w.year, w.sequence, r.name, e.rate, e.status, e.reason,
        e.appeal, e.decision, e.asked_at, e.decided_by
      from dispatch.exclusion e
      join dispatch.receiver r on r.community_id = e.community_id and r.whistle_id = e.whistle_id
        and r.receiver_id = e.receiver_id
      join dispatch.whistle w on w.community_id = e.community_id and w.whistle_id = e.whistle_id
      where e.community_id = :area
      """;

  private final JdbcClient jdbc;

  Exclusions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @return false if one is there for that rate
   */
  boolean insert(long area, UUID whistle, UUID receiver, AskExclusion command, Instant now) {
    return jdbc.sql(
                """
                insert into dispatch.exclusion (community_id, whistle_id, receiver_id, rate, status,
                  reason, appeal, decision, asked_at)
                values (:area, :whistle, :receiver, :rate, 'ASKED', :reason, '', '', :now)
                on conflict do nothing
                """)
            .param("area", area)
            .param("whistle", whistle)
            .param("receiver", receiver)
            .param("rate", command.rate())
            .param("reason", command.reason())
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  /** Those that wait for a decision, the earliest first, at most a hundred. */
  List<Exclusion> open(long area) {
    return jdbc.sql(SELECT + " and e.status in ('ASKED', 'APPEALED') order by e.asked_at limit 100")
        .param("area", area)
        .query((row, index) -> exclusion(row))
        .list();
  }

  /** Of one receiver. */
  List<Exclusion> of(long area, UUID whistle, UUID receiver) {
    return jdbc.sql(
            SELECT + " and e.whistle_id = :whistle and e.receiver_id = :receiver order by e.rate")
        .param("area", area)
        .param("whistle", whistle)
        .param("receiver", receiver)
        .query((row, index) -> exclusion(row))
        .list();
  }

  Optional<Exclusion> find(long area, UUID whistle, UUID receiver, Rate rate) {
    return of(area, whistle, receiver).stream().filter(it -> it.rate() == rate).findFirst();
  }

  /**
   * @return false if it does not stand like that any more
   */
  boolean appeal(long area, Exclusion exclusion, String appeal) {
    return jdbc.sql(
                """
                update dispatch.exclusion set status = 'APPEALED', appeal = :appeal
                where community_id = :area and whistle_id = :whistle and receiver_id = :receiver
                  and rate = :rate and status = 'REFUSED'
                """)
            .param("appeal", appeal)
            .param("area", area)
            .param("whistle", exclusion.whistle())
            .param("receiver", exclusion.receiver())
            .param("rate", exclusion.rate().name())
            .update()
        == 1;
  }

  /**
   * @return false if it does not stand like that any more
   */
  boolean decide(
      long area, Exclusion exclusion, ExclusionStatus to, String decision, UUID account) {
    return jdbc.sql(
                """
                update dispatch.exclusion set status = :to, decision = :decision, decided_by = :account
                where community_id = :area and whistle_id = :whistle and receiver_id = :receiver
                  and rate = :rate and status = :from
                """)
            .param("to", to.name())
            .param("decision", decision)
            .param("account", account)
            .param("area", area)
            .param("whistle", exclusion.whistle())
            .param("receiver", exclusion.receiver())
            .param("rate", exclusion.rate().name())
            .param("from", exclusion.status().name())
            .update()
        == 1;
  }

  private static Exclusion exclusion(ResultSet row) throws SQLException {
    return new Exclusion(
        row.getObject("whistle_id", UUID.class),
        row.getObject("receiver_id", UUID.class),
        new ShortNumber(row.getInt("year"), row.getInt("sequence")),
        row.getString("name"),
        Rate.valueOf(row.getString("rate")),
        ExclusionStatus.valueOf(row.getString("status")),
        row.getString("reason"),
        row.getString("appeal"),
        row.getString("decision"),
        row.getTimestamp("asked_at").toInstant(),
        Whistles.id(row, "decided_by"));
  }
}
