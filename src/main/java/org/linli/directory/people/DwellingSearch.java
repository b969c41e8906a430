package org.linli.directory.people;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Addresses of dwellings in queries, and dwellings found by them. */
@Repository
class DwellingSearch {

  /** The address of dwelling {@code d} in a query with {@link #PLACE}. */
  static final String ADDRESS = "b.name || '-' || u.name || '-' || d.number";

  static final String PLACE =
      """
      left join directory.local_area b
        on b.community_id = d.community_id and b.area_id = d.building_id
      left join directory.local_area u on u.community_id = d.community_id and u.area_id = d.unit_id
      """;

  /** Household {@code h} lives at the address whose tokens are bound. */
  static final String FOUND =
      """
      h.dwelling_id in (
        select fd.dwelling_id from directory.local_area fb
        join directory.dwelling fd
          on fd.community_id = fb.community_id and fd.building_id = fb.area_id
        join directory.local_area fu
          on fu.community_id = fd.community_id and fu.area_id = fd.unit_id
        where fb.community_id = :community and fb.kind = 'building'
          and regexp_replace(upper(fb.name), '[^A-Z0-9]', '', 'g') = :building
          and :unit in ('', regexp_replace(upper(fu.name), '[^A-Z0-9]', '', 'g'))
          and :door in ('', upper(fd.number)))
      """;

  private final JdbcClient jdbc;

  DwellingSearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Two tokens are building and door, three have the unit between them. */
  static void bindFound(JdbcClient.StatementSpec query, String typed) {
    var tokens = DwellingAddress.tokens(typed);
    query
        .param("building", tokens.isEmpty() ? "" : tokens.getFirst())
        .param("unit", tokens.size() == 3 ? tokens.get(1) : "")
        .param("door", tokens.size() > 1 ? tokens.getLast() : "");
  }

  /** The dwelling at an address, however it is written; empty for none or several. */
  Optional<UUID> at(long communityId, DwellingAddress address) {
    var found =
        jdbc.sql(
                """
                select fd.dwelling_id from directory.local_area fb
                join directory.dwelling fd
                  on fd.community_id = fb.community_id and fd.building_id = fb.area_id
                join directory.local_area fu
                  on fu.community_id = fd.community_id and fu.area_id = fd.unit_id
                where fb.community_id = :community and fb.kind = 'building'
                  and fb.closed_at is null and fd.closed_at is null
                  and coalesce(nullif(regexp_replace(upper(fb.name), '[^A-Z0-9]', '', 'g'), ''),
                    fb.name) = :building
                  and :unit in ('', coalesce(
                    nullif(regexp_replace(upper(fu.name), '[^A-Z0-9]', '', 'g'), ''), fu.name))
                  and :door = upper(fd.number)
                """)
            .param("community", communityId)
            .param("building", DwellingAddress.plain(address.building()))
            .param("unit", DwellingAddress.plain(address.unit()))
            .param("door", address.number().strip().toUpperCase(Locale.ROOT))
            .query(UUID.class)
            .list();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }
}
