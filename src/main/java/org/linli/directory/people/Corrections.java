package org.linli.directory.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Mask;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps the corrections that persons asked for. The unique index {@code person_correction_once}
 * guards that one person has one open; {@code status = 'OPEN'} in the update that it is decided
 * once.
 */
@Repository
class Corrections {

  private static final String SELECT =
      """
      select c.correction_id, c.person_id, p.name, c.asked_by, c.asked_at, c.due_at, c.status,
        c.answer
      from directory.person_correction c
      join directory.person p on p.community_id = c.community_id and p.person_id = c.person_id
      where c.community_id = :community
      """;

  private final JdbcClient jdbc;

  Corrections(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @return false if the person has one open
   */
  boolean insert(long communityId, CorrectionView asked, byte[] said, String ruleVersion) {
    return jdbc.sql(
                """
                insert into directory.person_correction (community_id, correction_id, person_id,
                  asked_by, asked_at, due_at, rule_version, said, status)
                values (:community, :id, :person, :by, :at, :due, :rule, :said, 'OPEN')
                on conflict (community_id, person_id) where status = 'OPEN' do nothing
                """)
            .param("community", communityId)
            .param("id", asked.id())
            .param("person", asked.personId())
            .param("by", asked.askedBy())
            .param("at", Timestamp.from(asked.askedAt()))
            .param("due", Timestamp.from(asked.due()))
            .param("rule", ruleVersion)
            .param("said", said)
            .update()
        == 1;
  }

  /**
   * What was said goes with the decision: it stands in the register now, or nowhere.
   *
   * @return false if somebody else decided it
   */
  boolean decide(Actor actor, UUID id, DecideCorrection decision, Instant now) {
    return jdbc.sql(
                """
                update directory.person_correction
                set status = :status, said = null, decided_by = :by, decided_at = :now,
                  answer = :answer
                where community_id = :community and correction_id = :id and status = 'OPEN'
                """)
            .param(
                "status",
                (decision.done() ? CorrectionStatus.DONE : CorrectionStatus.REFUSED).name())
            .param("by", actor.accountId())
            .param("now", Timestamp.from(now))
            .param("answer", decision.answer())
            .param("community", actor.communityId())
            .param("id", id)
            .update()
        == 1;
  }

  Optional<CorrectionView> find(long communityId, UUID id) {
    return jdbc.sql(SELECT + " and c.correction_id = :id")
        .param("community", communityId)
        .param("id", id)
        .query((row, index) -> view(row))
        .optional();
  }

  Optional<byte[]> said(long communityId, UUID id) {
    return jdbc.sql(
            """
            select said from directory.person_correction
            where community_id = :community and correction_id = :id and status = 'OPEN'
            """)
        .param("community", communityId)
        .param("id", id)
        .query(byte[].class)
        .optional();
  }

  /** Due first, at most a hundred. */
  List<CorrectionView> open(long communityId) {
    return jdbc.sql(SELECT + " and c.status = 'OPEN' order by c.due_at, c.correction_id limit 100")
        .param("community", communityId)
        .query((row, index) -> view(row))
        .list();
  }

  /** The latest of each of these persons. */
  List<CorrectionView> latest(long communityId, Collection<UUID> persons) {
    return jdbc.sql(
            """
            select distinct on (person_id) correction_id, person_id, '' as name, asked_by, asked_at,
              due_at, status, answer
            from directory.person_correction
            where community_id = :community and person_id = any (cast(:persons as uuid[]))
            order by person_id, correction_id desc
            """)
        .param("community", communityId)
        .param("persons", Persons.texts(List.copyOf(persons), id -> id))
        .query((row, index) -> view(row))
        .list();
  }

  private static CorrectionView view(ResultSet row) throws SQLException {
    return new CorrectionView(
        row.getObject("correction_id", UUID.class),
        row.getObject("person_id", UUID.class),
        Mask.name(row.getString("name")),
        row.getObject("asked_by", UUID.class),
        row.getTimestamp("asked_at").toInstant(),
        row.getTimestamp("due_at").toInstant(),
        CorrectionStatus.valueOf(row.getString("status")),
        row.getString("answer"));
  }
}
