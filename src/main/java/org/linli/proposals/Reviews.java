package org.linli.proposals;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps reviews. Whoever writes holds the proposal's row. */
@Repository
class Reviews {

  private final JdbcClient jdbc;

  Reviews(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The constraint reviewed_once lets a reviewer say each thing once.
   *
   * @return whether they had not yet
   */
  boolean insert(Actor actor, Proposal proposal, ReviewProposal review, String name, Instant now) {
    return jdbc.sql(
                """
                insert into proposals.review (community_id, review_id, proposal_id, aspect,
                  verdict, reasons, reviewer_id, reviewer, edition, made_at)
                values (:community, :review, :id, :aspect, :verdict, :reasons, :account, :name,
                  :edition, :now)
                on conflict on constraint reviewed_once do nothing
                """)
            .param("community", actor.communityId())
            .param("review", Ids.next())
            .param("id", proposal.id())
            .param("aspect", review.aspect())
            .param("verdict", review.finding())
            .param("reasons", review.remarks())
            .param("account", actor.accountId())
            .param("name", name)
            .param("edition", proposal.edition())
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  /** Aspects that nobody has looked at. */
  Set<ReviewProposal.Aspect> missing(Actor actor, UUID proposal) {
    var missing = EnumSet.allOf(ReviewProposal.Aspect.class);
    missing.removeAll(aspects(actor, proposal, "verdict in ('YES', 'IF', 'NO')"));
    return missing;
  }

  /** Aspects of which a review says no. */
  Set<ReviewProposal.Aspect> refused(Actor actor, UUID proposal) {
    return aspects(actor, proposal, "verdict = 'NO'");
  }

  private Set<ReviewProposal.Aspect> aspects(Actor actor, UUID proposal, String which) {
    var found = EnumSet.noneOf(ReviewProposal.Aspect.class);
    jdbc.sql(
            """
            select distinct aspect from proposals.review
            where community_id = :community and proposal_id = :id and\s
            """
                + which)
        .param("community", actor.communityId())
        .param("id", proposal)
        .query(String.class)
        .list()
        .forEach(it -> found.add(ReviewProposal.Aspect.valueOf(it)));
    return found;
  }
}
