package org.linli.directory.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps special groups. The unique index {@code person_tag_once} guards against a second row. */
@Repository
class PersonTags {

  private final JdbcClient jdbc;

  PersonTags(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Actor actor, UUID tagId, UUID personId, TagPerson command, Instant now) {
    jdbc.sql(
            """
            insert into directory.person_tag (community_id, tag_id, person_id, tag, purpose,
              consent_way, witness, given_on, recorded_by, recorded_at)
            values (:community, :id, :person, :tag, :purpose, :way, :witness, :given, :by, :now)
            """)
        .param("community", actor.communityId())
        .param("id", tagId)
        .param("person", personId)
        .param("tag", command.tag())
        .param("purpose", command.tagPurpose())
        .param("way", command.consentWay())
        .param("witness", command.witness())
        .param("given", command.day())
        .param("by", actor.accountId())
        .param("now", Timestamp.from(now))
        .update();
  }

  /**
   * @return whose consent it was, if it was running
   */
  Optional<UUID> withdraw(long communityId, UUID tagId, LocalDate on) {
    return jdbc.sql(
            """
            update directory.person_tag set withdrawn_on = :on
            where community_id = :community and tag_id = :id and withdrawn_on is null
            returning person_id
            """)
        .param("on", on)
        .param("community", communityId)
        .param("id", tagId)
        .query(UUID.class)
        .optional();
  }

  /** Of one person, running ones first. */
  List<TagView> of(long communityId, UUID personId) {
    return jdbc.sql(
            """
            select tag_id, tag, purpose, consent_way, witness, given_on, withdrawn_on
            from directory.person_tag
            where community_id = :community and person_id = :person
            order by withdrawn_on desc nulls first, tag_id desc
            limit 100
            """)
        .param("community", communityId)
        .param("person", personId)
        .query(
            (row, index) ->
                new TagView(
                    row.getObject("tag_id", UUID.class),
                    row.getString("tag"),
                    row.getString("purpose"),
                    row.getString("consent_way"),
                    row.getString("witness"),
                    row.getObject("given_on", LocalDate.class),
                    Optional.ofNullable(row.getObject("withdrawn_on", LocalDate.class))))
        .list();
  }
}
