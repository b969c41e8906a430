package org.linli.directory.people;

import org.linli.search.Grams;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Makes persons findable as this release does it whom an earlier one wrote. */
@Repository
class Regramming {

  private static final int AT_ONCE = 1000;

  private final JdbcClient jdbc;
  private final Persons persons;

  Regramming(JdbcClient jdbc, Persons persons) {
    this.jdbc = jdbc;
    this.persons = persons;
  }

  /** The caller holds {@link PeopleRegister}, so that nobody writes names meanwhile. */
  void again(long communityId) {
    if (raised(communityId)) {
      var all = persons.all(communityId);
      for (var from = 0; from < all.size(); from += AT_ONCE) {
        persons.regram(communityId, all.subList(from, Math.min(from + AT_ONCE, all.size())));
      }
    }
  }

  /** Whether the community's pieces were older than today's; from now on they are not. */
  private boolean raised(long communityId) {
    return jdbc.sql(
                """
                update directory.people_register set gram_edition = :edition
                where community_id = :community and gram_edition < :edition
                """)
            .param("community", communityId)
            .param("edition", Grams.EDITION)
            .update()
        > 0;
  }
}
