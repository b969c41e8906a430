package org.linli.spending;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.evaluation.Grade;
import org.linli.kernel.Actor;
import org.linli.kernel.ShortNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps purchases with their parts and approvals. */
@Repository
class PurchaseRows {

  static final String PURCHASE = "PURCHASE";
  static final String PAYMENT = "PAYMENT";

  private final JdbcClient jdbc;

  PurchaseRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  ShortNumber number(long communityId, String kind, int year) {
    return jdbc.sql(
            """
            insert into spending.number_counter as c (community_id, kind, year, last_sequence)
            values (:community, :kind, :year, 1)
            on conflict (community_id, kind, year) do update set last_sequence = c.last_sequence + 1
            returning last_sequence
            """)
        .param("community", communityId)
        .param("kind", kind)
        .param("year", year)
        .query((row, index) -> new ShortNumber(year, row.getInt("last_sequence")))
        .single();
  }

  void insert(Actor actor, Purchase purchase, AskPurchase asked, Money money) {
    var origin = purchase.origin();
    jdbc.sql(
            """
            insert into spending.purchase (community_id, purchase_id, year, sequence, status,
              confirmation, title, bought, category, fund_id, earmark_id, project_id, supplier_id,
              supplier, amount_fen, own_fen, listed, quantity, list_fen, reason, settled_by,
              asked_by, asked_at, rule_version)
            values (:community, :id, :year, :sequence, :status, 'NONE', :title, :bought, :category,
              :fund, :earmark, cast(:project as uuid), :supplierId, :supplier, :amount, :own, :listed,
              :quantity, :list, :reason, :settledBy, :account, :at, :rule)
            """)
        .param("community", actor.communityId())
        .param("id", purchase.id())
        .param("year", origin.number().year())
        .param("sequence", origin.number().sequence())
        .param("status", purchase.status().name())
        .param("title", origin.title())
        .param("bought", asked.bought())
        .param("category", origin.category().name())
        .param("fund", money.fund())
        .param("earmark", origin.earmark())
        .param("project", money.project().orElse(null))
        .param("supplierId", origin.supplier())
        .param("supplier", origin.supplierName())
        .param("amount", purchase.amount())
        .param("own", asked.ownFen())
        .param("listed", asked.listed())
        .param("quantity", asked.count())
        .param("list", money.listFen())
        .param("reason", asked.reason())
        .param("settledBy", origin.settledBy().name())
        .param("account", actor.accountId())
        .param("at", Timestamp.from(origin.at()))
        .param("rule", money.rule())
        .update();
    var quotes = asked.quoted();
    jdbc.sql(
            """
            with part as (
              insert into spending.part (community_id, purchase_id, part, amount_fen, state)
              select :community, :id, n, fen, 'PLANNED'
              from unnest(cast(:parts as bigint[])) with ordinality as p (fen, n))
            insert into spending.quote (community_id, purchase_id, position, quoted_by, amount_fen)
            select :community, :id, n, by, fen
            from unnest(cast(:by as text[]), cast(:fen as bigint[])) with ordinality as q (by, fen, n)
            """)
        .param("community", actor.communityId())
        .param("id", purchase.id())
        .param("parts", purchase.state().parts().stream().map(Part::fen).toArray(Long[]::new))
        .param("by", quotes.stream().map(Quote::by).toArray(String[]::new))
        .param("fen", quotes.stream().map(Quote::fen).toArray(Long[]::new))
        .update();
  }

  /** Holds a purchase until the end of the transaction. */
  Optional<Purchase> hold(long communityId, ShortNumber number) {
    // Its row first: what stands in other tables is read by a statement that begins afterwards.
    return jdbc.sql(
            """
            select purchase_id from spending.purchase
            where community_id = :community and year = :year and sequence = :sequence for update
            """)
        .param("community", communityId)
        .param("year", number.year())
        .param("sequence", number.sequence())
        .query(UUID.class)
        .optional()
        .map(id -> read(communityId, id));
  }

  /** Holds a purchase until the end of the transaction. */
  Optional<Purchase> hold(long communityId, UUID id) {
    return jdbc.sql(
            """
            select purchase_id from spending.purchase
            where community_id = :community and purchase_id = :id for update
            """)
        .param("community", communityId)
        .param("id", id)
        .query(UUID.class)
        .optional()
        .map(held -> read(communityId, held));
  }

  private Purchase read(long communityId, UUID id) {
    var parts =
        jdbc.sql(
                """
                select part, amount_fen, state, hold_id from spending.part
                where community_id = :community and purchase_id = :id order by part
                """)
            .param("community", communityId)
            .param("id", id)
            .query((row, index) -> part(row))
            .list();
    var given =
        jdbc.sql(
                """
                select side, account_id from spending.approval
                where community_id = :community and purchase_id = :id order by approved_at, side
                """)
            .param("community", communityId)
            .param("id", id)
            .query(
                (row, index) ->
                    new Purchase.Given(
                        Side.valueOf(row.getString("side")),
                        row.getObject("account_id", UUID.class)))
            .list();
    return jdbc.sql(
            """
            select p.*, d.grade,
              exists (select from projects.v_public_project o
                where o.community_id = p.community_id and o.project_id = p.project_id
                  and o.accepted_at is not null) as project_accepted
            from spending.purchase p
            left join lateral (select grade from spending.delivery
              where community_id = p.community_id and purchase_id = p.purchase_id
              order by sequence desc limit 1) d on true
            where p.community_id = :community and p.purchase_id = :id
            """)
        .param("community", communityId)
        .param("id", id)
        .query((row, index) -> purchase(row, parts, given))
        .single();
  }

