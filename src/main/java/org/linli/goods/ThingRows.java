package org.linli.goods;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** Reads things out of rows, whichever table or view they come from. */
final class ThingRows {

  private ThingRows() {}

  static ThingView view(ResultSet row) throws SQLException {
    return new ThingView(
        row.getObject("thing_id", UUID.class),
        Optional.ofNullable(row.getObject("organization_id", UUID.class)),
        row.getString("keeper"),
        row.getString("name"),
        row.getString("description"),
        row.getString("place"),
        row.getInt("pieces"),
        row.getInt("damaged"),
        row.getBoolean("freely"),
        row.getBoolean("published"),
        row.getTimestamp("changed_at").toInstant());
  }
}
