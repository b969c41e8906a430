package org.linli.proposals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.ShortNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what authors, writers and staff see beside what everybody reads. */
@Repository
class ProposalFiles {

  private final JdbcClient jdbc;

  ProposalFiles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How the reader works on a proposal that they sign. */
  Optional<Working> working(Actor actor, UUID proposal) {
    return jdbc.sql(
            """
            select p.invite, p.published, a.name, o.year, o.sequence
            from proposals.proposal p
            join proposals.author a on a.community_id = p.community_id
              and a.proposal_id = p.proposal_id and a.account_id = :account
            left join proposals.proposal o
              on o.community_id = p.community_id and o.proposal_id = p.merge_asked
            where p.community_id = :community and p.proposal_id = :id
            """)
        .param("community", actor.communityId())
        .param("account", actor.accountId())
        .param("id", proposal)
        .query(
            (row, index) ->
                new Working(
                    row.getObject("invite", UUID.class),
                    row.getBoolean("published"),
                    row.getString("name"),
                    row.getInt("year") == 0
                        ? Optional.empty()
                        : Optional.of(new ShortNumber(row.getInt("year"), row.getInt("sequence")))))
        .optional();
  }

  /** Which proposals want to join this one. */
  List<ProposalFile.Ask> asks(Actor actor, UUID proposal) {
    return jdbc.sql(
            """
            select year, sequence, title, merge_reason from proposals.proposal
            where community_id = :community and merge_asked = :id and published
            order by year, sequence limit 20
            """)
        .param("community", actor.communityId())
        .param("id", proposal)
        .query(
            (row, index) ->
                new ProposalFile.Ask(
                    new ShortNumber(row.getInt("year"), row.getInt("sequence")),
                    row.getString("title"),
                    row.getString("merge_reason")))
        .list();
  }

  /** Which proposal a link invites to sign. */
  Optional<ShortNumber> invited(Actor actor, UUID invite) {
    return jdbc.sql(
            """
            select year, sequence from proposals.proposal
            where community_id = :community and invite = :invite
            """)
        .param("community", actor.communityId())
        .param("invite", invite)
        .query((row, index) -> new ShortNumber(row.getInt("year"), row.getInt("sequence")))
        .optional();
  }

  /** Words of the reader's that were hidden, also of proposals that they sign. */
  List<OwnProposals.HiddenWords> hidden(Actor actor) {
    return jdbc.sql(
            """
            select h.hiding_id, p.year, p.sequence, p.title, h.kind,
              replace(h.words, chr(31), '') as words, h.reason, h.hidden_at, h.appealed_at,
              h.restored, h.answer
            from proposals.hiding h
            join proposals.proposal p
              on p.community_id = h.community_id and p.proposal_id = h.proposal_id
            where h.community_id = :community and (h.writer_id = :account
              or (h.kind = 'PROPOSAL' and h.proposal_id in (select proposal_id
                from proposals.author
                where community_id = :community and account_id = :account)))
            order by h.hidden_at desc, h.hiding_id limit 50
            """)
        .param("community", actor.communityId())
        .param("account", actor.accountId())
        .query(
            (row, index) ->
                new OwnProposals.HiddenWords(
                    row.getObject("hiding_id", UUID.class),
                    new ShortNumber(row.getInt("year"), row.getInt("sequence")),
                    row.getString("title"),
                    HideWords.Kind.valueOf(row.getString("kind")),
                    row.getString("words"),
                    row.getString("reason"),
                    row.getTimestamp("hidden_at").toInstant(),
                    ProposalQueries.instant(row, "appealed_at"),
                    Optional.ofNullable(row.getObject("restored", Boolean.class)),
                    row.getString("answer")))
        .list();
  }

  /** Appeals that wait, of one proposal. */
  List<DeskFile.Appeal> appeals(Actor actor, UUID proposal) {
    return jdbc.sql(
            """
            select hiding_id, kind, replace(words, chr(31), '') as words, reason, appeal,
              appealed_at, hidden_by = :account as mine
            from proposals.hiding
            where community_id = :community and proposal_id = :id and appealed_at is not null
              and decided_at is null
            order by appealed_at, hiding_id limit 50
            """)
        .param("community", actor.communityId())
        .param("account", actor.accountId())
        .param("id", proposal)
        .query(
            (row, index) ->
                new DeskFile.Appeal(
                    row.getObject("hiding_id", UUID.class),
                    HideWords.Kind.valueOf(row.getString("kind")),
                    row.getString("words"),
                    row.getString("reason"),
                    row.getString("appeal"),
                    row.getTimestamp("appealed_at").toInstant(),
                    row.getBoolean("mine")))
        .list();
  }

  /**
   * What waits for the reader, in one statement: answers, appeals against what somebody else hid,
   * amendments and mergers at proposals that they sign.
   */
  List<Waiting> waiting(Actor actor, boolean answers, boolean tends) {
    return jdbc.sql(
            """
            (select 'ANSWER' as kind, p.year, p.sequence, p.title, p.decide_by as due
            from proposals.proposal p
            where :answers and p.community_id = :community and p.published
              and p.status in ('REVIEW', 'DESIGN', 'REFERRED')
            order by p.decide_by, p.proposal_id limit 50)
            union all
            (select distinct 'APPEAL', p.year, p.sequence, p.title, cast(null as timestamptz)
            from proposals.hiding h
            join proposals.proposal p
              on p.community_id = h.community_id and p.proposal_id = h.proposal_id
            where :tends and h.community_id = :community and h.appealed_at is not null
              and h.decided_at is null and h.hidden_by <> :account
            order by p.year, p.sequence limit 50)
            union all
            (select distinct 'AUTHOR', p.year, p.sequence, p.title, cast(null as timestamptz)
            from proposals.author a
            join proposals.proposal p
              on p.community_id = a.community_id and p.proposal_id = a.proposal_id
            where a.community_id = :community and a.account_id = :account
              and p.status in ('GATHERING', 'DESIGN')
              -- one question, not two with an or, which would be answered for all communities
              and exists (
                select 1 from proposals.amendment m
                where m.community_id = p.community_id and m.proposal_id = p.proposal_id
                  and m.status = 'OPEN' and not m.hidden
                union all
                select 1 from proposals.proposal o
                where o.community_id = p.community_id and o.merge_asked = p.proposal_id
                  and o.published)
            order by p.year, p.sequence limit 50)
            """)
        .param("community", actor.communityId())
        .param("account", actor.accountId())
        .param("answers", answers)
        .param("tends", tends)
        .query(
            (row, index) ->
                new Waiting(
                    Waiting.Kind.valueOf(row.getString("kind")),
                    new ShortNumber(row.getInt("year"), row.getInt("sequence")),
                    row.getString("title"),
                    ProposalQueries.instant(row, "due")))
        .list();
  }

  /** What an author has beside the page. */
  record Working(UUID invite, boolean shown, String signedAs, Optional<ShortNumber> asked) {}
}
