package org.linli.bodies.groups;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads for pages and API. */
@Repository
class GroupQueries {

  private static final String COLUMNS =
      """
      select g.group_id, g.name, g.idea, g.status, g.due_on, g.note, g.contact_name, g.contact_phone,
        g.members, g.started_on
      """;

  private static final String PUBLIC =
      COLUMNS + " from bodies.v_public_group g where g.community_id = :community";
  private static final String ALL =
      COLUMNS + " from bodies.neighbour_group g where g.community_id = :community";

  /** More than any community has. */
  private static final String NEWEST = " order by g.started_on desc, g.group_id desc limit 500";

  private final JdbcClient jdbc;

  GroupQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those that everybody can join, the newest first. */
  List<GroupView> published(long communityId) {
    return in(communityId, PUBLIC + " and g.status <> 'ENDED'" + NEWEST)
        .query((row, index) -> view(row))
        .list();
  }

  Optional<GroupView> published(long communityId, UUID id) {
    return in(communityId, PUBLIC + " and g.group_id = :id")
        .param("id", id)
        .query((row, index) -> view(row))
        .optional();
  }

  List<GroupView> all(long communityId) {
    return in(communityId, ALL + NEWEST).query((row, index) -> view(row)).list();
  }

  Optional<GroupView> find(long communityId, UUID id) {
    return in(communityId, ALL + " and g.group_id = :id")
        .param("id", id)
        .query((row, index) -> view(row))
        .optional();
  }

  /** Whether the account speaks for the group. */
  boolean speaks(long communityId, UUID account, UUID id) {
    return in(
            communityId,
            """
            select exists (select from bodies.neighbour_group
              where community_id = :community and group_id = :id and contact_id = :account)
            """)
        .param("id", id)
        .param("account", account)
        .query(Boolean.class)
        .single();
  }

  /** Groups that the account started or joined. */
  List<OwnGroup> own(long communityId, UUID account) {
    return in(
            communityId,
            COLUMNS
                + """
                , coalesce(g.contact_id = :account, false) as speaks
                from bodies.neighbour_group g
                where g.community_id = :community and g.group_id in (
                  select group_id from bodies.neighbour_group
                  where community_id = :community and contact_id = :account
                  union
                  select group_id from bodies.group_member
                  where community_id = :community and account_id = :account)
                """
                + NEWEST)
        .param("account", account)
        .query((row, index) -> new OwnGroup(view(row), row.getBoolean("speaks")))
        .list();
  }

  /** The first one first. */
  List<GroupMember> members(long communityId, UUID id) {
    return in(
            communityId,
            """
            select name, phone, joined_on from bodies.group_member
            where community_id = :community and group_id = :id
            order by joined_on, account_id limit 1000
            """)
        .param("id", id)
        .query(
            (row, index) ->
                new GroupMember(
                    row.getString("name"),
                    row.getString("phone"),
                    row.getObject("joined_on", LocalDate.class)))
        .list();
  }

  private JdbcClient.StatementSpec in(long communityId, String sql) {
    return jdbc.sql(sql).param("community", communityId);
  }

  private static GroupView view(ResultSet row) throws SQLException {
    return new GroupView(
        row.getObject("group_id", UUID.class),
        row.getString("name"),
        row.getString("idea"),
        GroupStatus.valueOf(row.getString("status")),
        Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
        row.getString("note"),
        row.getString("contact_name"),
        row.getString("contact_phone"),
        row.getInt("members"),
        row.getObject("started_on", LocalDate.class));
  }
}
