package org.linli.directory.people;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the pieces by which persons are found, in the transaction that changes their row. */
@Repository
class PersonGrams {

  private final JdbcClient jdbc;

  PersonGrams(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** After names or phones changed. */
  void replace(long communityId, List<Person> persons) {
    jdbc.sql(
            """
            delete from directory.person_gram
            where community_id = :community and person_id = any (cast(:ids as uuid[]))
            """)
        .param("community", communityId)
        .param("ids", Persons.texts(persons, Person::id))
        .update();
    insert(communityId, persons);
  }

  void insert(long communityId, List<Person> persons) {
    var ids = new ArrayList<String>();
    var grams = new ArrayList<String>();
    for (var person : persons) {
      for (var gram : Grams.of(person)) {
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
}
