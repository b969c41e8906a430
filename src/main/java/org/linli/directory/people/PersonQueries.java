package org.linli.directory.people;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linli.kernel.Paging;
import org.linli.kernel.Slice;
import org.linli.search.Initials;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads persons for pages and API. Ids grow with time, so they order a list newest first. */
@Repository
class PersonQueries {

  private static final String SELECT =
      """
      select p.person_id, p.version, p.reference, p.name, p.phone, p.sex, p.born_on,
        p.document_kind, p.document_sealed, p.household_id, p.relation, p.moved_in_on,
        p.moved_out_on, p.deceased_on, p.registered_at,
        h.representative_id = p.person_id as represents, h.dwelling
      """;

  private static final String FROM_PERSON = " from directory.person p ";

  private static final String BY_GRAM =
      """
       from directory.person_gram g
      join directory.person p on p.community_id = g.community_id and p.person_id = g.person_id
      """;

  /**
   * The fence keeps the home of each person who is read a look-up of its own: a plan for all
   * communities expects a small one, and would read all homes of a large one for a page of twenty.
   */
  private static final String HOME =
      """
      left join lateral (
        select h.representative_id, %s as dwelling
        from directory.household h
        left join directory.dwelling d
          on d.community_id = h.community_id and d.dwelling_id = h.dwelling_id
        %s
        where h.community_id = p.community_id and h.household_id = p.household_id
        offset 0) h on true
      where p.community_id = :community and p.merged_into is null
        and p.forgotten_on is null
      """
          .formatted(DwellingSearch.ADDRESS, DwellingSearch.PLACE);

  private static final String LIVES_THERE =
      """
       and p.household_id in (
        select h.household_id from directory.household h
        where h.community_id = :community and %s)
      """
          .formatted(DwellingSearch.FOUND);

  private static final String SOME = " and p.person_id = any (cast(:ids as uuid[]))";

  /** Written so, or read so. */
  private static final String NAMED =
      """
       and g.community_id = :community and g.gram = :gram
        and (strpos(lower(p.name), :text) > 0
          or exists (select from directory.person_gram i
            where i.community_id = :community and i.gram = :letters
              and i.person_id = p.person_id))
      """;

  private static final String PRESENT =
      """
       and p.person_id in (
        select coalesce(m.merged_into, m.person_id) from directory.person m
        where m.community_id = :community and m.person_id = any (cast(:ids as uuid[])))
      order by p.person_id
      """;

  private final JdbcClient jdbc;
  private final PersonRows rows;
  private final Documents documents;

  PersonQueries(JdbcClient jdbc, PersonRows rows, Documents documents) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.documents = documents;
  }

  Slice<PersonView> list(long communityId, PersonSearch search, Paging paging) {
    var key = search.kind().byGram() ? "g.person_id" : "p.person_id";
    var from = search.kind().byGram() ? BY_GRAM : FROM_PERSON;
    var sql =
        SELECT
            + from
            + HOME
            + condition(search)
            + (paging.after().isPresent() ? " and " + key + " < :after" : "")
            + " order by "
            + key
            + " desc limit :limit";
    var query = jdbc.sql(sql).param("community", communityId).param("limit", paging.limit());
    bind(query, search);
    paging.after().ifPresent(after -> query.param("after", after.id()));
    var found = query.query((row, index) -> rows.view(row, Sight.MASKED)).list();
    return Slice.cut(found, paging, PersonView::position);
  }

  Optional<PersonFile> file(long communityId, UUID personId, Sight sight) {
    return jdbc.sql(SELECT + FROM_PERSON + HOME + " and p.person_id = :id")
        .param("community", communityId)
        .param("id", personId)
        .query((row, index) -> rows.file(row, sight))
        .optional();
  }

  /** Persons as they read themselves; whoever was merged into another reads the other. */
  List<PersonFile> own(long communityId, Collection<UUID> ids) {
    return jdbc.sql(SELECT + FROM_PERSON + HOME + PRESENT)
        .param("community", communityId)
        .param("ids", Persons.texts(List.copyOf(ids), id -> id))
        .query((row, index) -> rows.file(row, Sight.OWN))
        .list();
  }

  /** The members of a household, its representative first. */
  List<PersonView> members(long communityId, UUID householdId) {
    return jdbc.sql(
            SELECT
                + FROM_PERSON
                + HOME
                + " and p.household_id = :household"
                + " order by h.representative_id = p.person_id desc, p.person_id limit 100")
        .param("community", communityId)
        .param("household", householdId)
        .query((row, index) -> rows.view(row, Sight.MASKED))
        .list();
  }

  /** Those who are here: neither moved away nor dead nor merged. */
  Set<UUID> present(long communityId, Set<UUID> ids) {
    return Set.copyOf(
        jdbc.sql(
                """
                select person_id from directory.person
                where community_id = :community and person_id = any (:ids)
                  and merged_into is null and moved_out_on is null and deceased_on is null
                """)
            .param("community", communityId)
            .param("ids", ids.toArray(UUID[]::new))
            .query(UUID.class)
            .list());
  }

  /** Some persons, masked. */
  List<PersonView> views(long communityId, List<UUID> ids) {
    return jdbc.sql(SELECT + FROM_PERSON + HOME + SOME)
        .param("community", communityId)
        .param("ids", Persons.texts(ids, id -> id))
        .query((row, index) -> rows.view(row, Sight.MASKED))
        .list();
  }

  private static String condition(PersonSearch search) {
    return switch (search.kind()) {
      case NOTHING -> "";
      case PHONE -> " and p.phone = :text and p.phone <> ''";
      case DOCUMENT -> " and p.document_hash = any (cast(:hashes as bytea[]))";
      case DWELLING -> LIVES_THERE;
      case TAIL -> " and g.community_id = :community and g.gram = :gram";
      case NAME -> NAMED;
    };
  }

  private void bind(JdbcClient.StatementSpec query, PersonSearch search) {
    switch (search.kind()) {
      case NOTHING -> {}
      case PHONE -> query.param("text", search.text());
      case DOCUMENT ->
          query.param("hashes", documents.hashes(search.text()).toArray(String[]::new));
      case DWELLING -> DwellingSearch.bindFound(query, search.text());
      case TAIL -> query.param("gram", Grams.tail(search.text()));
      case NAME ->
          query
              .param("gram", Grams.first(search.text()))
              .param("letters", letters(search.text()))
              .param("text", search.text().toLowerCase(Locale.ROOT));
    }
  }

  /** Longer ones are found by how they begin. */
  private static String letters(String text) {
    var dense = text.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    return dense.substring(0, Math.min(dense.length(), Initials.LONGEST));
  }
}
