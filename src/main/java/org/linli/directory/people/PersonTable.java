package org.linli.directory.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * The columns of {@code directory.person}, as many rows of one statement and as a {@link Person}.
 */
final class PersonTable {

  static final String COLUMNS =
      """
      person_id, version, reference, name, phone, sex, born_on, document_kind, document_sealed,
      document_hash, household_id, relation, moved_in_on, moved_out_on, deceased_on
      """;

  static final String GIVEN =
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

  private PersonTable() {}

  static StatementSpec bind(StatementSpec sql, long communityId, List<Person> persons) {
    return sql.param("community", communityId)
        .param("ids", Persons.texts(persons, Person::id))
        .param("versions", Persons.texts(persons, Person::version))
        .param("references", Persons.texts(persons, Person::reference))
        .param("names", Persons.texts(persons, Person::name))
        .param("phones", Persons.texts(persons, Person::phone))
        .param("sexes", Persons.texts(persons, Person::sex))
        .param("born", Persons.texts(persons, Person::bornOn))
        .param("kinds", documents(persons, document -> document.kind().code()))
        .param("sealed", documents(persons, SealedNumber::sealed))
        .param("hashes", documents(persons, SealedNumber::hash))
        .param("households", Persons.texts(persons, Person::householdId))
        .param("relations", Persons.texts(persons, Person::relation))
        .param("movedIn", Persons.texts(persons, Person::movedInOn))
        .param("movedOut", Persons.texts(persons, Person::movedOutOn))
        .param("deceased", Persons.texts(persons, Person::deceasedOn));
  }

  static @Nullable String[] documents(List<Person> persons, Function<SealedNumber, String> value) {
    return Persons.texts(
        persons, person -> person.document() == null ? null : value.apply(person.document()));
  }

  static Person person(ResultSet row) throws SQLException {
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
