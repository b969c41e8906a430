package org.linli.directory.people;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.linli.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says who is in a special group that is served in another way. It says nothing about which group:
 * that reads {@link TagManagement}, with a permission and a purpose.
 */
@Service
@Transactional(readOnly = true)
public class TaggedPersons {

  private final JdbcClient jdbc;

  TaggedPersons(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those of the persons who are in one of the groups now. */
  public Set<UUID> among(Scope scope, Collection<UUID> persons, Collection<String> tags) {
    return Set.copyOf(
        jdbc.sql(
                """
                select distinct person_id from directory.person_tag
                where community_id = :community and person_id = any (cast(:persons as uuid[]))
                  and tag = any (:tags) and withdrawn_on is null
                """)
            .param("community", scope.communityId())
            .param("persons", Persons.texts(List.copyOf(persons), id -> id))
            .param("tags", tags.toArray(String[]::new))
            .query(UUID.class)
            .list());
  }
}
