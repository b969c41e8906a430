package org.linli.directory.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.linli.platform.Dates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds whom the register need not know any longer, and empties their rows. The constraint {@code
 * forgotten_says_nothing} guards that nothing is left, {@code representative_is_a_member} that no
 * household loses its representative.
 */
@Repository
class ForgottenPersons {

  /** Gone, and nothing here is theirs: an owner votes and pays from wherever they live. */
  private static final String GONE =
      """
      select p.person_id from directory.person p
      where p.community_id = :community and p.merged_into is null and p.household_id is null
        and (p.deceased_on is not null or p.moved_out_on is not null)
        and not exists (select from directory.ownership o
          where o.community_id = p.community_id and o.person_id = p.person_id and o.until is null)
        and not exists (select from directory.tenancy t
          where t.community_id = p.community_id and t.person_id = p.person_id and t.until is null)
      """;

  /** As many as one night's transaction takes for a community; the rest waits for the next. */
  private static final String LIMIT = " order by p.person_id limit 1000";

  private static final List<String> ABOUT =
      List.of("person_gram", "person_tag", "person_correction");

  private final JdbcClient jdbc;

  ForgottenPersons(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<UUID> over(long communityId, KeepingRules.Ends ends) {
    return jdbc.sql(
            GONE
                + " and coalesce(p.deceased_on, p.moved_out_on) <"
                + " case when p.deceased_on is null then :movedOut else :deceased end"
                + LIMIT)
        .param("community", communityId)
        .param("movedOut", ends.movedOut())
        .param("deceased", ends.deceased())
        .query(UUID.class)
        .list();
  }

  List<UUID> gone(long communityId, Collection<UUID> persons) {
    return jdbc.sql(GONE + " and p.person_id = any (cast(:persons as uuid[]))" + LIMIT)
        .param("community", communityId)
        .param("persons", Persons.texts(List.copyOf(persons), id -> id))
        .query(UUID.class)
        .list();
  }

  /** Those given up in a merge that is too old to be taken back. */
  List<UUID> mergedAway(long communityId, LocalDate before) {
    return jdbc.sql(
            """
            select gone_id from directory.person_merge
            where community_id = :community and merged_at < :before and undone_at is null
            order by merge_id limit 1000
            """)
        .param("community", communityId)
        .param("before", before.atStartOfDay(Dates.ZONE).toOffsetDateTime())
        .query(UUID.class)
        .list();
  }

  /** The same persons with everybody who was merged into them, and into those. */
  List<UUID> withMerged(long communityId, List<UUID> persons) {
    var all = new LinkedHashSet<>(persons);
    for (var found = persons; !found.isEmpty(); ) {
      found = mergedInto(communityId, found).stream().filter(all::add).toList();
    }
    return List.copyOf(all);
  }

  private List<UUID> mergedInto(long communityId, List<UUID> persons) {
    return jdbc.sql(
            """
            select person_id from directory.person
            where community_id = :community and merged_into = any (cast(:persons as uuid[]))
            """)
        .param("community", communityId)
        .param("persons", Persons.texts(persons, id -> id))
        .query(UUID.class)
        .list();
  }

  void forget(long communityId, List<UUID> persons, LocalDate on) {
    var ids = Persons.texts(persons, id -> id);
    for (var table : ABOUT) {
      delete(
          communityId,
          ids,
          "delete from directory.%s where person_id = any (cast(:ids as uuid[]))".formatted(table));
    }
    delete(
        communityId,
        ids,
        """
        delete from directory.person_merge
        where (kept_id = any (cast(:ids as uuid[])) or gone_id = any (cast(:ids as uuid[])))\
        """);
    jdbc.sql(
            """
            update directory.person
            set name = '', phone = '', reference = null, sex = null, born_on = null,
              document_kind = null, document_sealed = null, document_hash = null,
              moved_in_on = null, moved_out_on = null, deceased_on = null,
              forgotten_on = :on, version = version + 1
            where community_id = :community and person_id = any (cast(:ids as uuid[]))
              and household_id is null and forgotten_on is null
            """)
        .param("on", on)
        .param("community", communityId)
        .param("ids", ids)
        .update();
  }

  private void delete(long communityId, Object ids, String sql) {
    jdbc.sql(sql + " and community_id = :community")
        .param("community", communityId)
        .param("ids", ids)
        .update();
  }
}
