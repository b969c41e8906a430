package org.linli.alliances;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads for pages and API. */
@Repository
class AllianceQueries {

  private static final String ORDER =
      " order by a.%s desc, a.alliance_id, m.owner, m.organization_id, r.name, r.resource_id";

  private static final String PUBLIC =
      """
      select a.alliance_id, a.name, a.purpose, a.phone, a.coordinator_id, a.status, a.reason,
        a.formed_at, a.dissolved_at, m.organization_id, m.owner, m.status as part,
        m.reason as why, m.joined_at, m.ended_at, r.resource_id, r.name as brings,
        r.slots <> '{}' as booked
      from alliances.v_public_alliance a
      join alliances.v_public_member m
        on m.community_id = a.community_id and m.alliance_id = a.alliance_id
      left join lateral unnest(m.resources) as i(id) on true
      left join resources.v_public_resource r
        on r.community_id = m.community_id and r.resource_id = i.id and r.status = 'LISTED'
      where a.community_id = :community
      """;

  private static final String ALL =
      PUBLIC.replace("v_public_alliance a", "alliance a").replace("v_public_member m", "member m");

  private final JdbcClient jdbc;

  AllianceQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Formed ones, the latest first; a community has few. */
  List<AllianceView> formed(long communityId) {
    return views(in(communityId, PUBLIC + ORDER.formatted("formed_at") + " limit 2000"));
  }

  Optional<AllianceView> formed(long communityId, UUID id) {
    return views(
            in(communityId, PUBLIC + " and a.alliance_id = :id" + ORDER.formatted("formed_at"))
                .param("id", id))
        .stream()
        .findFirst();
  }

  /** All of them, those that only invite too, the latest first. */
  List<AllianceView> all(long communityId) {
    return views(in(communityId, ALL + ORDER.formatted("invited_at") + " limit 2000"));
  }

  Optional<AllianceView> find(long communityId, UUID id) {
    return views(
            in(communityId, ALL + " and a.alliance_id = :id" + ORDER.formatted("invited_at"))
                .param("id", id))
        .stream()
        .findFirst();
  }

  /** What is together in one, formed or inviting. */
  List<Joined> joined(long communityId) {
    return in(
            communityId,
            """
            select a.alliance_id, a.status,
              (select array_agg(i.id) from alliances.member m
                cross join lateral unnest(m.resources) as i(id)
                where m.community_id = a.community_id and m.alliance_id = a.alliance_id
                  and (m.status = 'AGREED' or m.status = 'INVITED' and a.status = 'INVITING'))
                as resources
            from alliances.alliance a
            where a.community_id = :community and a.status <> 'DISSOLVED'
            order by a.alliance_id
            """)
        .query(
            (row, index) ->
                new Joined(
                    row.getObject("alliance_id", UUID.class),
                    AllianceStatus.valueOf(row.getString("status")),
                    ids(row)))
        .list();
  }

  private static Set<UUID> ids(ResultSet row) throws SQLException {
    var array = row.getArray("resources");
    return array == null ? Set.of() : Set.copyOf(List.of((UUID[]) array.getArray()));
  }

  private JdbcClient.StatementSpec in(long communityId, String sql) {
    return jdbc.sql(sql).param("community", communityId);
  }

  /** A row for each resource of each unit of each alliance, in this order. */
  private static List<AllianceView> views(JdbcClient.StatementSpec query) {
    var all = new ArrayList<AllianceView>();
    query.query(
        row -> {
          var id = row.getObject("alliance_id", UUID.class);
          if (all.isEmpty() || !all.getLast().id().equals(id)) {
            all.add(view(row, id));
          }
          var members = all.getLast().members();
          var unit = row.getObject("organization_id", UUID.class);
          if (members.isEmpty() || !members.getLast().unit().equals(unit)) {
            members.add(member(row, unit));
          }
          var brings = row.getObject("resource_id", UUID.class);
          if (brings != null) {
            members
                .getLast()
                .brings()
                .add(
                    new AllianceView.Brought(
                        brings, row.getString("brings"), row.getBoolean("booked")));
          }
        });
    return all;
  }

  private static AllianceView view(ResultSet row, UUID id) throws SQLException {
    return new AllianceView(
        id,
        row.getString("name"),
        row.getString("purpose"),
        row.getString("phone"),
        row.getObject("coordinator_id", UUID.class),
        AllianceStatus.valueOf(row.getString("status")),
        row.getString("reason"),
        at(row.getTimestamp("formed_at")),
        at(row.getTimestamp("dissolved_at")),
        new ArrayList<>());
  }

  private static AllianceView.Member member(ResultSet row, UUID unit) throws SQLException {
    return new AllianceView.Member(
        unit,
        row.getString("owner"),
        new ArrayList<>(),
        MemberStatus.valueOf(row.getString("part")),
        row.getString("why"),
        at(row.getTimestamp("joined_at")),
        at(row.getTimestamp("ended_at")));
  }

  private static Optional<Instant> at(@Nullable Timestamp time) {
    return Optional.ofNullable(time).map(Timestamp::toInstant);
  }

  /**
   * What is together.
   *
   * @param resources of the units that agreed, and while it invites of those that were asked
   */
  record Joined(UUID alliance, AllianceStatus status, Set<UUID> resources) {}
}
