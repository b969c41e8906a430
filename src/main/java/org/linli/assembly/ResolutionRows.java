package org.linli.assembly;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps resolutions and tasks. That a resolution becomes something once is guarded by its state in
 * the update's condition.
 */
@Repository
class ResolutionRows {

  private final JdbcClient jdbc;

  ResolutionRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Of a meeting that is held.
   *
   * @return its number in the meeting
   */
  int insert(
      long community, UUID id, UUID meeting, Resolve decided, String owner, ResolutionState state) {
    var hands = decided.hands();
    return jdbc.sql(
            """
            insert into assembly.resolution (community_id, resolution_id, meeting_id, resolution,
              item, kind, content, owner, due_on, in_favour, opposed, abstained, state)
            select :community, :id, :meeting, coalesce(max(resolution), 0) + 1, :item, :kind,
              :content, :owner, :due, :inFavour, :opposed, :abstained, :state
            from assembly.resolution where community_id = :community and meeting_id = :meeting
            returning resolution
            """)
        .param("community", community)
        .param("id", id)
        .param("meeting", meeting)
        .param("item", decided.number())
        .param("kind", decided.kind().name())
        .param("content", decided.decision())
        .param("owner", owner)
        .param("due", decided.due())
        .param("inFavour", hands.inFavour())
        .param("opposed", hands.opposed())
        .param("abstained", hands.abstained())
        .param("state", state.name())
        .query(Integer.class)
        .single();
  }

  void task(
      long community,
      UUID id,
      UUID meeting,
      UUID resolution,
      @Nullable UUID assignee,
      UUID follower,
      LocalDate due) {
    jdbc.sql(
            """
            insert into assembly.task (community_id, task_id, meeting_id, resolution_id,
              assignee_id, followed_by, due_on)
            values (:community, :id, :meeting, :resolution, cast(:assignee as uuid), :follower, :due)
            """)
        .param("community", community)
        .param("id", id)
        .param("meeting", meeting)
        .param("resolution", resolution)
        .param("assignee", assignee)
        .param("follower", follower)
        .param("due", due)
        .update();
  }

  int count(long community, UUID meeting) {
    return jdbc.sql(
            """
            select count(*) from assembly.resolution
            where community_id = :community and meeting_id = :meeting
            """)
        .param("community", community)
        .param("meeting", meeting)
        .query(Integer.class)
        .single();
  }

  private static final String DECIDED =
      """
      select r.resolution_id, r.meeting_id, r.resolution, r.kind, r.content, r.owner, r.due_on,
        r.state, i.kind as item_kind, i.reference, i.title
      from assembly.resolution r
      join assembly.item i on i.community_id = r.community_id and i.meeting_id = r.meeting_id
        and i.item = r.item
      where r.community_id = :community
      """;

  Optional<Decided> find(long community, UUID id) {
    return jdbc.sql(DECIDED + " and r.resolution_id = :id")
        .param("community", community)
        .param("id", id)
        .query((row, index) -> decided(row))
        .optional();
  }

  Optional<Decided> find(long community, UUID meeting, int number) {
    return jdbc.sql(DECIDED + " and r.meeting_id = :meeting and r.resolution = :number")
        .param("community", community)
        .param("meeting", meeting)
        .param("number", number)
        .query((row, index) -> decided(row))
        .optional();
  }

  /**
   * It became something.
   *
   * @return whether it waited until now
   */
  boolean carried(long community, UUID id, String reference) {
    return jdbc.sql(
                """
                update assembly.resolution set state = 'CARRIED', reference = :reference
                where community_id = :community and resolution_id = :id and state = 'WAITING'
                """)
            .param("community", community)
            .param("id", id)
            .param("reference", reference)
            .update()
        == 1;
  }

  Optional<Task> task(long community, UUID id) {
    return jdbc.sql(
            """
            select assignee_id, followed_by, done_on from assembly.task
            where community_id = :community and task_id = :id for update
            """)
        .param("community", community)
        .param("id", id)
        .query(
            (row, index) ->
                new Task(
                    Optional.ofNullable(row.getObject("assignee_id", UUID.class)),
                    row.getObject("followed_by", UUID.class),
                    row.getObject("done_on", LocalDate.class) != null))
        .optional();
  }

  void finish(long community, UUID id, String note, LocalDate today) {
    jdbc.sql(
            """
            update assembly.task set done_on = :today, done_note = :note
            where community_id = :community and task_id = :id
            """)
        .param("community", community)
        .param("id", id)
        .param("note", note)
        .param("today", today)
        .update();
  }

  private static Decided decided(ResultSet row) throws SQLException {
    return new Decided(
        row.getObject("resolution_id", UUID.class),
        row.getObject("meeting_id", UUID.class),
        row.getInt("resolution"),
        ResolutionKind.valueOf(row.getString("kind")),
        row.getString("content"),
        row.getString("owner"),
        row.getObject("due_on", LocalDate.class),
        ResolutionState.valueOf(row.getString("state")),
        row.getString("item_kind"),
        row.getString("reference"),
        row.getString("title"));
  }

  /**
   * A resolution with its item.
   *
   * @param reference of the item
   */
  record Decided(
      UUID id,
      UUID meeting,
      int number,
      ResolutionKind kind,
      String content,
      String owner,
      LocalDate due,
      ResolutionState state,
      String itemKind,
      String reference,
      String title) {}

  /** A task as it is finished. */
  record Task(Optional<UUID> assignee, UUID follower, boolean done) {

    boolean of(UUID account) {
      return assignee.orElse(follower).equals(account);
    }
  }
}
