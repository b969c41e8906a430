package org.linli.needs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

  NeedPlaces(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The names of the grids by need; what names no building is missing. */
  public Map<UUID, String> of(Scope scope, List<NeedView> needs) {
    var found = new HashMap<UUID, String>();
    jdbc.sql(
            """
            select n.need_id, grid.name from needs.v_public_need n
            join directory.v_public_local_area building
              on building.community_id = n.community_id and building.area_id = n.building_id
            join directory.v_public_local_area grid
              on grid.community_id = n.community_id and grid.area_id = building.grid_id
            where n.community_id = :community and n.need_id = any (:ids)
            """)
        .param("community", scope.communityId())
        .param("ids", needs.stream().map(NeedView::id).toArray(UUID[]::new))
        .query(
            row -> {
              found.put(row.getObject("need_id", UUID.class), row.getString("name"));
            });
    return found;
  }
}
