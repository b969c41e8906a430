package org.linli.spending;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps which papers there are of which part. Whoever changes them holds the purchase. */
@Repository
class ReceiptRows {

  private static final String SELECT =
      """
      select r.part, r.amount_fen, r.sha256, r.media_type, r.picture, r.published
      from spending.receipt r
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  ReceiptRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  boolean has(long communityId, UUID purchase, String sha256) {
    return jdbc.sql(
            """
            select exists (select from spending.receipt
              where community_id = :community and purchase_id = :purchase and sha256 = :sha256)
            """)
        .param("community", communityId)
        .param("purchase", purchase)
        .param("sha256", sha256)
        .query(Boolean.class)
        .single();
  }

  void insert(Actor actor, UUID purchase, BringReceipt receipt, Kept kept) {
    jdbc.sql(
            """
            insert into spending.receipt (community_id, receipt_id, purchase_id, part, invoice,
              amount_fen, issued_on, sha256, media_type, picture, brought_by, brought_at)
            values (:community, :id, :purchase, :part, :invoice, :fen, :issued, :sha256, :type,
              :picture, :account, :now)
            """)
        .param("community", actor.communityId())
        .param("id", kept.id())
        .param("purchase", purchase)
        .param("part", receipt.number())
        .param("invoice", receipt.invoice())
        .param("fen", receipt.fen())
        .param("issued", receipt.day())
        .param("sha256", kept.sha256())
        .param("type", kept.mediaType())
        .param("picture", kept.picture())
        .param("account", actor.accountId())
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  void picture(long communityId, UUID receipt, String picture) {
    jdbc.sql(
            """
            update spending.receipt set picture = :picture
            where community_id = :community and receipt_id = :receipt
            """)
        .param("community", communityId)
        .param("receipt", receipt)
        .param("picture", picture)
        .update();
  }

  void publish(Actor actor, UUID receipt, String cleared, String sha256, String thumbnail) {
    jdbc.sql(
            """
            update spending.receipt set cleared = :cleared, cleared_by = :account,
              public_sha256 = :sha256, public_thumbnail = :thumbnail, published = true
            where community_id = :community and receipt_id = :receipt
            """)
        .param("community", actor.communityId())
        .param("receipt", receipt)
        .param("cleared", cleared)
        .param("account", actor.accountId())
        .param("sha256", sha256)
        .param("thumbnail", thumbnail)
        .update();
  }

  /**
   * @throws Refused as not found where the purchase has no such paper
   */
  Row of(long communityId, UUID purchase, UUID receipt) {
    return row(
        jdbc.sql(
                SELECT
                    + """
                     where r.community_id = :community and r.purchase_id = :purchase
                      and r.receipt_id = :receipt
                    """)
            .param("purchase", purchase),
        communityId,
        receipt);
  }

  /** The same by the purchase's number. */
  Row of(long communityId, ShortNumber number, UUID receipt) {
    return row(
        jdbc.sql(
                SELECT
                    + """
                     join spending.purchase p
                      on p.community_id = r.community_id and p.purchase_id = r.purchase_id
                    where r.community_id = :community and r.receipt_id = :receipt
                      and p.year = :year and p.sequence = :sequence
                    """)
            .param("year", number.year())
            .param("sequence", number.sequence()),
        communityId,
        receipt);
  }

  private static Row row(JdbcClient.StatementSpec statement, long communityId, UUID receipt) {
    return statement
        .param("community", communityId)
        .param("receipt", receipt)
        .query(
            (row, index) ->
                new Row(
                    row.getInt("part"),
                    row.getLong("amount_fen"),
                    Objects.requireNonNull(row.getString("sha256")),
                    Objects.requireNonNull(row.getString("media_type")),
                    Objects.requireNonNull(row.getString("picture")),
                    row.getBoolean("published")))
        .optional()
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  /** What is kept of a paper that was brought. */
  record Kept(UUID id, String sha256, String mediaType, String picture) {}

  /** A paper. */
  record Row(
      int part, long fen, String sha256, String mediaType, String picture, boolean published) {}
}
