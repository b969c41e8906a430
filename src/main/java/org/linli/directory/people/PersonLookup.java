package org.linli.directory.people;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds persons by what identifies them. */
@Repository
class PersonLookup {

  private final JdbcClient jdbc;

  PersonLookup(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Whoever holds one of these numbers. That a number has one holder is guarded by {@link
   * PeopleRegister}, which every writer holds before it asks: a unique index could not, since the
   * hash of one number differs from key to key, and sealing again changes it row by row.
   */
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
}
