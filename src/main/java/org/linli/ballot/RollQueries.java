package org.linli.ballot;

import java.util.List;
import java.util.UUID;
import org.linli.ballot.counting.SquareMetres;
import org.linli.kernel.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads rolls, and how their lines voted, a hundred at a time. */
@Repository
class RollQueries {

  private final JdbcClient jdbc;

  RollQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<RollRow> page(long communityId, UUID ballot, int from) {
    return jdbc.sql(
            """
            select e.number, e.homes, e.parts, e.area, e.unmeasured,
              array(select coalesce(v.name, '') from ballot.voter v
                where v.community_id = e.community_id and v.ballot_id = e.ballot_id
                  and v.number = e.number order by v.position) as voters,
              d.number is not null as delivered, m.number is not null as voted
            from ballot.entry e
            left join ballot.delivery d on d.community_id = e.community_id
              and d.ballot_id = e.ballot_id and d.number = e.number
            left join ballot.mark m on m.community_id = e.community_id
              and m.ballot_id = e.ballot_id and m.number = e.number
            where e.community_id = :community and e.ballot_id = :ballot and e.number >= :from
              and not e.struck
            order by e.number limit :limit
            """)
        .param("community", communityId)
        .param("ballot", ballot)
        .param("from", from)
        .param("limit", Paging.MAX_SIZE)
        .query(
            (row, index) ->
                new RollRow(
                    row.getInt("number"),
                    row.getString("homes"),
                    List.of((String[]) row.getArray("voters").getArray()),
                    row.getInt("parts"),
                    SquareMetres.of(row.getLong("area")),
                    row.getInt("unmeasured"),
                    row.getBoolean("delivered"),
                    row.getBoolean("voted")))
        .list();
  }

  Inspected inspect(BallotPage page, long communityId, int from) {
    var lines =
        jdbc.sql(
                """
                select e.number, e.homes, e.area, m.channel, v.choices from ballot.mark m
                join ballot.entry e on e.community_id = m.community_id
                  and e.ballot_id = m.ballot_id and e.number = m.number and not e.struck
                join ballot.vote v on v.community_id = m.community_id
                  and v.ballot_id = m.ballot_id and v.number = m.number and v.round = m.round
                where m.community_id = :community and m.ballot_id = :ballot and m.number >= :from
                order by m.number limit :limit
                """)
            .param("community", communityId)
            .param("ballot", page.ballot().id())
            .param("from", from)
            .param("limit", Paging.MAX_SIZE + 1)
            .query(
                (row, index) ->
                    new Inspected.Line(
                        row.getInt("number"),
                        row.getString("homes"),
                        SquareMetres.of(row.getLong("area")),
                        VoteChannel.valueOf(row.getString("channel")),
                        BallotChoices.read(row.getString("choices"))))
            .list();
    var more = lines.size() > Paging.MAX_SIZE;
    return new Inspected(
        page,
        more ? lines.subList(0, Paging.MAX_SIZE) : lines,
        more ? lines.getLast().number() : 0);
  }
}
