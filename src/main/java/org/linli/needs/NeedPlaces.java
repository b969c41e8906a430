package org.linli.needs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.directory.LocalAreaReading;
import org.linli.directory.PublicPlace;
import org.linli.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whereabouts what is public lies: by its grid, so that a list does not tell in which building
 * somebody complained.
 */
@Service
@Transactional(readOnly = true)
public class NeedPlaces {

  private final JdbcClient jdbc;
  private final LocalAreaReading places;

  NeedPlaces(JdbcClient jdbc, LocalAreaReading places) {
    this.jdbc = jdbc;
    this.places = places;
  }

  /** What place a published need names, for those who look for somebody near it. */
  public Optional<UUID> place(Scope scope, UUID need) {
    return jdbc.sql(
            """
            select building_id from needs.v_public_need
            where community_id = :community and need_id = :need and building_id is not null
            """)
        .param("community", scope.communityId())
        .param("need", need)
        .query(UUID.class)
        .optional();
  }

  /** The names of the grids by need; what names no building is missing. */
  public Map<UUID, String> of(Scope scope, List<NeedView> needs) {
    var grids =
        places.places(scope).stream()
            .filter(place -> place.grid().isPresent())
            .collect(Collectors.toMap(PublicPlace::id, place -> place.grid().orElseThrow()));
    var found = new HashMap<UUID, String>();
    jdbc.sql(
            """
            select need_id, building_id from needs.v_public_need
            where community_id = :community and need_id = any (:ids) and building_id is not null
            """)
        .param("community", scope.communityId())
        .param("ids", needs.stream().map(NeedView::id).toArray(UUID[]::new))
        .query(
            row -> {
              var grid = grids.get(row.getObject("building_id", UUID.class));
              if (grid != null) {
                found.put(row.getObject("need_id", UUID.class), grid);
              }
            });
    return found;
  }
}
