package org.linli.proposals;

import java.util.List;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.privacy.PersonalData;
import org.linli.web.MenuItem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What an account signed, supported and said at proposals. */
@Repository
class ProposalPersonalData implements PersonalData {

  private static final List<String> ERASE =
      List.of(
          // Those that still look for supporters lose one; of the others the count was what it was.
          """
          delete from proposals.support where community_id = :community and account_id = :account
          """,
          """
          update proposals.proposal p set supporters = (
            select count(*) from proposals.support s
            where s.community_id = p.community_id and s.proposal_id = p.proposal_id)
          where p.community_id = :community and p.status = 'GATHERING'
          """,
          """
          delete from proposals.point_support
          where community_id = :community and account_id = :account
          """,
          """
          delete from proposals.amendment
          where community_id = :community and made_by = :account and status <> 'ACCEPTED'
          """,
          """
          update proposals.amendment set made_by = null
          where community_id = :community and made_by = :account
          """,
          """
          delete from proposals.point p
          where community_id = :community and made_by = :account and not exists (
            select from proposals.point_support s
            where s.community_id = p.community_id and s.point_id = p.point_id)
          """,
          """
          update proposals.point set made_by = null
          where community_id = :community and made_by = :account
          """,
          """
          update proposals.remark set made_by = null
          where community_id = :community and made_by = :account
          """,
          """
          update proposals.hiding set writer_id = null, words = '', appeal = ''
          where community_id = :community and writer_id = :account
          """,
          """
          update proposals.review set reviewer_id = null, reviewer = ''
          where community_id = :community and reviewer_id = :account
          """,
          """
          update proposals.step_note n set party = '', salt = ''
          where n.community_id = :community and exists (
            select from proposals.step s
            where s.community_id = n.community_id and s.proposal_id = n.proposal_id
              and s.sequence = n.sequence and s.actor_id = :account)
          """,
          // A draft that nobody else signs goes with its words; its number stays, without a gap.
          """
          update proposals.proposal p set title = '', what = '', why = '', for_whom = '',
            place = '', cost = '', need = '', status = 'WITHDRAWN', ended_at = created_at
          where p.community_id = :community and p.status = 'DRAFT' and p.created_by = :account
            and not exists (select from proposals.author a
              where a.community_id = p.community_id and a.proposal_id = p.proposal_id
                and a.account_id <> :account)
          """,
          """
          update proposals.author set account_id = null, name = ''
          where community_id = :community and account_id = :account
          """,
          """
          update proposals.proposal set created_by = null
          where community_id = :community and created_by = :account
          """);

  private final JdbcClient jdbc;

  ProposalPersonalData(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Kept> about(Actor actor, UUID accountId) {
    return jdbc.sql(
            """
            select kind, said from (
              select 'signed' as kind, a.name || ' ' || p.title || ' ' || p.what as said
              from proposals.author a
              join proposals.proposal p
                on p.community_id = a.community_id and p.proposal_id = a.proposal_id
              where a.community_id = :community and a.account_id = :account
              union all
              select 'supported', p.title from proposals.support s
              join proposals.proposal p
                on p.community_id = s.community_id and p.proposal_id = s.proposal_id
              where s.community_id = :community and s.account_id = :account
              union all
              select 'point', said from proposals.point
              where community_id = :community and made_by = :account and said <> ''
              union all
              select 'amendment', suggested from proposals.amendment
              where community_id = :community and made_by = :account and suggested <> ''
              union all
              select 'remark', said from proposals.remark
              where community_id = :community and made_by = :account and said <> ''
              union all
              select 'hidden', replace(words, chr(31), '') from proposals.hiding
              where community_id = :community and writer_id = :account and words <> ''
              union all
              select 'review', reviewer || ' ' || reasons from proposals.review
              where community_id = :community and reviewer_id = :account) k
            order by kind, said limit 500
            """)
        .param("community", actor.communityId())
        .param("account", accountId)
        .query(
            (row, index) ->
                new Kept("proposals.kept." + row.getString("kind"), row.getString("said")))
        .list();
  }

  /** What others discussed, supported or decided stays, without whose it was. */
  @Override
  public List<Staying> erase(Actor actor, UUID accountId) {
    ERASE.forEach(
        sql ->
            jdbc.sql(sql)
                .param("community", actor.communityId())
                .param("account", accountId)
                .update());
    return List.of(new Staying("proposals.staying"));
  }

  @Override
  public List<MenuItem> pages(Community community) {
    return List.of(
        new MenuItem(community.path() + "/proposals/mine", "doc", "proposals.mine.title"));
  }
}
