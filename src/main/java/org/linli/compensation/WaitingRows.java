package org.linli.compensation;

import java.util.List;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits for somebody in the open workshops of a community: one statement. */
@Repository
class WaitingRows {

  private static final String WAITING =
      """
      select w.workshop_id, w.place || ' ' || w.title as title, k.kind
      from compensation.workshop w
      cross join lateral (
        select case
          when exists (select from compensation.ask q where q.community_id = d.community_id
            and q.workshop_id = d.workshop_id and q.dwelling_id = d.dwelling_id
            and q.status = 'OFFERED') then 'OFFERED'
          when w.plan > 0 and a.version is null then 'ANSWER'
          when w.plan > 0 and (a.version <> w.plan or a.head <> %s) then 'ANSWER_AGAIN' end as kind
        from compensation.dwelling d
        %s
        where d.community_id = w.community_id and d.workshop_id = w.workshop_id
          and exists (select from directory.v_owner x
            where x.community_id = d.community_id and x.dwelling_id = d.register_id
              and (x.person_id = any (cast(:persons as uuid[]))
                or x.organization_id = cast(:unit as uuid)))
        union
        select 'ASKED' where (w.promoter_id = :account or :staff and w.promoter_id is null)
          and exists (select from compensation.ask q where q.community_id = w.community_id
            and q.workshop_id = w.workshop_id and q.status = 'ASKED')
        union
        select 'PUBLISH' where :staff and not w.published) k
      where w.community_id = :community and w.status = 'OPEN' and k.kind is not null
      order by w.opened_on desc, w.workshop_id desc, k.kind limit 100
      """
          .formatted(WorkshopRows.HEAD, WorkshopRows.OWNERS_AND_ANSWER);

  private final JdbcClient jdbc;

  WaitingRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The newest first.
   *
   * @param staff whether what staff does waits for the actor, too
   */
  List<Waiting> of(Actor actor, boolean staff) {
    return WorkshopRows.concerning(
            jdbc.sql(WAITING).param("community", actor.communityId()).param("staff", staff),
            actor.accountId(),
            actor.grants().persons(),
            actor.grants().organizationId())
        .query(
            (row, index) ->
                new Waiting(
                    Waiting.Kind.valueOf(row.getString("kind")),
                    row.getObject("workshop_id", UUID.class),
                    row.getString("title")))
        .list();
  }
}
