package org.linli.bodies.groups;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps groups and who joined; whoever changes one holds its row. */
@Repository
class GroupRows {

  private final JdbcClient jdbc;

  GroupRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Actor actor, UUID id, StartGroup group, LocalDate today, LocalDate due) {
    jdbc.sql(
            """
            insert into bodies.neighbour_group (community_id, group_id, name, idea, status, due_on,
              contact_id, contact_name, contact_phone, started_on)
            values (:community, :id, :name, :idea, 'IDEA', :due, :account, :contactName, :phone, :today)
            """)
        .param("community", actor.communityId())
        .param("id", id)
        .param("name", group.name())
        .param("idea", group.idea())
        .param("due", due)
        .param("account", actor.accountId())
        .param("contactName", group.contactName())
        .param("phone", group.contactPhone())
        .param("today", today)
        .update();
  }

  /** Holds a group until the end of the transaction. */
  Optional<Held> hold(Actor actor, UUID id) {
    return jdbc.sql(
            """
            select name, status, members, contact_id from bodies.neighbour_group
            where community_id = :community and group_id = :id for update
            """)
        .param("community", actor.communityId())
        .param("id", id)
        .query(
            (row, index) ->
                new Held(
                    id,
                    row.getString("name"),
                    GroupStatus.valueOf(row.getString("status")),
                    row.getInt("members"),
                    Optional.ofNullable(row.getObject("contact_id", UUID.class))))
        .optional();
  }

  /** Of a group that is held; once public, it stays so. */
  void move(Actor actor, UUID id, GroupStatus status, @Nullable LocalDate due, String note) {
    jdbc.sql(
            """
            update bodies.neighbour_group set status = :status, due_on = cast(:due as date), note = :note,
              published = published or :open
            where community_id = :community and group_id = :id
            """)
        .param("community", actor.communityId())
        .param("id", id)
        .param("status", status.name())
        .param("due", due)
        .param("note", note)
        .param("open", status.open())
        .update();
  }

  /**
   * Whoever joins again changes their name and phone; of a group that is held.
   *
   * @return whether they are new
   */
  boolean join(Actor actor, UUID id, JoinGroup member, LocalDate today) {
    if (rename(actor, id, member)) {
      return false;
    }
    jdbc.sql(
            """
            insert into bodies.group_member (community_id, group_id, account_id, name, phone, joined_on)
            values (:community, :id, :account, :name, :phone, :today)
            """)
        .param("community", actor.communityId())
        .param("id", id)
        .param("account", actor.accountId())
        .param("name", member.name())
        .param("phone", member.phone())
        .param("today", today)
        .update();
    count(actor, id);
    return true;
  }

  private boolean rename(Actor actor, UUID id, JoinGroup member) {
    return jdbc.sql(
                """
                update bodies.group_member set name = :name, phone = :phone
                where community_id = :community and group_id = :id and account_id = :account
                """)
            .param("community", actor.communityId())
            .param("id", id)
            .param("account", actor.accountId())
            .param("name", member.name())
            .param("phone", member.phone())
            .update()
        == 1;
  }

  /**
   * @return whether they were in it
   */
  boolean leave(Actor actor, UUID id) {
    var left =
        jdbc.sql(
                """
                delete from bodies.group_member
                where community_id = :community and group_id = :id and account_id = :account
                """)
            .param("community", actor.communityId())
            .param("id", id)
            .param("account", actor.accountId())
            .update();
    count(actor, id);
    return left > 0;
  }

  private void count(Actor actor, UUID id) {
    jdbc.sql(
            """
            update bodies.neighbour_group set members = (
              select count(*) from bodies.group_member
              where community_id = :community and group_id = :id)
            where community_id = :community and group_id = :id
            """)
        .param("community", actor.communityId())
        .param("id", id)
        .update();
  }

  /** A group as it is changed. */
  record Held(UUID id, String name, GroupStatus status, int members, Optional<UUID> contact) {}
}
