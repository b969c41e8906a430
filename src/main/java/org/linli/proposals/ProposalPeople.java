package org.linli.proposals;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who signs and who supports a proposal. Whoever writes holds the proposal's row. */
@Repository
class ProposalPeople {

  private final JdbcClient jdbc;

  ProposalPeople(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Accounts of its authors, at most some. */
  List<UUID> authors(long communityId, UUID proposal) {
    return of(
            communityId,
            proposal,
            """
            select account_id from proposals.author
            where community_id = :community and proposal_id = :id and account_id is not null
            order by signed_at, author_id limit 100
            """)
        .query(UUID.class)
        .list();
  }

  boolean signs(Actor actor, UUID proposal) {
    return authors(actor.communityId(), proposal).contains(actor.accountId());
  }

  /**
   * @throws Refused as not found to whoever is none of its authors
   */
  void requireAuthor(Actor actor, UUID proposal) {
    if (!signs(actor, proposal)) {
      throw new Refused(KernelError.NOT_FOUND);
    }
  }

  /** Signs, or signs otherwise; the key makes it once. */
  void sign(Actor actor, UUID proposal, String name, Instant now) {
    of(
            actor.communityId(),
            proposal,
            """
            insert into proposals.author (community_id, proposal_id, author_id, account_id, name,
              signed_at)
            values (:community, :id, :author, :account, :name, :now)
            on conflict (community_id, proposal_id, account_id) do update set name = excluded.name
            """)
        .param("author", Ids.next())
        .param("account", actor.accountId())
        .param("name", name)
        .param("now", Timestamp.from(now))
        .update();
  }

  /** Takes the name off again. */
  void unsign(Actor actor, UUID proposal) {
    of(
            actor.communityId(),
            proposal,
            """
            delete from proposals.author
            where community_id = :community and proposal_id = :id and account_id = :account
            """)
        .param("account", actor.accountId())
        .update();
  }

  /** All who support it: a few hundred at most, and each is to be told. */
  List<UUID> supporters(long communityId, UUID proposal) {
    return of(
            communityId,
            proposal,
            """
            select account_id from proposals.support
            where community_id = :community and proposal_id = :id order by account_id limit 2000
            """)
        .query(UUID.class)
        .list();
  }

  /**
   * Supports it; the key lets nobody do so twice.
   *
   * @return how many do now
   */
  int support(Actor actor, UUID proposal, Instant now) {
    of(
            actor.communityId(),
            proposal,
            """
            insert into proposals.support (community_id, proposal_id, account_id, supported_at)
            values (:community, :id, :account, :now)
            on conflict (community_id, proposal_id, account_id) do nothing
            """)
        .param("account", actor.accountId())
        .param("now", Timestamp.from(now))
        .update();
    return count(actor.communityId(), proposal);
  }

  /**
   * Takes the support back.
   *
   * @return how many still support it
   */
  int unsupport(Actor actor, UUID proposal) {
    of(
            actor.communityId(),
            proposal,
            """
            delete from proposals.support
            where community_id = :community and proposal_id = :id and account_id = :account
            """)
        .param("account", actor.accountId())
        .update();
    return count(actor.communityId(), proposal);
  }

  private int count(long communityId, UUID proposal) {
    return of(
            communityId,
            proposal,
            """
            select count(*) from proposals.support
            where community_id = :community and proposal_id = :id
            """)
        .query(Integer.class)
        .single();
  }

  private JdbcClient.StatementSpec of(long communityId, UUID proposal, String sql) {
    return jdbc.sql(sql).param("community", communityId).param("id", proposal);
  }
}
