package org.linli.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How many units of each community promised something for a year, counted anew after each change
 * and once a night. Whoever counts holds the community's row, so that the last to count has seen
 * everything.
 */
@Repository
class Participations {

  private final JdbcClient jdbc;

  Participations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void recount(long communityId, int year, Instant now) {
    jdbc.sql(
            """
            select community_id from directory.community
            where community_id = :community for no key update
            """)
        .param("community", communityId)
        .query(Long.class)
        .list();
    jdbc.sql(
            """
            insert into directory.participation as p
              (community_id, year, pledged, kept, units, counted_at)
            select :community, :year, count(*) filter (where c.pledged),
              count(*) filter (where c.pledged and c.kept), count(*), :now
            from directory.organization o
            cross join lateral (
              select count(*) > 0 as pledged, coalesce(bool_and(coalesce(m.kept, false)), false) as kept
              from directory.commitment m
              where m.community_id = o.community_id and m.organization_id = o.organization_id
                and m.year = :year) c
            where o.community_id = :community and o.ended_on is null
            on conflict (community_id, year) do update
              set pledged = excluded.pledged, kept = excluded.kept, units = excluded.units,
                counted_at = excluded.counted_at
            """)
        .param("community", communityId)
        .param("year", year)
        .param("now", Timestamp.from(now))
        .update();
  }

  /** The communities at work right below the area that a community lies in, by code. */
  List<CommunityParticipation> beside(long communityId, int year, String after, int most) {
    return jdbc.sql(
            """
            select a.code, a.name, o.type, coalesce(p.pledged, 0) as pledged,
              coalesce(p.kept, 0) as kept, coalesce(p.units, 0) as units
            from directory.area a
            join directory.community o on o.community_id = a.area_id
            left join directory.participation p on p.community_id = a.area_id and p.year = :year
            where subpath(a.path, 0, -1) = (
                select subpath(path, 0, -1) from directory.area where area_id = :community)
              and a.ended_at is null and a.code > :after
            order by a.code limit :most
            """)
        .param("community", communityId)
        .param("year", year)
        .param("after", after)
        .param("most", most)
        .query((row, index) -> view(row))
        .list();
  }

  /** The units of a community with what they promised for a year, by name; their kinds first. */
  List<UnitCommitment> units(long communityId, int year, String after, int most) {
    return jdbc.sql(
            """
            select o.name, o.kind, c.content, c.target, c.kept
            from (
              select community_id, organization_id, name, kind from directory.organization
              where community_id = :community and ended_on is null and name > :after
              order by name limit :most) o
            left join directory.commitment c on c.community_id = o.community_id
              and c.organization_id = o.organization_id and c.year = :year
            order by o.name, c.commitment_id
            """)
        .param("community", communityId)
        .param("year", year)
        .param("after", after)
        .param("most", most)
        .query(
            (row, index) ->
                new UnitCommitment(
                    row.getString("name"),
                    row.getString("kind"),
                    Optional.ofNullable(row.getString("content")),
                    Optional.ofNullable(row.getString("target")).orElse(""),
                    Optional.ofNullable(row.getObject("kept", Boolean.class))))
        .list();
  }

  private static CommunityParticipation view(ResultSet row) throws SQLException {
    return new CommunityParticipation(
        row.getString("code"),
        row.getString("name"),
        Optional.ofNullable(row.getString("type")),
        row.getInt("pledged"),
        row.getInt("kept"),
        row.getInt("units"));
  }
}
