package org.linli.funds;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Says once what explains a line of the bank; whoever says it holds its row. */
@Repository
class BankLines {

  private final JdbcClient jdbc;

  BankLines(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Holds a line until the end of the transaction.
   *
   * @throws Refused if there is none
   */
  BankLine hold(long communityId, UUID id) {
    return jdbc.sql(
            """
            select fund_id, booked_on, amount_fen, counterparty, explained_by from funds.bank_line
            where community_id = :community and line_id = :id for update
            """)
        .param("community", communityId)
        .param("id", id)
        .query(
            (row, index) ->
                new BankLine(
                    id,
                    row.getObject("fund_id", UUID.class),
                    row.getObject("booked_on", LocalDate.class),
                    row.getLong("amount_fen"),
                    row.getString("counterparty"),
                    Optional.ofNullable(row.getString("explained_by"))))
        .optional()
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  /**
   * @throws Refused if there is no such line
   */
  UUID fundOf(long communityId, UUID id) {
    return jdbc.sql(
            "select fund_id from funds.bank_line where community_id = :community and line_id = :id")
        .param("community", communityId)
        .param("id", id)
        .query(UUID.class)
        .optional()
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  /** Of a line that is held and unexplained. */
  void explain(long communityId, UUID id, String by, UUID journal, Instant at) {
    jdbc.sql(
            """
            update funds.bank_line set explained_by = :by, explained_id = :journal,
              explained_at = :at
            where community_id = :community and line_id = :id
            """)
        .param("community", communityId)
        .param("id", id)
        .param("by", by)
        .param("journal", journal)
        .param("at", Timestamp.from(at))
        .update();
  }
}
