package org.linli.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.kernel.ShortNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How sources read. */
final class CodeRows {

  private CodeRows() {}

  static List<UUID> ids(JdbcClient.StatementSpec query) {
    return query.query(UUID.class).list();
  }

  static Map<UUID, String> titles(JdbcClient.StatementSpec query, List<UUID> subjects) {
    return query
        .param("subjects", subjects.stream().map(UUID::toString).toArray(String[]::new))
        .query((row, index) -> Map.entry(row.getObject("id", UUID.class), row.getString("title")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  static ShortNumber number(ResultSet row) throws SQLException {
    return new ShortNumber(row.getInt("year"), row.getInt("sequence"));
  }

  static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }
}
