package org.linli.ballot;

import java.util.List;
import java.util.UUID;
import org.linli.directory.people.PersonAccounts;
import org.linli.kernel.Actor;
import org.linli.privacy.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * In which ballots somebody voted, and what they objected to. How they voted is not listed: a list
 * that somebody else makes one show would sell votes.
 */
@Repository
class BallotPersonalData implements PersonalData {

  private final JdbcClient jdbc;
  private final PersonAccounts accounts;

  BallotPersonalData(JdbcClient jdbc, PersonAccounts accounts) {
    this.jdbc = jdbc;
    this.accounts = accounts;
  }

  @Override
  public List<Kept> about(Actor actor, UUID accountId) {
    return jdbc.sql(
            """
            (select distinct 'vote' as what, b.title as said from ballot.vote v
            join ballot.ballot b on b.community_id = v.community_id and b.ballot_id = v.ballot_id
            where v.community_id = :community and v.account_id = :account and v.channel = 'WEB'
            limit 100)
            union all
            (select distinct 'vote', b.title from ballot.voter o
            join ballot.mark e on e.community_id = o.community_id
              and e.ballot_id = o.ballot_id and e.number = o.number
            join ballot.ballot b on b.community_id = o.community_id and b.ballot_id = o.ballot_id
              and b.open_until is not null
            where o.community_id = :community and o.person_id = any (cast(:persons as uuid[]))
            limit 100)
            union all
            (select 'trustee', b.title from ballot.trustee t
            join ballot.ballot b on b.community_id = t.community_id and b.ballot_id = t.ballot_id
            where t.community_id = :community and t.account_id = :account limit 100)
            union all
            (select 'objection', said from ballot.objection
            where community_id = :community and made_by = :account limit 100)
            """)
        .param("community", actor.communityId())
        .param("account", accountId)
        .param("persons", personsOf(actor, accountId))
        .query(
            (row, index) -> new Kept("ballot.kept." + row.getString("what"), row.getString("said")))
        .list();
  }

  /** One's own are known with one's log-in. */
  private String[] personsOf(Actor actor, UUID accountId) {
    return actor.accountId().equals(accountId)
        ? actor.grants().persons().stream().map(UUID::toString).toArray(String[]::new)
        : persons(actor, accountId);
  }

  /** Votes stay, because results rest on them; they hold no words. Names on rolls are deleted. */
  @Override
  public List<Staying> erase(Actor actor, UUID accountId) {
    for (var sql :
        List.of(
            """
            update ballot.objection set said = '', made_by = null
            where community_id = :community and made_by = :account and outcome <> 'WAITING'
            """,
            """
            update ballot.voter set name = null
            where community_id = :community and (account_id = :account
              or person_id = any (cast(:persons as uuid[])))
              and ballot_id in (select ballot_id from ballot.ballot
                where community_id = :community and status in ('FINAL', 'WITHDRAWN'))
            """,
            """
            update ballot.proxy set agent_name = null
            where community_id = :community and agent_person = any (cast(:persons as uuid[]))
            """,
            """
            update ballot.trustee set name = null
            where community_id = :community and account_id = :account
              and ballot_id in (select ballot_id from ballot.ballot
                where community_id = :community and status in ('FINAL', 'WITHDRAWN'))
            """,
            """
            update ballot.signature set name = null
            where community_id = :community and account_id = :account
            """)) {
      var query = jdbc.sql(sql).param("community", actor.communityId()).param("account", accountId);
      if (sql.contains(":persons")) {
        query.param("persons", persons(actor, accountId));
      }
      query.update();
    }
    return List.of(new Staying("ballot.staying.votes"));
  }

  private String[] persons(Actor actor, UUID accountId) {
    return accounts.persons(actor.communityId(), accountId).stream()
        .map(UUID::toString)
        .toArray(String[]::new);
  }
}
