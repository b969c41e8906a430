package org.linli.funds;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what came in; whoever returns it, or registers a receipt, holds its row. */
@Repository
class IncomeRows {

  private final JdbcClient jdbc;

  IncomeRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @throws Refused if the number of the receipt is another income's
   */
  void insert(long communityId, Income income, RecordIncome said, Origin origin) {
    try {
      jdbc.sql(
              """
              insert into funds.income (community_id, income_id, fund_id, earmark_id, line_id,
                journal_id, source, giver, giver_public, amount_fen, received_on, receipt_number,
                tax_way, purpose, subsidy_id, pledge_id, recorded_by)
              values (:community, :id, :fund, :earmark, :line, :journal, :source, :giver,
                :giverPublic, :fen, :receivedOn, :receipt, :tax, :purpose,
                cast(:subsidy as uuid), cast(:pledge as uuid), :by)
              """)
          .param("community", communityId)
          .param("id", income.id())
          .param("fund", income.fund())
          .param("earmark", income.earmark())
          .param("line", income.line())
          .param("journal", income.journal())
          .param("source", said.incomeSource())
          .param("giver", said.giver())
          .param("giverPublic", said.publicGiver())
          .param("fen", income.fen())
          .param("receivedOn", origin.receivedOn())
          .param("receipt", said.receiptNumber())
          .param("tax", said.taxWay())
          .param("purpose", said.incomePurpose())
          .param("subsidy", origin.subsidy())
          .param("pledge", origin.pledge())
          .param("by", origin.recordedBy())
          .update();
    } catch (DuplicateKeyException taken) {
      throw new Refused(FundError.RECEIPT_TAKEN, said.receiptNumber());
    }
  }

  /**
   * Holds one until the end of the transaction.
   *
   * @throws Refused if there is none
   */
  Income hold(long communityId, UUID id) {
    return jdbc.sql(
            """
            select fund_id, earmark_id, line_id, journal_id, amount_fen, returned_on, pledge_id,
              subsidy_id
            from funds.income where community_id = :community and income_id = :id for update
            """)
        .param("community", communityId)
        .param("id", id)
        .query(
            (row, index) ->
                new Income(
                    id,
                    row.getObject("fund_id", UUID.class),
                    row.getObject("earmark_id", UUID.class),
                    row.getObject("line_id", UUID.class),
                    row.getObject("journal_id", UUID.class),
                    row.getLong("amount_fen"),
                    Optional.ofNullable(row.getObject("returned_on", LocalDate.class)),
                    Optional.ofNullable(row.getObject("pledge_id", UUID.class)),
                    Optional.ofNullable(row.getObject("subsidy_id", UUID.class))))
        .optional()
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  void returned(long communityId, UUID id, LocalDate on, String reason, UUID line) {
    jdbc.sql(
            """
            update funds.income set returned_on = :on, return_reason = :reason, return_line = :line
            where community_id = :community and income_id = :id
            """)
        .param("community", communityId)
        .param("id", id)
        .param("on", on)
        .param("reason", reason)
        .param("line", line)
        .update();
  }

  /**
   * @throws Refused if the number is another income's
   */
  void receipt(long communityId, UUID id, RegisterReceipt receipt) {
    try {
      jdbc.sql(
              """
              update funds.income set receipt_number = :number, tax_way = :way
              where community_id = :community and income_id = :id
              """)
          .param("community", communityId)
          .param("id", id)
          .param("number", receipt.receiptNumber())
          .param("way", receipt.taxWay())
          .update();
    } catch (DuplicateKeyException taken) {
      throw new Refused(FundError.RECEIPT_TAKEN, receipt.receiptNumber());
    }
  }

  /** Money that came in. */
  record Income(
      UUID id,
      UUID fund,
      UUID earmark,
      UUID line,
      UUID journal,
      long fen,
      Optional<LocalDate> returnedOn,
      Optional<UUID> pledge,
      Optional<UUID> subsidy) {}

  /** What it answers, and who recorded it. */
  record Origin(
      LocalDate receivedOn, @Nullable UUID subsidy, @Nullable UUID pledge, UUID recordedBy) {}
}
