package org.linli.directory.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps special groups. The unique index {@code person_tag_once} guards against a second row. */
@Repository
class PersonTags {

  private static final String SELECT =
      """
      select tag_id, person_id, tag, purpose, law, consent_way, wording, witness, given_on,
        withdrawn_on
      from directory.person_tag
      where community_id = :community and person_id = any (cast(:persons as uuid[]))
      """;

  private final JdbcClient jdbc;

  PersonTags(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional(propagation = Propagation.NESTED) // the answer to a collision reads on
  void insert(Actor actor, UUID tagId, UUID personId, Tagging tagging, Instant now) {
    var ground = tagging.ground();
    jdbc.sql(
            """
            insert into directory.person_tag (community_id, tag_id, person_id, tag, purpose, law,
              consent_id, consent_way, wording, witness, given_on, recorded_by, recorded_at)
            values (:community, :id, :person, :tag, :purpose, :law, cast(:consent as uuid),
              cast(:way as text), :wording, :witness, :given, :by, :now)
            """)
        .param("community", actor.communityId())
        .param("id", tagId)
        .param("person", personId)
        .param("tag", tagging.tag())
        .param("purpose", tagging.purpose())
        .param("law", ground.law())
        .param("consent", ground.consentId())
        .param("way", ground.way())
        .param("wording", ground.wording())
        .param("witness", ground.witness())
        .param("given", ground.since())
        .param("by", actor.accountId())
        .param("now", Timestamp.from(now))
        .update();
  }

  /**
   * @return whose tag it was and on which consent it rested, if it was running
   */
  Optional<Ended> end(long communityId, UUID tagId, LocalDate on) {
    return jdbc.sql(
            """
            update directory.person_tag set withdrawn_on = :on
            where community_id = :community and tag_id = :id and withdrawn_on is null
            returning person_id, consent_id
            """)
        .param("on", on)
        .param("community", communityId)
        .param("id", tagId)
        .query(Ended.class)
        .optional();
  }

  /**
   * @return whose tags rested on the consent and end with it
   */
  List<UUID> endResting(long communityId, UUID consentId, LocalDate on) {
    return jdbc.sql(
            """
            update directory.person_tag set withdrawn_on = :on
            where community_id = :community and consent_id = :consent and withdrawn_on is null
            returning person_id
            """)
        .param("on", on)
        .param("community", communityId)
        .param("consent", consentId)
        .query(UUID.class)
        .list();
  }

  /** A consent was renewed: what rested on it rests on the new one. */
  void rest(long communityId, UUID before, UUID now) {
    jdbc.sql(
            """
            update directory.person_tag set consent_id = :now
            where community_id = :community and consent_id = :before and withdrawn_on is null
            """)
        .param("now", now)
        .param("community", communityId)
        .param("before", before)
        .update();
  }

  /** Of one person, running ones first. */
  List<TagView> of(long communityId, UUID personId) {
    return jdbc.sql(SELECT + " order by withdrawn_on desc nulls first, tag_id desc limit 100")
        .param("community", communityId)
        .param("persons", Persons.texts(List.of(personId), id -> id))
        .query((row, index) -> view(row))
        .list();
  }

  /** The running ones of some persons. */
  Map<UUID, List<TagView>> running(long communityId, Collection<UUID> persons) {
    return jdbc
        .sql(SELECT + " and withdrawn_on is null order by tag_id")
        .param("community", communityId)
        .param("persons", Persons.texts(List.copyOf(persons), id -> id))
        .query((row, index) -> view(row))
        .list()
        .stream()
        .collect(Collectors.groupingBy(TagView::personId));
  }

  /** Deletes what ended before a day (PIPL 47). */
  int deleteEnded(long communityId, LocalDate before) {
    return jdbc.sql(
            """
            delete from directory.person_tag
            where community_id = :community and withdrawn_on < :before
            """)
        .param("community", communityId)
        .param("before", before)
        .update();
  }

  /** Deletes what rested on a consent, or rests on one. */
  void deleteConsented(long communityId, Collection<UUID> persons) {
    jdbc.sql(
            """
            delete from directory.person_tag
            where community_id = :community and person_id = any (cast(:persons as uuid[]))
              and law = ''
            """)
        .param("community", communityId)
        .param("persons", Persons.texts(List.copyOf(persons), id -> id))
        .update();
  }

  private static TagView view(ResultSet row) throws SQLException {
    return new TagView(
        row.getObject("tag_id", UUID.class),
        row.getObject("person_id", UUID.class),
        row.getString("tag"),
        row.getString("purpose"),
        row.getString("law"),
        Objects.requireNonNullElse(row.getString("consent_way"), ""),
        row.getString("wording"),
        row.getString("witness"),
        row.getObject("given_on", LocalDate.class),
        Optional.ofNullable(row.getObject("withdrawn_on", LocalDate.class)));
  }

  /** A tag to be set. */
  record Tagging(String tag, String purpose, TagGround ground) {}

  /** A tag that ended. */
  record Ended(UUID personId, @Nullable UUID consentId) {}
}
