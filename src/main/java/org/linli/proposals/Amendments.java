package org.linli.proposals;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps amendments and editions. Whoever writes holds the proposal's row. */
@Repository
class Amendments {

  private final JdbcClient jdbc;

  Amendments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps the wording as it is now. */
  void edition(Actor actor, Proposal proposal, Instant now) {
    jdbc.sql(
            """
            insert into proposals.edition (community_id, proposal_id, edition, what, made_at)
            values (:community, :id, :edition, :what, :now)
            """)
        .param("community", actor.communityId())
        .param("id", proposal.id())
        .param("edition", proposal.edition())
        .param("what", proposal.text().what())
        .param("now", Timestamp.from(now))
        .update();
  }

  /** Open ones of somebody at a proposal. */
  int open(Actor actor, UUID proposal) {
    return jdbc.sql(
            """
            select count(*) from proposals.amendment
            where community_id = :community and proposal_id = :id and made_by = :account
              and status = 'OPEN'
            """)
        .param("community", actor.communityId())
        .param("id", proposal)
        .param("account", actor.accountId())
        .query(Integer.class)
        .single();
  }

  UUID insert(Actor actor, Proposal proposal, SuggestAmendment amendment, Instant now) {
    var id = Ids.next();
    jdbc.sql(
            """
            insert into proposals.amendment (community_id, amendment_id, proposal_id, edition,
              suggested, why, made_by, made_at, status)
            values (:community, :amendment, :id, :edition, :suggested, :why, :account, :now, 'OPEN')
            """)
        .param("community", actor.communityId())
        .param("amendment", id)
        .param("id", proposal.id())
        .param("edition", proposal.edition())
        .param("suggested", amendment.suggested())
        .param("why", amendment.because())
        .param("account", actor.accountId())
        .param("now", Timestamp.from(now))
        .update();
    return id;
  }

  /** One that is not hidden, with the text that it was written for. */
  Optional<Suggested> find(Actor actor, UUID proposal, UUID amendment) {
    return jdbc.sql(
            """
            select a.suggested, a.made_by, a.status, e.what
            from proposals.amendment a
            join proposals.edition e on e.community_id = a.community_id
              and e.proposal_id = a.proposal_id and e.edition = a.edition
            where a.community_id = :community and a.proposal_id = :id
              and a.amendment_id = :amendment and not a.hidden
            """)
        .param("community", actor.communityId())
        .param("id", proposal)
        .param("amendment", amendment)
        .query(
            (row, index) ->
                new Suggested(
                    row.getString("suggested"),
                    row.getString("what"),
                    AmendmentStatus.valueOf(row.getString("status")),
                    Optional.ofNullable(row.getObject("made_by", UUID.class))))
        .optional();
  }

  void answer(Actor actor, UUID amendment, AmendmentStatus status, String answer, Instant now) {
    jdbc.sql(
            """
            update proposals.amendment set status = :status, answer = :answer, answered_at = :now
            where community_id = :community and amendment_id = :amendment
            """)
        .param("community", actor.communityId())
        .param("amendment", amendment)
        .param("status", status.name())
        .param("answer", answer)
        .param("now", Timestamp.from(now))
        .update();
  }

  /**
   * An amendment as it is answered.
   *
   * @param base the text that it was written for
   */
  record Suggested(String text, String base, AmendmentStatus status, Optional<UUID> by) {}
}
