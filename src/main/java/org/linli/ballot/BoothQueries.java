package org.linli.ballot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads for which lines of a roll somebody may vote. */
@Repository
class BoothQueries {

  private static final String LINE =
      """
      select e.number, e.homes, e.parts, e.area, e.unmeasured, m.channel, m.marked_at,
        array(select o.name from ballot.voter o where o.community_id = e.community_id
          and o.ballot_id = e.ballot_id and o.number = e.number and o.name is not null
          order by o.position) as voters,
      """;

  private static final String MARK =
      """
      left join ballot.mark m on m.community_id = e.community_id and m.ballot_id = e.ballot_id
        and m.number = e.number
      """;

  /** Each by its own index: a roll has up to a hundred thousand lines. */
  private static final String MINE =
      """
      with mine as (
        select ballot_id, number from ballot.voter
        where community_id = :community and person_id = any (cast(:persons as uuid[]))
        union
        select ballot_id, number from ballot.voter
        where community_id = :community and account_id = :account
        union
        select ballot_id, number from ballot.voter
        where community_id = :community and organization_id = cast(:unit as uuid))
      """;

  private static final String LINES =
      MINE
          + LINE
          + """
            cast(null as uuid) as proxy_id
          from mine v
          join ballot.entry e on e.community_id = :community and e.ballot_id = v.ballot_id
            and e.number = v.number and not e.struck
          """
          + MARK
          + """
          where v.ballot_id = :ballot
          union all
          """
          + LINE
          + """
            p.proxy_id
          from ballot.proxy p
          join ballot.entry e on e.community_id = p.community_id and e.ballot_id = p.ballot_id
            and e.number = p.number and not e.struck
          """
          + MARK
          + """
          where p.community_id = :community and p.ballot_id = :ballot and p.revoked_at is null
            and p.agent_person = any (cast(:persons as uuid[]))
          order by number
          limit 100
          """;

  private final JdbcClient jdbc;

  BoothQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** For which the actor may vote; a family's phone belongs to several. */
  List<OwnLine> lines(Actor actor, UUID ballot) {
    return jdbc.sql(LINES)
        .param("community", actor.communityId())
        .param("ballot", ballot)
        .param("persons", persons(actor))
        .param("account", actor.accountId())
        .param("unit", Ballots.text(actor.grants().organizationId()))
        .query((row, index) -> line(row))
        .list();
  }

  /** The line on the roll, as whoever stands at the door reads it. */
  Optional<OwnLine> line(long communityId, UUID ballot, int number) {
    return jdbc.sql(
            LINE
                + " cast(null as uuid) as proxy_id from ballot.entry e "
                + MARK
                + """
                where e.community_id = :community and e.ballot_id = :ballot and e.number = :number
                  and not e.struck
                """)
        .param("community", communityId)
        .param("ballot", ballot)
        .param("number", number)
        .query((row, index) -> line(row))
        .optional();
  }

  /**
   * Who votes for the household of somebody who does not, by the roll; empty if it is not on it.
   */
  Optional<String> representative(Actor actor, UUID ballot) {
    return jdbc.sql(
            """
            select coalesce(v.name, '') from directory.v_roll_person r
            join ballot.entry e on e.community_id = r.community_id and e.ballot_id = :ballot
              and e.subject_key = r.household_id::text and not e.struck
            join ballot.voter v on v.community_id = e.community_id and v.ballot_id = e.ballot_id
              and v.number = e.number and v.position = 1
            where r.community_id = :community and r.person_id = any (cast(:persons as uuid[]))
            limit 1
            """)
        .param("community", actor.communityId())
        .param("ballot", ballot)
        .param("persons", persons(actor))
        .query(String.class)
        .optional();
  }

  /** The numbers of open ballots in which the actor has not voted yet, the first to close first. */
  List<BallotView> waiting(Actor actor) {
    return jdbc.sql(
            MINE
                + "select "
                + BallotRows.COLUMNS
                + """
                from ballot.ballot b
                where b.community_id = :community and b.status = 'OPEN' and b.web
                  and exists (select from mine v
                    join ballot.entry e on e.community_id = :community
                      and e.ballot_id = v.ballot_id and e.number = v.number and not e.struck
                    where v.ballot_id = b.ballot_id
                      and not exists (select from ballot.mark m
                        where m.community_id = :community and m.ballot_id = v.ballot_id
                          and m.number = v.number))
                order by b.closes_at limit 10
                """)
        .param("community", actor.communityId())
        .param("persons", persons(actor))
        .param("account", actor.accountId())
        .param("unit", Ballots.text(actor.grants().organizationId()))
        .query((row, index) -> BallotRows.view(row))
        .list();
  }

  private static String[] persons(Actor actor) {
    return actor.grants().persons().stream().map(UUID::toString).toArray(String[]::new);
  }

  private static OwnLine line(ResultSet row) throws SQLException {
    var channel = row.getString("channel");
    return new OwnLine(
        row.getInt("number"),
        row.getString("homes"),
        row.getInt("parts"),
        row.getLong("area"),
        row.getInt("unmeasured"),
        List.of((String[]) row.getArray("voters").getArray()),
        BallotRows.id(row, "proxy_id"),
        channel == null
            ? Optional.empty()
            : Optional.of(
                new OwnLine.Voted(
                    VoteChannel.valueOf(channel), row.getTimestamp("marked_at").toInstant())));
  }
}
