package org.linli.bodies.groups;

import java.util.List;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.privacy.PersonalData;
import org.linli.web.MenuItem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which groups an account speaks for and joined, and under which name. */
@Repository
class GroupPersonalData implements PersonalData {

  private final JdbcClient jdbc;

  GroupPersonalData(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Kept> about(Actor actor, UUID accountId) {
    return jdbc.sql(
            """
            select true as speaks, concat_ws(' ', name, contact_name, contact_phone) as said
            from bodies.neighbour_group
            where community_id = :community and contact_id = :account
            union all
            select false, concat_ws(' ', g.name, m.name, nullif(m.phone, ''))
            from bodies.group_member m
            join bodies.neighbour_group g
              on g.community_id = m.community_id and g.group_id = m.group_id
            where m.community_id = :community and m.account_id = :account
            order by speaks desc, said limit 200
            """)
        .param("community", actor.communityId())
        .param("account", accountId)
        .query(
            (row, index) ->
                new Kept(
                    row.getBoolean("speaks") ? "bodies.kept.group" : "bodies.kept.joined",
                    row.getString("said")))
        .list();
  }

  /** An idea that never was public goes; a group stays, and nobody speaks for it. */
  @Override
  public List<Staying> erase(Actor actor, UUID accountId) {
    run(
        actor,
        accountId,
        """
        update bodies.neighbour_group g set members = members - 1
        where g.community_id = :community and g.group_id in (
          select group_id from bodies.group_member
          where community_id = :community and account_id = :account)
        """);
    run(
        actor,
        accountId,
        "delete from bodies.group_member where community_id = :community and account_id = :account");
    run(
        actor,
        accountId,
        """
        delete from bodies.neighbour_group
        where community_id = :community and contact_id = :account and not published
        """);
    run(
        actor,
        accountId,
        """
        update bodies.neighbour_group set contact_id = null, contact_name = '', contact_phone = ''
        where community_id = :community and contact_id = :account
        """);
    return List.of(new Staying("bodies.staying.groups"));
  }

  private void run(Actor actor, UUID accountId, String sql) {
    jdbc.sql(sql).param("community", actor.communityId()).param("account", accountId).update();
  }

  @Override
  public List<MenuItem> pages(Community community) {
    return List.of(
        new MenuItem(community.path() + "/bodies/groups/mine", "people", "bodies.groups.mine"));
  }
}
