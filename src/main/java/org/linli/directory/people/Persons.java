package org.linli.directory.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Keeps persons, many in one statement. {@code version} guards against two changes of one person;
 * the unique index over {@code reference} against a number given twice.
 */
@Repository
class Persons {

  private static final String COLUMNS =
      """
      person_id, version, reference, name, phone, sex, born_on, document_kind, document_sealed,
      document_hash, household_id, relation, moved_in_on, moved_out_on, deceased_on
      """;

  private static final String GIVEN =
      """
      with given as (
        select * from unnest(cast(:ids as uuid[]), cast(:versions as int[]),
          cast(:references as text[]), cast(:names as text[]), cast(:phones as text[]),
          cast(:sexes as text[]), cast(:born as date[]), cast(:kinds as text[]),
          cast(:sealed as bytea[]), cast(:hashes as bytea[]), cast(:households as uuid[]),
          cast(:relations as text[]), cast(:movedIn as date[]), cast(:movedOut as date[]),
          cast(:deceased as date[]))
        as g(person_id, version, reference, name, phone, sex, born_on, document_kind,
          document_sealed, document_hash, household_id, relation, moved_in_on, moved_out_on,
          deceased_on))
      """;

  private final JdbcClient jdbc;

  Persons(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(long communityId, List<Person> persons, Instant now) {
    var sql =
        """
        insert into directory.person (community_id, %1$s, registered_at)
        select :community, %1$s, :now from given
        """
            .formatted(COLUMNS);
    bind(jdbc.sql(GIVEN + sql), communityId, persons).param("now", Timestamp.from(now)).update();
    insertGrams(communityId, persons);
  }

  /**
   * @return ids of those that were still of the version they were read with, and are written now
   */
  List<UUID> update(long communityId, List<Person> persons) {
    var written =
        bind(
                jdbc.sql(
                    GIVEN
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
    regram(communityId, persons);
    return written;
  }

  /** After names changed: what they are found by. */
  void regram(long communityId, List<Person> persons) {
    jdbc.sql(
            """
            delete from directory.person_gram
            where community_id = :community and person_id = any (cast(:ids as uuid[]))
            """)
        .param("community", communityId)
        .param("ids", texts(persons, Person::id))
        .update();
    insertGrams(communityId, persons);
  }

  List<Person> find(long communityId, Collection<UUID> ids) {
    return jdbc.sql(
            """
            select %s from directory.person
            where community_id = :community and person_id = any (cast(:ids as uuid[]))
            """
                .formatted(COLUMNS))
        .param("community", communityId)
        .param("ids", texts(List.copyOf(ids), id -> id))
        .query((row, index) -> person(row))
        .list();
  }

  Optional<Person> find(long communityId, UUID personId) {
    return jdbc.sql(
            """
            select %s from directory.person
            where community_id = :community and person_id = :id and merged_into is null
            """
                .formatted(COLUMNS))
        .param("community", communityId)
        .param("id", personId)
        .query((row, index) -> person(row))
        .optional();
  }

  /** Everybody of the community, for an import to compare with. */
  List<Person> all(long communityId) {
    return jdbc.sql(
            """
            select %s from directory.person where community_id = :community and merged_into is null
            """
                .formatted(COLUMNS))
        .param("community", communityId)
        .query((row, index) -> person(row))
        .list();
  }

  /** Whoever holds one of these numbers. */
  List<UUID> holding(long communityId, Collection<String> hashes) {
    return jdbc.sql(
            """
            select person_id from directory.person
            where community_id = :community and document_hash = any (cast(:hashes as bytea[]))
              and merged_into is null
            """)
        .param("community", communityId)
        .param("hashes", hashes.toArray(String[]::new))
        .query(UUID.class)
        .list();
  }

  /** Whoever has this reference, document, phone or whole name; at most two. */
  List<UUID> called(long communityId, String text, Collection<String> hashes) {
    return jdbc.sql(
            """
            select person_id from directory.person
            where community_id = :community and merged_into is null and reference = :text
            union
            select person_id from directory.person
            where community_id = :community and merged_into is null
              and document_hash = any (cast(:hashes as bytea[]))
            union
            select person_id from directory.person
            where community_id = :community and merged_into is null and phone <> ''
              and phone = :text
            union
            select p.person_id from directory.person_gram g
            join directory.person p
              on p.community_id = g.community_id and p.person_id = g.person_id
            where g.community_id = :community and g.gram = :gram and p.name = :text
              and p.merged_into is null
            limit 2
            """)
        .param("community", communityId)
        .param("text", text)
        .param("hashes", hashes.toArray(String[]::new))
        .param("gram", Grams.first(text))
        .query(UUID.class)
        .list();
  }

  private void insertGrams(long communityId, List<Person> persons) {
    var ids = new ArrayList<String>();
    var grams = new ArrayList<String>();
    for (var person : persons) {
      for (var gram : Grams.of(person.name())) {
        ids.add(person.id().toString());
        grams.add(gram);
      }
    }
    jdbc.sql(
            """
            insert into directory.person_gram (community_id, gram, person_id)
            select :community, g.gram, g.person_id
            from unnest(cast(:grams as text[]), cast(:ids as uuid[])) as g(gram, person_id)
            """)
        .param("community", communityId)
        .param("grams", grams.toArray(String[]::new))
        .param("ids", ids.toArray(String[]::new))
        .update();
  }

  private static StatementSpec bind(StatementSpec sql, long communityId, List<Person> persons) {
    return sql.param("community", communityId)
        .param("ids", texts(persons, Person::id))
        .param("versions", texts(persons, Person::version))
        .param("references", texts(persons, Person::reference))
        .param("names", texts(persons, Person::name))
        .param("phones", texts(persons, Person::phone))
        .param("sexes", texts(persons, Person::sex))
        .param("born", texts(persons, Person::bornOn))
        .param("kinds", documents(persons, document -> document.kind().code()))
        .param("sealed", documents(persons, SealedNumber::sealed))
        .param("hashes", documents(persons, SealedNumber::hash))
        .param("households", texts(persons, Person::householdId))
        .param("relations", texts(persons, Person::relation))
        .param("movedIn", texts(persons, Person::movedInOn))
        .param("movedOut", texts(persons, Person::movedOutOn))
        .param("deceased", texts(persons, Person::deceasedOn));
  }

  private static @Nullable String[] documents(
      List<Person> persons, Function<SealedNumber, String> value) {
    return texts(
        persons, person -> person.document() == null ? null : value.apply(person.document()));
  }

  static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable Object> value) {
    var texts = new @Nullable String[rows.size()];
    for (var index = 0; index < texts.length; index++) {
      var said = value.apply(rows.get(index));
      texts[index] = said == null ? null : said.toString();
    }
    return texts;
  }

  private static Person person(ResultSet row) throws SQLException {
    var sex = row.getString("sex");
    return new Person(
        row.getObject("person_id", UUID.class),
        row.getInt("version"),
        row.getString("reference"),
        row.getString("name"),
        row.getString("phone"),
        sex == null ? null : Sex.valueOf(sex),
        row.getObject("born_on", LocalDate.class),
        document(row),
        row.getObject("household_id", UUID.class),
        row.getString("relation"),
        row.getObject("moved_in_on", LocalDate.class),
        row.getObject("moved_out_on", LocalDate.class),
        row.getObject("deceased_on", LocalDate.class));
  }

  private static @Nullable SealedNumber document(ResultSet row) throws SQLException {
    var kind = row.getString("document_kind");
    return kind == null
        ? null
        : new SealedNumber(
            DocumentKind.of(kind).orElseThrow(),
            Documents.hex(row.getBytes("document_sealed")),
            Documents.hex(row.getBytes("document_hash")));
  }
}
