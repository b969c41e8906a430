package org.linli.directory.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps persons, many in one statement. {@code version} guards against two changes of one person;
 * the unique index over {@code reference} against a number given twice.
 */
@Repository
class Persons {

  private final JdbcClient jdbc;
  private final PersonGrams grams;

  Persons(JdbcClient jdbc, PersonGrams grams) {
    this.jdbc = jdbc;
    this.grams = grams;
  }

  @Transactional(propagation = Propagation.NESTED) // the answer to a collision reads on
  void insert(long communityId, List<Person> persons, Instant now) {
    var sql =
        """
        insert into directory.person (community_id, %1$s, registered_at)
        select :community, %1$s, :now from given
        """
            .formatted(PersonTable.COLUMNS);
    PersonTable.bind(jdbc.sql(PersonTable.GIVEN + sql), communityId, persons)
        .param("now", Timestamp.from(now))
        .update();
    grams.insert(communityId, persons);
  }

  /**
   * @return ids of those that were still of the version they were read with, and are written now
   */
  @Transactional(propagation = Propagation.NESTED) // the answer to a collision reads on
  List<UUID> update(long communityId, List<Person> persons) {
    var written =
        PersonTable.bind(
                jdbc.sql(
                    PersonTable.GIVEN
                        + """
                        update directory.person p
                        set reference = g.reference, name = g.name, phone = g.phone, sex = g.sex,
                          born_on = g.born_on, document_kind = g.document_kind,
                          document_sealed = g.document_sealed, document_hash = g.document_hash,
                          household_id = g.household_id, relation = g.relation,
                          moved_in_on = g.moved_in_on, moved_out_on = g.moved_out_on,
                          deceased_on = g.deceased_on, version = p.version + 1
                        from given g
                        where p.community_id = :community and p.person_id = g.person_id
                          and p.version = g.version and p.merged_into is null
                        returning p.person_id
                        """),
                communityId,
                persons)
            .query(UUID.class)
            .list();
    grams.replace(communityId, persons);
    return written;
  }

  /** After names changed: what they are found by. */
  void regram(long communityId, List<Person> persons) {
    grams.replace(communityId, persons);
  }

  List<Person> find(long communityId, Collection<UUID> ids) {
    return jdbc.sql(
            """
            select %s from directory.person
            where community_id = :community and person_id = any (cast(:ids as uuid[]))
            """
                .formatted(PersonTable.COLUMNS))
        .param("community", communityId)
        .param("ids", texts(List.copyOf(ids), id -> id))
        .query((row, index) -> PersonTable.person(row))
        .list();
  }

  Optional<Person> find(long communityId, UUID personId) {
    return jdbc.sql(
            """
            select %s from directory.person
            where community_id = :community and person_id = :id and merged_into is null
              and forgotten_on is null
            """
                .formatted(PersonTable.COLUMNS))
        .param("community", communityId)
        .param("id", personId)
        .query((row, index) -> PersonTable.person(row))
        .optional();
  }

  /** Everybody of the community, for an import to compare with. */
  List<Person> all(long communityId) {
    return jdbc.sql(
            """
            select %s from directory.person
            where community_id = :community and merged_into is null and forgotten_on is null
            """
                .formatted(PersonTable.COLUMNS))
        .param("community", communityId)
        .query((row, index) -> PersonTable.person(row))
        .list();
  }

  static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable Object> value) {
    var texts = new @Nullable String[rows.size()];
    for (var index = 0; index < texts.length; index++) {
      var said = value.apply(rows.get(index));
      texts[index] = said == null ? null : said.toString();
    }
    return texts;
  }
}
