package org.linli.directory.mandates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what was published. */
@Repository
class MandateQueries {

  private static final String EDITION =
      """
      select edition, effective_from, origin, salt, published_at
      from directory.v_public_mandate_edition
      where community_id = :community
      """;

  private static final String MANDATE =
      """
      select edition, mandate_id, matter, words, categories, duty, body, body_name, basis, checked,
        deadline, phone
      from directory.v_public_mandate
      where community_id = :community
      """;

  private final JdbcClient jdbc;

  MandateQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Newest first, at most a hundred. */
  List<MandateEdition> editions(long communityId) {
    return jdbc.sql(EDITION + " order by effective_from desc limit 100")
        .param("community", communityId)
        .query((row, index) -> edition(row))
        .list();
  }

  List<Mandate> mandates(long communityId, int edition) {
    return jdbc.sql(MANDATE + " and edition = :edition order by position")
        .param("community", communityId)
        .param("edition", edition)
        .query((row, index) -> mandate(row))
        .list();
  }

  /** The matters in force on a day with the edition they stand in, in their order. */
  List<InForce> inForce(long communityId, LocalDate day) {
    return jdbc.sql(
            MANDATE
                + """
                 and edition = (
                  select edition from directory.v_public_mandate_edition
                  where community_id = :community and effective_from <= :day
                  order by effective_from desc limit 1)
                order by position
                """)
        .param("community", communityId)
        .param("day", day)
        .query((row, index) -> new InForce(row.getInt("edition"), mandate(row)))
        .list();
  }

  Optional<Mandate> mandate(long communityId, MandateRef ref) {
    return jdbc.sql(MANDATE + " and edition = :edition and mandate_id = :id")
        .param("community", communityId)
        .param("edition", ref.edition())
        .param("id", ref.mandateId())
        .query((row, index) -> mandate(row))
        .optional();
  }

  private static MandateEdition edition(ResultSet row) throws SQLException {
    return new MandateEdition(
        row.getInt("edition"),
        row.getObject("effective_from", LocalDate.class),
        row.getString("origin"),
        row.getString("salt"),
        row.getTimestamp("published_at").toInstant());
  }

  private static Mandate mandate(ResultSet row) throws SQLException {
    return new Mandate(
        row.getObject("mandate_id", UUID.class),
        row.getString("matter"),
        row.getString("words"),
        List.of((String[]) row.getArray("categories").getArray()),
        MandateDuty.valueOf(row.getString("duty")),
        MandateBody.valueOf(row.getString("body")),
        row.getString("body_name"),
        row.getString("basis"),
        row.getBoolean("checked"),
        row.getString("deadline"),
        row.getString("phone"));
  }

  /** A matter and the edition it stands in. */
  record InForce(int edition, Mandate mandate) {}
}
