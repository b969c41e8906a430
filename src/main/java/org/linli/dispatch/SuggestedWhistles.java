package org.linli.dispatch;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.ShortNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * In a street's tenant: what its communities propose. That each is decided once is guarded by the
 * status in the update's condition.
 */
@Repository
class SuggestedWhistles {

  private final JdbcClient jdbc;

  SuggestedWhistles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Brings a proposal to the street; again, it changes nothing. */
  void insert(long area, long community, WhistleProposals.Proposal proposal) {
    jdbc.sql(
            """
            insert into dispatch.suggestion (community_id, proposal_id, from_community_id, need_id,
              need_year, need_sequence, title, why, status, answer, proposed_at)
            values (:area, :id, :community, :need, :year, :sequence, :title, :why, 'PROPOSED', '',
              :at)
            on conflict (community_id, proposal_id) do nothing
            """)
        .param("area", area)
        .param("id", proposal.id())
        .param("community", community)
        .param("need", proposal.need())
        .param("year", proposal.number().year())
        .param("sequence", proposal.number().sequence())
        .param("title", proposal.title())
        .param("why", proposal.why())
        .param("at", Timestamp.from(proposal.at()))
        .update();
  }

  /** Those that wait for a decision, the earliest first, at most a hundred. */
  List<Suggestion> open(long area) {
    return jdbc.sql(
            """
            select proposal_id, from_community_id, need_year, need_sequence, title, why, proposed_at
            from dispatch.suggestion where community_id = :area and status = 'PROPOSED'
            order by proposed_at limit 100
            """)
        .param("area", area)
        .query(
            (row, index) ->
                new Suggestion(
                    row.getObject("proposal_id", UUID.class),
                    row.getLong("from_community_id"),
                    new ShortNumber(row.getInt("need_year"), row.getInt("need_sequence")),
                    row.getString("title"),
                    row.getString("why"),
                    row.getTimestamp("proposed_at").toInstant()))
        .list();
  }

  /** What a community said about a need; empty if it proposed nothing that is open. */
  String why(long area, UUID need) {
    return jdbc.sql(
            """
            select why from dispatch.suggestion
            where community_id = :area and need_id = :need and status = 'PROPOSED' limit 1
            """)
        .param("area", area)
        .param("need", need)
        .query(String.class)
        .optional()
        .orElse("");
  }

  /** The street whistles about a need: that answers what was proposed. */
  Optional<UUID> whistled(long area, long community, UUID need) {
    return jdbc.sql(
            """
            update dispatch.suggestion set status = 'WHISTLED'
            where community_id = :area and from_community_id = :community and need_id = :need
              and status = 'PROPOSED'
            returning proposal_id
            """)
        .param("area", area)
        .param("community", community)
        .param("need", need)
        .query(UUID.class)
        .optional();
  }

  /**
   * @return the community that proposed it, if it was open until now
   */
  Optional<Long> refuse(long area, UUID id, String answer) {
    return jdbc.sql(
            """
            update dispatch.suggestion set status = 'REFUSED', answer = :answer
            where community_id = :area and proposal_id = :id and status = 'PROPOSED'
            returning from_community_id
            """)
        .param("area", area)
        .param("id", id)
        .param("answer", answer)
        .query(Long.class)
        .optional();
  }

  /** How the street decided. */
  Optional<Decision> decision(long area, UUID id) {
    return jdbc.sql(
            """
            select status, answer from dispatch.suggestion
            where community_id = :area and proposal_id = :id
            """)
        .param("area", area)
        .param("id", id)
        .query(
            (row, index) ->
                new Decision(
                    ProposalStatus.valueOf(row.getString("status")), row.getString("answer")))
        .optional();
  }

  /** What a street said to a proposal. */
  record Decision(ProposalStatus status, String answer) {

    static final Decision WHISTLED = new Decision(ProposalStatus.WHISTLED, "");
  }
}
