package org.linli.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.ShortNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * In a community's tenant: how whistles about its needs stand, and what their raisers said. The row
 * lock of an echo lets one telling come after another; the primary key guards that a raiser answers
 * once each time.
 */
@Repository
class Echoes {

  private static final String SELECT =
      """
      select whistle_id, street_id, year, sequence, need_id, need_year, need_sequence, matter, helps,
        status, raiser, round, receivers, due_at, told
      from dispatch.echo where community_id = :community
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Echoes(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * Holds the echo of a whistle until commit, made if it is not there.
   *
   * @return the last step that was told here
   */
  int hold(long community, Whistle whistle) {
    var origin = whistle.origin;
    jdbc.sql(
            """
            insert into dispatch.echo (community_id, whistle_id, street_id, year, sequence, need_id,
              need_year, need_sequence, matter, helps, status, raiser, round, receivers, told, issued_at)
            values (:community, :id, :street, :year, :sequence, :need, :needYear, :needSequence,
              :matter, :helps, 'ISSUED', 'NOT_ASKED', 0, '[]', 0, :at)
            on conflict (community_id, whistle_id) do nothing
            """)
        .param("community", community)
        .param("id", origin.id())
        .param("street", origin.area())
        .param("year", origin.number().year())
        .param("sequence", origin.number().sequence())
        .param("need", origin.source().need())
        .param("needYear", origin.source().number().year())
        .param("needSequence", origin.source().number().sequence())
        .param("matter", origin.matter())
        .param("helps", origin.helps())
        .param("at", Timestamp.from(origin.issuedAt()))
        .update();
    return jdbc.sql(
            """
            select told from dispatch.echo where community_id = :community and whistle_id = :id
            for update
            """)
        .param("community", community)
        .param("id", origin.id())
        .query(Integer.class)
        .single();
  }

  /** How it stands now, and up to which step that was told. */
  void update(long community, Whistle whistle, int told) {
    jdbc.sql(
            """
            update dispatch.echo set status = :status, raiser = :raiser, round = :round,
              receivers = cast(:receivers as jsonb), due_at = :due, told = :told
            where community_id = :community and whistle_id = :id
            """)
        .param("status", whistle.status.name())
        .param("raiser", whistle.raiser.name())
        .param("round", whistle.round)
        .param("receivers", json.writeValueAsString(receivers(whistle)))
        .param("due", Whistles.time(whistle.dueAt()))
        .param("told", told)
        .param("community", community)
        .param("id", whistle.origin.id())
        .update();
  }

  private static List<Echo.Receiver> receivers(Whistle whistle) {
    return whistle.receivers.stream()
        .map(it -> new Echo.Receiver(it.named.name(), it.named.invited(), it.lead, it.status))
        .toList();
  }

  /** Of a need, the last first. */
  List<Echo> of(long community, UUID need) {
    return jdbc.sql(SELECT + " and need_id = :need order by issued_at desc limit 20")
        .param("community", community)
        .param("need", need)
        .query((row, index) -> echo(row))
        .list();
  }

  /** Those that have not ended, due first, at most a hundred. */
  List<Echo> open(long community) {
    return jdbc.sql(SELECT + " and due_at is not null order by due_at, whistle_id limit 100")
        .param("community", community)
        .query((row, index) -> echo(row))
        .list();
  }

  Optional<Echo> find(long community, UUID whistle) {
    return jdbc.sql(SELECT + " and whistle_id = :whistle")
        .param("community", community)
        .param("whistle", whistle)
        .query((row, index) -> echo(row))
        .optional();
  }

  long street(long community, UUID whistle) {
    return jdbc.sql(
            """
            select street_id from dispatch.echo
            where community_id = :community and whistle_id = :whistle
            """)
        .param("community", community)
        .param("whistle", whistle)
        .query(Long.class)
        .single();
  }

  /**
   * @return false if the raiser said it already this time
   */
  boolean answer(Actor actor, UUID whistle, int round, AnswerWhistle said, Instant now) {
    return jdbc.sql(
                """
                insert into dispatch.answer
                  (community_id, whistle_id, round, settled, content, account_id, answered_at)
                values (:community, :whistle, :round, :settled, :content, :account, :now)
                on conflict do nothing
                """)
            .param("community", actor.communityId())
            .param("whistle", whistle)
            .param("round", round)
            .param("settled", said.solved())
            .param("content", said.pleased())
            .param("account", actor.accountId())
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  /** What the raiser said that time. */
  Optional<AnswerWhistle> answer(long community, UUID whistle, int round) {
    return jdbc.sql(
            """
            select settled, content from dispatch.answer
            where community_id = :community and whistle_id = :whistle and round = :round
            """)
        .param("community", community)
        .param("whistle", whistle)
        .param("round", round)
        .query(
            (row, index) ->
                new AnswerWhistle(
                    row.getBoolean("settled") ? "yes" : "no",
                    row.getBoolean("content") ? "yes" : "no"))
        .optional();
  }

  private Echo echo(ResultSet row) throws SQLException {
    return new Echo(
        row.getObject("whistle_id", UUID.class),
        new ShortNumber(row.getInt("year"), row.getInt("sequence")),
        row.getObject("need_id", UUID.class),
        new ShortNumber(row.getInt("need_year"), row.getInt("need_sequence")),
        row.getString("matter"),
        row.getString("helps"),
        WhistleStatus.valueOf(row.getString("status")),
        RaiserWord.valueOf(row.getString("raiser")),
        row.getInt("round"),
        List.of(json.readValue(row.getString("receivers"), Echo.Receiver[].class)),
        Whistles.moment(row, "due_at"));
  }
}