  private static Part part(ResultSet row) throws SQLException {
    return new Part(
        row.getInt("part"),
        row.getLong("amount_fen"),
        Part.State.valueOf(row.getString("state")),
        Optional.ofNullable(row.getObject("hold_id", UUID.class)));
  }

  private static Purchase purchase(ResultSet row, List<Part> parts, List<Purchase.Given> given)
      throws SQLException {
    var settledBy = SettledBy.valueOf(row.getString("settled_by"));
    var grade = Optional.ofNullable(row.getString("grade"));
    var accepted =
        settledBy == SettledBy.PROJECT
            ? row.getBoolean("project_accepted")
            : grade.map(Grade::valueOf).filter(it -> !it.bad()).isPresent();
    return new Purchase(
        new Purchase.Origin(
            row.getObject("purchase_id", UUID.class),
            new ShortNumber(row.getInt("year"), row.getInt("sequence")),
            row.getString("title"),
            row.getObject("earmark_id", UUID.class),
            row.getObject("supplier_id", UUID.class),
            row.getString("supplier"),
            Category.valueOf(row.getString("category")),
            settledBy,
            Optional.ofNullable(row.getObject("asked_by", UUID.class)),
            row.getTimestamp("asked_at").toInstant()),
        new Purchase.State(
            PurchaseStatus.valueOf(row.getString("status")),
            Confirmation.valueOf(row.getString("confirmation")),
            new Purchase.Urgent(row.getString("urgent_why"), instant(row, "urgent_until")),
            given,
            parts,
            grade.isPresent(),
            accepted));
  }

  /** Of a purchase that is held. The keys of the table guard against a second yes. */
  void approve(Actor actor, Purchase purchase, Side side, String party, Instant now) {
    jdbc.sql(
            """
            insert into spending.approval (community_id, purchase_id, side, account_id, asked_by,
              party, approved_at)
            values (:community, :id, :side, :account, :asked, :party, :now)
            """)
        .param("community", actor.communityId())
        .param("id", purchase.id())
        .param("side", side.name())
        .param("account", actor.accountId())
        .param("asked", purchase.origin().askedBy().orElse(new UUID(0, 0)))
        .param("party", party)
        .param("now", Timestamp.from(now))
        .update();
  }

  /** Of a purchase that is held. What was decided is for everybody, with all that led to it. */
  void update(Actor actor, Purchase purchase, Instant now) {
    var state = purchase.state();
    jdbc.sql(
            """
            update spending.purchase set status = :status, confirmation = :confirmation,
              urgent_why = :why, urgent_until = cast(:until as timestamptz),
              urgent_by = case when :why = '' then null else coalesce(urgent_by, :account) end,
              decided_at = case when :published then coalesce(decided_at, :now) end,
              published = :published
            where community_id = :community and purchase_id = :id
            """)
        .param("community", actor.communityId())
        .param("id", purchase.id())
        .param("status", state.status().name())
        .param("confirmation", state.confirmation().name())
        .param("why", state.urgent().why())
        .param("until", state.urgent().until().map(Timestamp::from).orElse(null))
        .param("account", actor.accountId())
        .param("now", Timestamp.from(now))
        .param("published", state.status().published())
        .update();
    jdbc.sql(
            """
            update spending.part p set state = n.state, hold_id = n.hold, published = :published
            from unnest(cast(:parts as int[]), cast(:states as text[]), cast(:holds as uuid[]))
              as n (part, state, hold)
            where p.community_id = :community and p.purchase_id = :id and p.part = n.part
            """)
        .param("community", actor.communityId())
        .param("id", purchase.id())
        .param("published", state.status().published())
        .param("parts", state.parts().stream().map(Part::number).toArray(Integer[]::new))
        .param("states", state.parts().stream().map(it -> it.state().name()).toArray(String[]::new))
        .param(
            "holds",
            state.parts().stream()
                .map(it -> it.hold().map(UUID::toString).orElse(null))
                .toArray(String[]::new))
        .update();
    if (state.status().published()) {
      publish(actor.communityId(), purchase.id());
    }
  }

  private void publish(long communityId, UUID id) {
    for (var table : List.of("quote", "approval", "doubt")) {
      jdbc.sql(
              "update spending."
                  + table
                  + """
                   set published = true
                  where community_id = :community and purchase_id = :id and not published
                  """)
          .param("community", communityId)
          .param("id", id)
          .update();
    }
  }

  /** Somebody looked at what was delivered; its row is held, so that numbers follow each other. */
  void evaluate(Actor actor, UUID id, EvaluateDelivery command, Instant now) {
    jdbc.sql(
            """
            insert into spending.delivery (community_id, purchase_id, sequence, grade, seen,
              evaluated_by, evaluated_at)
            select :community, :id, coalesce(max(sequence), 0) + 1, :grade, :seen, :account, :now
            from spending.delivery where community_id = :community and purchase_id = :id
            """)
        .param("community", actor.communityId())
        .param("id", id)
        .param("grade", command.grade())
        .param("seen", command.seen())
        .param("account", actor.accountId())
        .param("now", Timestamp.from(now))
        .update();
  }

  static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }

  /**
   * Where its money is, and by which rule it was looked at.
   *
   * @param listFen what so many cost by the standard price list; 0 without an item
   */
  record Money(UUID fund, Optional<UUID> project, long listFen, String rule) {}
}
