package org.linli.directory.people;

import java.util.ArrayList;
import java.util.List;
import org.linli.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Seals numbers of documents again whose key was replaced, within the caller's transaction. */
@Repository
class Resealing {

  private final JdbcClient jdbc;
  private final Documents documents;
  private final Vault vault;

  Resealing(JdbcClient jdbc, Documents documents, Vault vault) {
    this.jdbc = jdbc;
    this.documents = documents;
    this.vault = vault;
  }

  void again(long communityId) {
    var again = new ArrayList<Person>();
    for (var person : withDocument(communityId)) {
      var document = person.document();
      if (document != null && vault.outdated(Documents.bytes(document.sealed()))) {
        again.add(person.sealed(documents.again(person.id(), document)));
      }
    }
    if (!again.isEmpty()) {
      reseal(communityId, List.copyOf(again));
    }
  }

  /** Everybody whose document is kept, whoever was merged into another included. */
  private List<Person> withDocument(long communityId) {
    return jdbc.sql(
            """
            select %s from directory.person
            where community_id = :community and document_hash is not null
            """
                .formatted(PersonTable.COLUMNS))
        .param("community", communityId)
        .query((row, index) -> PersonTable.person(row))
        .list();
  }

  /** Writes numbers that were sealed again; what they say is the same, so no version changes. */
  private void reseal(long communityId, List<Person> persons) {
    jdbc.sql(
            """
            update directory.person p
            set document_sealed = g.sealed, document_hash = g.hash
            from unnest(cast(:ids as uuid[]), cast(:sealed as bytea[]), cast(:hashes as bytea[]))
              as g(person_id, sealed, hash)
            where p.community_id = :community and p.person_id = g.person_id
            """)
        .param("community", communityId)
        .param("ids", Persons.texts(persons, Person::id))
        .param("sealed", PersonTable.documents(persons, SealedNumber::sealed))
        .param("hashes", PersonTable.documents(persons, SealedNumber::hash))
        .update();
  }
}
