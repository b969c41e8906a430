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
            (select 'objection', said from ballot.objection
            where community_id = :community and made_by = :account limit 100)
            """)
        .param("community", actor.communityId())
        .param("account", accountId)
        .query(
            (row, index) -> new Kept("ballot.kept." + row.getString("what"), row.getString("said")))
        .list();
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
