package org.linli.assembly;

import java.util.List;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.privacy.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What meetings keep about an account: that it was invited, replied, said something, signed. */
@Repository
class AssemblyPersonalData implements PersonalData {

  private final JdbcClient jdbc;

  AssemblyPersonalData(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Kept> about(Actor actor, UUID accountId) {
    return jdbc.sql(
            """
            select kept.label, concat_ws(' ', m.title, nullif(kept.said, '')) as said
            from (
              select 'INVITED' as label, meeting_id, name as said
              from assembly.invitation where community_id = :community and account_id = :account
              union all
              select 'REPLY', meeting_id, note
              from assembly.reply where community_id = :community and account_id = :account
              union all
              select 'OPINION', meeting_id, content
              from assembly.opinion where community_id = :community and account_id = :account
              union all
              select 'ADVICE', meeting_id, content
              from assembly.advice where community_id = :community and account_id = :account
              union all
              select 'SIGNED', meeting_id, coalesce(name, '')
              from assembly.attendee where community_id = :community and account_id = :account
            ) kept
            join assembly.meeting m
              on m.community_id = :community and m.meeting_id = kept.meeting_id
            order by m.starts_at desc, kept.label limit 500
            """)
        .param("community", actor.communityId())
        .param("account", accountId)
        .query((row, index) -> new Kept(label(row.getString("label")), row.getString("said")))
        .list();
  }

  private static String label(String kind) {
    return switch (kind) {
      case "INVITED" -> "assembly.kept.invited";
      case "REPLY" -> "assembly.kept.reply";
      case "OPINION" -> "assembly.kept.opinion";
      case "ADVICE" -> "assembly.kept.advice";
      default -> "assembly.kept.signed";
    };
  }

  /**
   * That somebody came stays as a number, and an opinion stays without who wrote it: minutes and
   * decisions rest on both.
   */
  @Override
  public List<Staying> erase(Actor actor, UUID accountId) {
    for (var sql :
        List.of(
            "delete from assembly.invitation",
            "delete from assembly.reply",
            "update assembly.opinion set account_id = null",
            "update assembly.advice set account_id = null",
            "update assembly.attendee set account_id = null, name = null")) {
      jdbc.sql(sql + " where community_id = :community and account_id = :account")
          .param("community", actor.communityId())
          .param("account", accountId)
          .update();
    }
    jdbc.sql(
            """
            update assembly.task set assignee_id = null
            where community_id = :community and assignee_id = :account and done_on is not null
            """)
        .param("community", actor.communityId())
        .param("account", accountId)
        .update();
    return List.of(new Staying("assembly.staying.opinions"));
  }
}
