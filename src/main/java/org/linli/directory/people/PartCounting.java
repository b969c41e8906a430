package org.linli.directory.people;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts who took part by what the register of people says about them (EVAL-7). */
@Component
public class PartCounting {

  private final JdbcClient jdbc;

  PartCounting(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Some persons against everybody of the register who is old enough; for modules that have checked
   * who may.
   *
   * @param persons who took part
   * @param ages at which a group begins, ascending; nobody younger than the first counts
   * @param on the day on which they are that old
   * @param least people that a group has at least
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public PartGroups ofRegister(
      long communityId, Collection<UUID> persons, List<Integer> ages, LocalDate on, int least) {
    var counted =
        jdbc.sql(
                """
                with person as (
                  select t.home, t.person_id = any (cast(:persons as uuid[])) as took,
                    width_bucket(cast(extract(year from age(cast(:on as date), t.born_on)) as int),
                      cast(:ages as int[])) as age
                  from directory.v_roll_tenure t
                  join directory.v_roll_person p on p.community_id = t.community_id
                    and p.person_id = t.person_id
                  where t.community_id = :community)
                select 'AGE' as kind, age::text as part, count(*) as entitled,
                  count(*) filter (where took) as took
                from person where age > 0 group by age
                union all
                select 'HOME', home, count(*), count(*) filter (where took)
                from person where home is not null and age > 0 group by home
                order by kind, part
                """)
            .param("community", communityId)
            .param("persons", persons.stream().map(UUID::toString).toArray(String[]::new))
            .param("on", Date.valueOf(on))
            .param("ages", ages.toArray(Integer[]::new))
            .query(Counted.class)
            .list();
    return groups(counted, ages, least);
  }

  /**
   * Of rows that a module counted itself.
   *
   * @param ages as {@code width_bucket} took them
   */
  public static PartGroups groups(List<Counted> counted, List<Integer> ages, int least) {
    return PartGroups.of(byAge(counted, ages), byHome(counted), least);
  }

  private static List<PartGroups.Group> byAge(List<Counted> counted, List<Integer> ages) {
    var groups = new ArrayList<PartGroups.Group>();
    IntStream.range(0, ages.size())
        .forEach(
            at ->
                counted.stream()
                    .filter(it -> it.kind().equals("AGE") && it.part().equals("" + (at + 1)))
                    .map(
                        it ->
                            it.group(
                                "" + ages.get(at),
                                at + 1 < ages.size() ? "" + ages.get(at + 1) : ""))
                    .forEach(groups::add));
    return groups;
  }

  private static List<PartGroups.Group> byHome(List<Counted> counted) {
    return counted.stream()
        .filter(it -> it.kind().equals("HOME"))
        .map(it -> it.group(it.part(), ""))
        .toList();
  }

  /**
   * Some who are alike.
   *
   * @param kind {@code AGE} or {@code HOME}
   * @param part the bucket of the age from 1, or {@code OWNED}, {@code RENTED}
   */
  public record Counted(String kind, String part, long entitled, long took) {

    PartGroups.Group group(String from, String until) {
      return new PartGroups.Group(from, until, entitled, took);
    }
  }
}
