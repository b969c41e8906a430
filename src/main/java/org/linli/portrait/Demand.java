package org.linli.portrait;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.platform.Dates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts at night what was asked for, by whom and where, and who lives there. */
@Repository
class Demand {

  private static final String AGE =
      """
      width_bucket(cast(extract(year from age(cast(:today as date), %s.born_on)) as int),
        cast(:ages as int[]))
      """;

  private final JdbcClient jdbc;

  Demand(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** When the first need came in, if one did. */
  Optional<Instant> first(long communityId) {
    return jdbc.sql(
            """
            select raised_at from needs.v_demand where community_id = :community
            order by raised_at limit 1
            """)
        .param("community", communityId)
        .query((row, index) -> row.getTimestamp(1).toInstant())
        .optional();
  }

  /** By category, by building and by grid; each place also as a whole. */
  List<Counted> places(long communityId, Span span) {
    return jdbc.sql(
            """
            with asked as (
              select d.category, d.building_id, p.grid_id,
                coalesce(d.person_id, d.account_id) as who
              from needs.v_demand d
              left join directory.v_public_local_area p
                on p.community_id = d.community_id and p.area_id = d.building_id
              where d.community_id = :community and d.raised_at >= :from and d.raised_at < :until)
            select 'CATEGORY' as facet, '' as part, category, count(*) as needs,
              count(distinct who) as people
            from asked group by category
            union all
            select 'PLACE', building_id::text, category, count(*), count(distinct who)
            from asked where building_id is not null group by building_id, category
            union all
            select 'PLACE', building_id::text, '', count(*), count(distinct who)
            from asked where building_id is not null group by building_id
            union all
            select 'GRID', grid_id::text, '', count(*), count(distinct who)
            from asked where grid_id is not null group by grid_id
            """)
        .param("community", communityId)
        .param("from", Timestamp.from(span.begin()))
        .param("until", Timestamp.from(span.end()))
        .query((row, index) -> counted(row))
        .list();
  }

  /**
   * By who goes first, by age and by special group, each by category and as a whole.
   *
   * @param persons of the register by account, where an account is one person alone
   * @param today by which ages count
   */
  List<Counted> groups(
      long communityId, Span span, Map<UUID, UUID> persons, LocalDate today, List<Integer> ages) {
    var accounts = List.copyOf(persons.keySet());
    return jdbc.sql(
            """
            with asked as (
              select d.category, d.rank / 2 as rank, coalesce(d.person_id, d.account_id) as who,
                coalesce(d.person_id, k.person_id) as person_id
              from needs.v_demand d
              left join unnest(cast(:accounts as uuid[]), cast(:persons as uuid[]))
                as k (account_id, person_id) on k.account_id = d.account_id
              where d.community_id = :community and d.raised_at >= :from and d.raised_at < :until),
            known as (
              select a.category, r.person_id, r.born_on from asked a
              join directory.v_resident r
                on r.community_id = :community and r.person_id = a.person_id),
            parts as (
              select 'RANK' as facet, rank::text as part, category, who from asked
              union all
              select 'AGE', (%s)::text, category, person_id from known where born_on is not null
              union all
              select 'TAG', g.tag, k.category, k.person_id from known k
              join directory.v_group_member g
                on g.community_id = :community and g.person_id = k.person_id)
            select facet, part, category, count(*) as needs, count(distinct who) as people
            from parts group by facet, part, category
            union all
            select facet, part, '', count(*), count(distinct who) from parts group by facet, part
            union all
            select 'KNOWN', '', '', count(*), count(distinct person_id) from known
            """
                .formatted(AGE.formatted("known")))
        .param("community", communityId)
        .param("from", Timestamp.from(span.begin()))
        .param("until", Timestamp.from(span.end()))
        .param("accounts", accounts.toArray(UUID[]::new))
        .param("persons", accounts.stream().map(persons::get).toArray(UUID[]::new))
        .param("today", Date.valueOf(today))
        .param("ages", ages.toArray(Integer[]::new))
        .query((row, index) -> counted(row))
        .list();
  }

  /** Who lives here: all, by building, by age, by special group. */
  List<Counted> residents(long communityId, LocalDate today, List<Integer> ages) {
    return jdbc.sql(
            """
            with here as (
              select person_id, born_on, building_id from directory.v_resident
              where community_id = :community)
            select 'ALL' as facet, '' as part, '' as category, 0 as needs, count(*) as people
            from here
            union all
            select 'PLACE', building_id::text, '', 0, count(*) from here
            where building_id is not null group by building_id
            union all
            select 'AGE', (%s)::text, '', 0, count(*) from here
            where born_on is not null group by 2
            union all
            select 'TAG', g.tag, '', 0, count(distinct g.person_id)
            from directory.v_group_member g
            join here on here.person_id = g.person_id
            where g.community_id = :community group by g.tag
            """
                .formatted(AGE.formatted("here")))
        .param("community", communityId)
        .param("today", Date.valueOf(today))
        .param("ages", ages.toArray(Integer[]::new))
        .query((row, index) -> counted(row))
        .list();
  }

  /** Needs by month and category; the part is the month. */
  List<Counted> months(long communityId, Span span) {
    return jdbc.sql(
            """
            select 'MONTH' as facet, to_char(raised_at at time zone :zone, 'YYYY-MM') as part,
              category, count(*) as needs, 0 as people
            from needs.v_demand
            where community_id = :community and raised_at >= :from and raised_at < :until
            group by 2, 3
            """)
        .param("community", communityId)
        .param("zone", Dates.ZONE.getId())
        .param("from", Timestamp.from(span.begin()))
        .param("until", Timestamp.from(span.end()))
        .query((row, index) -> counted(row))
        .list();
  }

  /** Needs by category in each of some spans; the part is the place of the span in the list. */
  List<Counted> spans(long communityId, List<Span> spans) {
    return jdbc.sql(
            """
            select 'SPAN' as facet, s.place::text as part, d.category, count(*) as needs,
              0 as people
            from unnest(cast(:begins as timestamptz[]), cast(:ends as timestamptz[]))
              with ordinality as s (begins, ends, place)
            join needs.v_demand d on d.community_id = :community
              and d.raised_at >= s.begins and d.raised_at < s.ends
            group by s.place, d.category
            """)
        .param("community", communityId)
        .param(
            "begins",
            spans.stream().map(it -> Timestamp.from(it.begin())).toArray(Timestamp[]::new))
        .param("ends", spans.stream().map(it -> Timestamp.from(it.end())).toArray(Timestamp[]::new))
        .query((row, index) -> counted(row))
        .list();
  }

  /** How many live here who are of these ages, or of a special group. */
  int members(long communityId, Limits.Served group, LocalDate today) {
    return jdbc.sql(
            """
            select count(*) from directory.v_resident r
            where r.community_id = :community and case when :tag = '' then
                r.born_on > :after and r.born_on <= :latest
              else exists (select from directory.v_group_member g
                where g.community_id = :community and g.person_id = r.person_id
                  and g.tag = :tag) end
            """)
        .param("community", communityId)
        .param("tag", group.tag().orElse(""))
        .param("after", Date.valueOf(today.minusYears(group.to() + 1L)))
        .param("latest", Date.valueOf(today.minusYears(group.from())))
        .query(Integer.class)
        .single();
  }

  /** How many listed resources are for one of these categories. */
  int resources(long communityId, List<String> categories, LocalDate today) {
    return jdbc.sql(
            """
            select count(*) from resources.v_public_resource
            where community_id = :community and categories && cast(:categories as text[])
              and (valid_until is null or valid_until >= :today)
            """)
        .param("community", communityId)
        .param("categories", categories.toArray(String[]::new))
        .param("today", Date.valueOf(today))
        .query(Integer.class)
        .single();
  }

  private static Counted counted(ResultSet row) throws SQLException {
    return new Counted(
        row.getString("facet"),
        row.getString("part"),
        new Cell(row.getString("category"), row.getInt("needs"), row.getInt("people")));
  }

  /**
   * A count of one way to divide.
   *
   * @param cell by category; its key is empty for all of them
   */
  record Counted(String facet, String part, Cell cell) {

    boolean whole() {
      return cell.key().isEmpty();
    }
  }
}
