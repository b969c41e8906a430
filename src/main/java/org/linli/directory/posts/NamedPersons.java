package org.linli.directory.posts;

import java.util.Optional;
import java.util.UUID;
import org.linli.directory.people.PeopleError;
import org.linli.kernel.Invalid;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds in the register of people whom a post or a unit names. */
@Repository
class NamedPersons {

  private final JdbcClient jdbc;

  NamedPersons(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param reference the community's own number of the person; empty if they are not in the
   *     register
   * @throws Invalid if nobody has this number
   */
  Optional<UUID> numbered(long communityId, String reference) {
    var person =
        jdbc.sql(
                """
                select person_id from directory.person
                where community_id = :community and reference = :reference and merged_into is null
                """)
            .param("community", communityId)
            .param("reference", reference)
            .query(UUID.class)
            .optional();
    if (person.isEmpty() && !reference.isEmpty()) {
      throw Invalid.field("reference", PeopleError.PERSON_UNKNOWN, reference);
    }
    return reference.isEmpty() ? Optional.empty() : person;
  }
}
