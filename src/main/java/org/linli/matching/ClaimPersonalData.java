package org.linli.matching;

import java.util.List;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.privacy.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What residents claimed or joined, and what they called themselves. */
@Repository
class ClaimPersonalData implements PersonalData {

  private final JdbcClient jdbc;

  ClaimPersonalData(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Kept> about(Actor actor, UUID accountId) {
    return jdbc
        .sql(
            """
            select concat_ws(' ', year || '-' || lpad(cast(sequence as text), 6, '0'),
              nullif(holder, ''), nullif(does, '')) as kept, claimed_at as at
            from matching.claim where community_id = :community and account_id = :account
            union all
            select concat_ws(' ', c.year || '-' || lpad(cast(c.sequence as text), 6, '0'),
              c.holder, p.name), p.joined_at
            from matching.companion p join matching.claim c
              on c.community_id = p.community_id and c.claim_id = p.claim_id
            where p.community_id = :community and p.account_id = :account
            order by at desc limit 100
            """)
        .param("community", actor.communityId())
        .param("account", accountId)
        .query((row, index) -> row.getString("kept"))
        .list()
        .stream()
        .map(claimed -> new Kept("matching.kept.claim", claimed))
        .toList();
  }

  /** Names go; that there was a group that did something stays. */
  @Override
  public List<Staying> erase(Actor actor, UUID accountId) {
    jdbc.sql(
            """
            delete from matching.companion
            where community_id = :community and account_id = :account
            """)
        .param("community", actor.communityId())
        .param("account", accountId)
        .update();
    jdbc.sql(
            """
            update matching.claim set holder = '', does = ''
            where community_id = :community and account_id = :account
            """)
        .param("community", actor.communityId())
        .param("account", accountId)
        .update();
    return List.of(new Staying("matching.staying.story"));
  }
}
