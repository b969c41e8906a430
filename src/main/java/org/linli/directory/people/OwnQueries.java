package org.linli.directory.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what some persons own and rent now. */
@Repository
class OwnQueries {

  private static final String HOMES =
      """
      select r.person_id, %s as dwelling, r.kind, r.share
      from (
        select o.community_id, o.person_id, o.dwelling_id, o.kind,
          coalesce(o.share_of || '/' || o.share_in, '') as share
        from directory.ownership o
        where o.community_id = :community and o.person_id = any (cast(:persons as uuid[]))
          and o.until is null
        union all
        select t.community_id, t.person_id, t.dwelling_id, 'tenant', ''
        from directory.tenancy t
        where t.community_id = :community and t.person_id = any (cast(:persons as uuid[]))
          and t.until is null) r
      join directory.dwelling d
        on d.community_id = r.community_id and d.dwelling_id = r.dwelling_id
      %s
      order by dwelling
      """
          .formatted(DwellingSearch.ADDRESS, DwellingSearch.PLACE);

  private final JdbcClient jdbc;

  OwnQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Map<UUID, List<OwnEntry.Home>> homes(long communityId, Collection<UUID> persons) {
    return jdbc
        .sql(HOMES)
        .param("community", communityId)
        .param("persons", Persons.texts(List.copyOf(persons), id -> id))
        .query(Row.class)
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Row::personId,
                Collectors.mapping(
                    row -> new OwnEntry.Home(row.dwelling(), row.kind(), row.share()),
                    Collectors.toList())));
  }

  record Row(UUID personId, String dwelling, String kind, String share) {}
}
