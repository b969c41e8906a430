package org.linli.ballot;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.linli.directory.people.PartCounting;
import org.linli.directory.people.PartGroups;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts who of a roll has voted, by what the register of people says about them (EVAL-7). */
@Repository
class VoterGroupsQueries {

  private final JdbcClient jdbc;

  VoterGroupsQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Of each line the first person on it, who stands for a household or for joint owners.
   *
   * @param ages at which a group begins, ascending
   * @param on the day on which they are that old
   * @param least people that a group has at least
   */
  PartGroups of(long communityId, UUID ballot, List<Integer> ages, LocalDate on, int least) {
    var counted =
        jdbc.sql(
                """
                with line as (
                  select r.home, m.number is not null as voted,
                    width_bucket(cast(extract(year from age(cast(:on as date), r.born_on)) as int),
                      cast(:ages as int[])) as age
                  from ballot.entry e
                  join ballot.voter v on v.community_id = e.community_id
                    and v.ballot_id = e.ballot_id and v.number = e.number and v.position = 1
                  join directory.v_roll_tenure r on r.community_id = v.community_id
                    and r.person_id = v.person_id
                  left join ballot.mark m on m.community_id = e.community_id
                    and m.ballot_id = e.ballot_id and m.number = e.number
                  where e.community_id = :community and e.ballot_id = :ballot and not e.struck)
                select 'AGE' as kind, age::text as part, count(*) as entitled,
                  count(*) filter (where voted) as took
                from line where age > 0 group by age
                union all
                select 'HOME', home, count(*), count(*) filter (where voted)
                from line where home is not null group by home
                order by kind, part
                """)
            .param("community", communityId)
            .param("ballot", ballot)
            .param("on", Date.valueOf(on))
            .param("ages", ages.toArray(Integer[]::new))
            .query(PartCounting.Counted.class)
            .list();
    return PartCounting.groups(counted, ages, least);
  }
}
