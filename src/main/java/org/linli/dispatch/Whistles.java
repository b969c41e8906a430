package org.linli.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.ShortNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps whistles with their organizations. {@link #lock} holds a whistle's row until commit; that a
 * need has one open whistle, and an organization one place in it, is guarded by unique indexes.
 */
@Repository
class Whistles {

  static final String WHISTLE =
      """
      select whistle_id, year, sequence, from_community_id, need_id, need_year, need_sequence,
        proposal_id, title, matter, helps, mandate, days, status, raiser, issuer_confirmed, round,
        calls, street_by, raiser_by, due_at, issued_by, issued_at, ended_at
      from dispatch.whistle where community_id = :area
      """;

  static final String RECEIVER =
      """
      select whistle_id, receiver_id, organization_id, name, invited, task, from_id, parent_id, lead,
        status, days, named_at, check_in_by, checked_in_at, done_by, reported_at, other_by, provisional
      from dispatch.receiver where community_id = :area
      """;

  private static final String BY_ID = " and whistle_id = :id";

  private final JdbcClient jdbc;

  Whistles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The next number of a street's year. */
  int next(long area, int year) {
    return jdbc.sql(
            """
            insert into dispatch.number_counter as c (community_id, year, last_sequence)
            values (:area, :year, 1)
            on conflict (community_id, year) do update set last_sequence = c.last_sequence + 1
            returning last_sequence
            """)
        .param("area", area)
        .param("year", year)
        .query(Integer.class)
        .single();
  }

  /**
   * @return false if the need has an open whistle
   */
  boolean insert(Whistle whistle) {
    var origin = whistle.origin;
    var source = origin.source();
    return bind(
                jdbc.sql(
                    """
                    insert into dispatch.whistle (community_id, whistle_id, year, sequence,
                      from_community_id, need_id, need_year, need_sequence, proposal_id, title,
                      matter, helps, mandate, days, status, raiser, issuer_confirmed, round, calls,
                      street_by, raiser_by, due_at, issued_by, issued_at)
                    values (:area, :id, :year, :sequence, :community, :need, :needYear,
                      :needSequence, :proposal, :title, :matter, :helps, :mandate, :days, :status,
                      :raiser, :issuerConfirmed, :round, :calls, :streetBy, :raiserBy, :due,
                      :issuedBy, :issuedAt)
                    on conflict (community_id, from_community_id, need_id) where ended_at is null
                      do nothing
                    """),
                whistle)
            .param("year", origin.number().year())
            .param("sequence", origin.number().sequence())
            .param("community", source.community())
            .param("need", source.need())
            .param("needYear", source.number().year())
            .param("needSequence", source.number().sequence())
            .param("proposal", source.proposal().orElse(null))
            .param("title", origin.title())
            .param("matter", origin.matter())
            .param("helps", origin.helps())
            .param("mandate", origin.mandate())
            .param("days", origin.days())
            .param("issuedBy", origin.issuedBy())
            .param("issuedAt", Timestamp.from(origin.issuedAt()))
            .update()
        == 1;
  }

  /** A whistle, held until commit. */
  Optional<Whistle> lock(long area, UUID id) {
    return find(area, id, BY_ID + " for update");
  }

  Optional<Whistle> find(long area, UUID id) {
    return find(area, id, BY_ID);
  }

  /** The whistle that an organization was named by, whole. */
  Optional<Whistle> naming(long area, UUID receiver) {
    return find(
        area,
        receiver,
        """
         and whistle_id = (
          select whistle_id from dispatch.receiver where community_id = :area and receiver_id = :id)
        """);
  }

  /** The same by its id only. */
  Optional<UUID> ofReceiver(long area, UUID receiver) {
    return jdbc.sql(
            """
            select whistle_id from dispatch.receiver
            where community_id = :area and receiver_id = :receiver
            """)
        .param("area", area)
        .param("receiver", receiver)
        .query(UUID.class)
        .optional();
  }

  /** Keeps what a step changed, with its organizations. */
  void update(Whistle whistle, Instant now) {
    bind(
            jdbc.sql(
                """
                update dispatch.whistle set status = :status, raiser = :raiser,
                  issuer_confirmed = :issuerConfirmed, round = :round, calls = :calls,
                  street_by = :streetBy, raiser_by = :raiserBy, due_at = :due, ended_at = :ended
                where community_id = :area and whistle_id = :id
                """),
            whistle)
        .param("ended", whistle.status.ended() ? Timestamp.from(now) : null)
        .update();
    whistle.receivers.forEach(receiver -> put(whistle, receiver));
  }

  private void put(Whistle whistle, Receiver receiver) {
    var named = receiver.named;
    var clocks = receiver.clocks;
    jdbc.sql(
            """
            insert into dispatch.receiver (community_id, whistle_id, receiver_id, organization_id,
              name, invited, task, from_id, parent_id, lead, status, days, named_at, check_in_by,
              checked_in_at, done_by, reported_at, other_by, provisional)
            values (:area, :whistle, :id, :organization, :name, :invited, :task, :from, :parent,
              :lead, :status, :days, :namedAt, :checkInBy, :checkedInAt, :doneBy, :reportedAt,
              :otherBy, :provisional)
            on conflict (community_id, whistle_id, receiver_id) do update set
              parent_id = excluded.parent_id, lead = excluded.lead, status = excluded.status,
              days = excluded.days, check_in_by = excluded.check_in_by,
              checked_in_at = excluded.checked_in_at, done_by = excluded.done_by,
              reported_at = excluded.reported_at, other_by = excluded.other_by,
              provisional = excluded.provisional
            """)
        .param("area", whistle.origin.area())
        .param("whistle", whistle.origin.id())
        .param("id", named.id())
        .param("organization", named.organization())
        .param("name", named.name())
        .param("invited", named.invited())
        .param("task", named.task())
        .param("from", named.from().orElse(null))
        .param("parent", receiver.parent.orElse(null))
        .param("lead", receiver.lead)
        .param("status", receiver.status.name())
        .param("days", clocks.days)
        .param("namedAt", Timestamp.from(named.at()))
        .param("checkInBy", time(clocks.checkInBy))
        .param("checkedInAt", time(clocks.checkedInAt))
        .param("doneBy", time(clocks.doneBy))
        .param("reportedAt", time(clocks.reportedAt))
        .param("otherBy", time(clocks.otherBy))
        .param("provisional", clocks.provisional)
        .update();
  }

  /** A valid answer of the raiser. */
  void answered(Whistle whistle, String way, AnswerWhistle answer, Instant now) {
    jdbc.sql(
            """
            insert into dispatch.call_back
              (community_id, whistle_id, round, way, settled, content, answered_at)
            values (:area, :whistle, :round, :way, :settled, :content, :now)
            """)
        .param("area", whistle.origin.area())
        .param("whistle", whistle.origin.id())
        .param("round", whistle.round)
        .param("way", way)
        .param("settled", answer.solved())
        .param("content", answer.pleased())
        .param("now", Timestamp.from(now))
        .update();
  }

  private Optional<Whistle> find(long area, UUID id, String condition) {
    return jdbc.sql(WHISTLE + condition)
        .param("area", area)
        .param("id", id)
        .query((row, index) -> kept(area, row))
        .optional()
        .map(it -> it.with(receivers(area, it.origin().id())));
  }

  private List<Receiver> receivers(long area, UUID whistle) {
    return jdbc.sql(RECEIVER + " and whistle_id = :whistle order by named_at, receiver_id")
        .param("area", area)
        .param("whistle", whistle)
        .query((row, index) -> receiver(row))
        .list();
  }

  private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, Whistle whistle) {
    return sql.param("area", whistle.origin.area())
        .param("id", whistle.origin.id())
        .param("status", whistle.status.name())
        .param("raiser", whistle.raiser.name())
        .param("issuerConfirmed", whistle.issuerConfirmed)
        .param("round", whistle.round)
        .param("calls", whistle.calls)
        .param("streetBy", time(whistle.streetBy))
        .param("raiserBy", time(whistle.raiserBy))
        .param("due", time(whistle.dueAt()));
  }

  static Kept kept(long area, ResultSet row) throws SQLException {
    return new Kept(
        origin(area, row),
        new Whistle.State(
            WhistleStatus.valueOf(row.getString("status")),
            RaiserWord.valueOf(row.getString("raiser")),
            row.getBoolean("issuer_confirmed"),
            row.getInt("round"),
            row.getInt("calls")),
        moment(row, "street_by"),
        moment(row, "raiser_by"));
  }

  private static Whistle.Origin origin(long area, ResultSet row) throws SQLException {
    return new Whistle.Origin(
        area,
        row.getObject("whistle_id", UUID.class),
        new ShortNumber(row.getInt("year"), row.getInt("sequence")),
        new Whistle.Source(
            row.getLong("from_community_id"),
            row.getObject("need_id", UUID.class),
            new ShortNumber(row.getInt("need_year"), row.getInt("need_sequence")),
            id(row, "proposal_id")),
        row.getString("title"),
        row.getString("matter"),
        row.getString("helps"),
        row.getString("mandate"),
        row.getInt("days"),
        row.getObject("issued_by", UUID.class),
        row.getTimestamp("issued_at").toInstant());
  }

  static Receiver receiver(ResultSet row) throws SQLException {
    var clocks = new Receiver.Clocks(row.getInt("days"));
    clocks.checkInBy = moment(row, "check_in_by");
    clocks.checkedInAt = moment(row, "checked_in_at");
    clocks.doneBy = moment(row, "done_by");
    clocks.reportedAt = moment(row, "reported_at");
    clocks.otherBy = moment(row, "other_by");
    clocks.provisional = row.getBoolean("provisional");
    return new Receiver(
        new Receiver.Named(
            row.getObject("receiver_id", UUID.class),
            row.getObject("organization_id", UUID.class),
            row.getString("name"),
            row.getBoolean("invited"),
            row.getString("task"),
            id(row, "from_id"),
            row.getTimestamp("named_at").toInstant()),
        clocks,
        ReceiverStatus.valueOf(row.getString("status")),
        row.getBoolean("lead"),
        id(row, "parent_id"));
  }

  static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }

  static Optional<UUID> id(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, UUID.class));
  }

  static @Nullable Timestamp time(Optional<Instant> at) {
    return at.map(Timestamp::from).orElse(null);
  }

  /** A whistle's own row. */
  record Kept(
      Whistle.Origin origin,
      Whistle.State state,
      Optional<Instant> streetBy,
      Optional<Instant> raiserBy) {

    Whistle with(List<Receiver> receivers) {
      var whistle = new Whistle(origin, state, receivers);
      whistle.streetBy = streetBy;
      whistle.raiserBy = raiserBy;
      return whistle;
    }
  }
}
