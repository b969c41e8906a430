package org.linli.resources;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads what a resource says from a row. */
final class ResourceRows {

  /** The columns that hold it, the same in the table and in what is public. */
  static final String COLUMNS =
      """
      resource_id, organization_id, owner, kind, name, description, place, point_x, point_y, capacity,
      slots, conditions, audience, categories, activity, valid_until, status, changed_at,
      on_holidays, at_once
      """;

  private ResourceRows() {}

  static Offering offering(ResultSet row) throws SQLException {
    return new Offering(
        ResourceKind.valueOf(row.getString("kind")),
        row.getString("name"),
        row.getString("description"),
        row.getString("place"),
        point(row),
        Optional.ofNullable(row.getObject("capacity", Integer.class)),
        Slots.ofRanges(row.getString("slots")),
        row.getString("conditions"),
        row.getString("audience"),
        List.of((String[]) row.getArray("categories").getArray()),
        row.getString("activity"),
        Optional.ofNullable(row.getObject("valid_until", LocalDate.class)),
        OnHolidays.valueOf(row.getString("on_holidays")),
        row.getInt("at_once"));
  }

  private static Optional<Point> point(ResultSet row) throws SQLException {
    return row.getObject("point_x") == null
        ? Optional.empty()
        : Optional.of(new Point(row.getDouble("point_x"), row.getDouble("point_y")));
  }
}
