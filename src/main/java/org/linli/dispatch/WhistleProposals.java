package org.linli.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.ShortNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * In a community's tenant: what it proposed to its street. The partial unique index guards that a
 * need has one open proposal.
 */
@Repository
class WhistleProposals {

  private static final String SELECT =
      """
      select proposal_id, street_id, need_id, need_year, need_sequence, title, why, status, answer,
        proposed_at
      from dispatch.proposal where community_id = :community
      """;

  private final JdbcClient jdbc;

  WhistleProposals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @return false if an open one is there
   */
  boolean insert(Actor actor, Proposal proposal) {
    return jdbc.sql(
                """
                insert into dispatch.proposal (community_id, proposal_id, street_id, need_id, need_year,
                  need_sequence, title, why, status, answer, proposed_by, proposed_at)
                values (:community, :id, :street, :need, :year, :sequence, :title, :why, 'PROPOSED', '',
                  :account, :at)
                on conflict (community_id, need_id) where status = 'PROPOSED' do nothing
                """)
            .param("community", actor.communityId())
            .param("id", proposal.id())
            .param("street", proposal.street())
            .param("need", proposal.need())
            .param("year", proposal.number().year())
            .param("sequence", proposal.number().sequence())
            .param("title", proposal.title())
            .param("why", proposal.why())
            .param("account", actor.accountId())
            .param("at", Timestamp.from(proposal.at()))
            .update()
        == 1;
  }

  Optional<Proposal> find(long community, UUID id) {
    return jdbc.sql(SELECT + " and proposal_id = :id")
        .param("community", community)
        .param("id", id)
        .query((row, index) -> proposal(row))
        .optional();
  }

  /** The last one about a need. */
  Optional<Proposal> of(long community, UUID need) {
    return jdbc.sql(SELECT + " and need_id = :need order by proposed_at desc limit 1")
        .param("community", community)
        .param("need", need)
        .query((row, index) -> proposal(row))
        .optional();
  }

  void decided(long community, UUID id, SuggestedWhistles.Decision decision) {
    jdbc.sql(
            """
            update dispatch.proposal set status = :status, answer = :answer
            where community_id = :community and proposal_id = :id
            """)
        .param("status", decision.status().name())
        .param("answer", decision.answer())
        .param("community", community)
        .param("id", id)
        .update();
  }

  private static Proposal proposal(ResultSet row) throws SQLException {
    return new Proposal(
        row.getObject("proposal_id", UUID.class),
        row.getLong("street_id"),
        row.getObject("need_id", UUID.class),
        new ShortNumber(row.getInt("need_year"), row.getInt("need_sequence")),
        row.getString("title"),
        row.getString("why"),
        ProposalStatus.valueOf(row.getString("status")),
        row.getString("answer"),
        row.getTimestamp("proposed_at").toInstant());
  }

  /** A proposal as its community keeps it. */
  record Proposal(
      UUID id,
      long street,
      UUID need,
      ShortNumber number,
      String title,
      String why,
      ProposalStatus status,
      String answer,
      Instant at) {}
}
