package org.linli.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.calendar.Due;
import org.linli.kernel.Actor;
import org.linli.kernel.Cursor;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.kernel.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whistles for the street that issued them, and for the organizations that they name. */
@Service
@Transactional(readOnly = true)
public class WhistleReading {

  private static final String STANDING =
      """
      select * from (
        select w.*, count(*) over (partition by from_community_id) as open,
          count(*) filter (where due_at < :now) over (partition by from_community_id) as late,
          row_number() over (order by due_at, whistle_id) as place,
          row_number() over (partition by from_community_id order by due_at, whistle_id) as own
        from (%s and ended_at is null) w) s
      where place <= :most or own = 1 order by due_at, whistle_id
      """;

  private final Whistles whistles;
  private final WhistleSteps steps;
  private final Exclusions exclusions;
  private final StreetOrganizations organizations;
  private final Echoes echoes;
  private final JdbcClient jdbc;

  WhistleReading(
      Whistles whistles,
      WhistleSteps steps,
      Exclusions exclusions,
      StreetOrganizations organizations,
      Echoes echoes,
      JdbcClient jdbc) {
    this.whistles = whistles;
    this.steps = steps;
    this.exclusions = exclusions;
    this.organizations = organizations;
    this.echoes = echoes;
    this.jdbc = jdbc;
  }

  /** Those that have not ended, due first, at most a hundred. */
  public List<WhistleView> open(Actor actor) {
    actor.require(DispatchPermission.OVERSEE);
    var area = actor.communityId();
    var found =
        jdbc.sql(Whistles.WHISTLE + " and ended_at is null order by due_at, whistle_id limit 100")
            .param("area", area)
            .query((row, index) -> Whistles.kept(area, row))
            .list();
    return shown(area, found);
  }

  /** One page of them, due first, of one community or of all. */
  public Slice<WhistleView> open(Actor actor, Optional<Long> community, Paging paging) {
    actor.require(DispatchPermission.OVERSEE);
    var area = actor.communityId();
    var only = community.isPresent() ? " and from_community_id = :community" : "";
    var found =
        jdbc.sql(
                Whistles.WHISTLE
                    + only
                    + """
                     and ended_at is null and (due_at, whistle_id) > (:at, :after)
                    order by due_at, whistle_id limit :limit
                    """)
            .param("area", area)
            .param("community", community.orElse(0L))
            .param("at", Timestamp.from(paging.after().map(Cursor::at).orElse(Instant.EPOCH)))
            .param("after", paging.after().map(Cursor::id).orElse(new UUID(0, 0)))
            .param("limit", paging.limit())
            .query((row, index) -> Whistles.kept(area, row))
            .list();
    return Slice.cut(
        shown(area, found), paging, it -> new Cursor(it.due().orElseThrow().at(), it.id()));
  }

  /**
   * How a street's open whistles stand: how many of each community, and the first that are due.
   *
   * @param most so many whistles, and at least one of each community that has any
   */
  public Standing standing(Actor actor, Instant now, int most) {
    actor.require(DispatchPermission.OVERSEE);
    var area = actor.communityId();
    var found =
        jdbc.sql(STANDING.formatted(Whistles.WHISTLE))
            .param("area", area)
            .param("now", Timestamp.from(now))
            .param("most", most)
            .query((row, index) -> Map.entry(tally(row), Whistles.kept(area, row)))
            .list();
    return new Standing(
        found.stream().map(Map.Entry::getKey).distinct().toList(),
        shown(area, found.stream().map(Map.Entry::getValue).toList()));
  }

  private static WhistleTally tally(ResultSet row) throws SQLException {
    return new WhistleTally(
        row.getLong("from_community_id"), row.getInt("open"), row.getInt("late"));
  }

  /** How open whistles about the needs of the actor's community stand, due first. */
  public List<Echo> echoes(Actor actor) {
    return actor.may(DispatchPermission.PROPOSE) || actor.may(DispatchPermission.OVERSEE)
        ? echoes.open(actor.communityId())
        : List.of();
  }

  /** All, the last first. */
  public Slice<WhistleView> all(Actor actor, Paging paging) {
    actor.require(DispatchPermission.OVERSEE);
    var area = actor.communityId();
    var after = paging.after().orElse(Cursor.START);
    var found =
        jdbc.sql(
                Whistles.WHISTLE
                    + """
                     and (issued_at, whistle_id) < (:at, :after)
                    order by issued_at desc, whistle_id desc limit :limit
                    """)
            .param("area", area)
            .param("at", Timestamp.from(after.at()))
            .param("after", after.id())
            .param("limit", paging.limit())
            .query((row, index) -> Whistles.kept(area, row))
            .list();
    return Slice.cut(shown(area, found), paging, it -> new Cursor(it.issuedAt(), it.id()));
  }

  /** How many have not ended. */
  public int countOpen(Actor actor) {
    actor.require(DispatchPermission.OVERSEE);
    return jdbc.sql(
            """
            select count(*) from dispatch.whistle
            where community_id = :area and ended_at is null
            """)
        .param("area", actor.communityId())
        .query(Integer.class)
        .single();
  }

  /**
   * One whistle with its story.
   *
   * @throws Refused if there is none
   */
  public WhistleView show(Actor actor, UUID id) {
    actor.require(DispatchPermission.OVERSEE);
    return whistles
        .find(actor.communityId(), id)
        .map(it -> whole(actor, it))
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  /**
   * What the actor's organization has been named for and is not out of, the last first, at most
   * fifty.
   */
  public List<Received> received(Actor actor) {
    actor.require(DispatchPermission.ANSWER);
    var area = actor.communityId();
    var own = organizations.own(actor);
    var ids =
        jdbc.sql(
                """
                select whistle_id from dispatch.receiver
                where community_id = :area and organization_id = :own
                  and status = any (cast(:present as text[]))
                order by named_at desc, receiver_id desc limit 50
                """)
            .param("area", area)
            .param("own", own)
            .param("present", ReceiverStatus.present())
            .query(UUID.class)
            .list();
    return byIds(area, ids).stream()
        .flatMap(
            whistle ->
                whistle.receivers().stream()
                    .filter(it -> it.organization().equals(own) && !it.status().gone())
                    .map(it -> new Received(whistle, it, List.of())))
        .toList();
  }

  /**
   * A whistle as one of its organizations reads it.
   *
   * @throws Refused if the actor's organization was not named so
   */
  public Received received(Actor actor, UUID receiver) {
    actor.require(DispatchPermission.ANSWER);
    var own = organizations.own(actor);
    var whistle =
        whistles
            .naming(actor.communityId(), receiver)
            .map(it -> whole(actor, it))
            .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    return whistle.receivers().stream()
        .filter(it -> it.id().equals(receiver) && it.organization().equals(own))
        .findFirst()
        .map(
            it ->
                new Received(
                    whistle, it, exclusions.of(actor.communityId(), whistle.id(), receiver)))
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  private WhistleView whole(Actor actor, Whistle whistle) {
    return view(whistle, steps.after(actor.communityId(), whistle.origin.id(), 0).reversed());
  }

  private List<WhistleView> byIds(long area, Collection<UUID> ids) {
    var found =
        jdbc.sql(
                Whistles.WHISTLE
                    + """
                     and whistle_id = any (cast(:ids as uuid[]))
                    order by ended_at is not null, due_at, issued_at desc
                    """)
            .param("area", area)
            .param("ids", texts(ids))
            .query((row, index) -> Whistles.kept(area, row))
            .list();
    return shown(area, found);
  }

  private List<WhistleView> shown(long area, List<Whistles.Kept> found) {
    var ids = found.stream().map(it -> it.origin().id()).toList();
    var receivers = receivers(area, ids);
    return found.stream()
        .map(it -> it.with(receivers.getOrDefault(it.origin().id(), List.of())))
        .map(it -> view(it, List.of()))
        .toList();
  }

  private Map<UUID, List<Receiver>> receivers(long area, Collection<UUID> ids) {
    return jdbc
        .sql(
            Whistles.RECEIVER
                + " and whistle_id = any (cast(:ids as uuid[])) order by named_at, receiver_id")
        .param("area", area)
        .param("ids", texts(ids))
        .query(
            (row, index) ->
                Map.entry(row.getObject("whistle_id", UUID.class), Whistles.receiver(row)))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  private static String[] texts(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).toArray(String[]::new);
  }

  private static WhistleView view(Whistle whistle, List<WhistleSteps.Step> steps) {
    var origin = whistle.origin;
    return new WhistleView(
        origin.id(),
        origin.number(),
        origin.source().community(),
        origin.source().number(),
        origin.title(),
        origin.matter(),
        origin.helps(),
        origin.mandate(),
        origin.days(),
        whistle.status,
        whistle.raiser,
        whistle.issuerConfirmed,
        whistle.calls,
        origin.issuedBy(),
        origin.issuedAt(),
        whistle.dueAt().map(at -> new Due(at, provisional(whistle, at))),
        whistle.receivers.stream().map(it -> view(whistle, it)).toList(),
        steps.stream().map(it -> step(whistle, it)).toList());
  }

  private static boolean provisional(Whistle whistle, Instant at) {
    return whistle.receivers.stream()
        .anyMatch(it -> it.clocks.provisional && it.clocks.doneBy.filter(at::equals).isPresent());
  }

  private static WhistleView.StepView step(Whistle whistle, WhistleSteps.Step step) {
    return new WhistleView.StepView(
        step.action(), name(whistle, step.receiver()), step.party(), step.note(), step.at());
  }

  private static ReceiverView view(Whistle whistle, Receiver receiver) {
    var clocks = receiver.clocks;
    var due =
        switch (receiver.status) {
          case NAMED -> clocks.checkInBy;
          case CHECKED_IN -> clocks.doneBy;
          case OFFERED, DISPUTED -> clocks.otherBy;
          case REPORTED, HANDED_OVER, RELEASED, DECLINED -> Optional.<Instant>empty();
        };
    var open = !whistle.status.ended();
    return new ReceiverView(
        receiver.id(),
        receiver.named.organization(),
        receiver.named.name(),
        receiver.named.invited(),
        receiver.lead,
        receiver.named.task(),
        name(whistle, receiver.named.from()),
        name(whistle, receiver.parent),
        receiver.status,
        receiver.named.at(),
        clocks.checkedInAt,
        due.filter(at -> open)
            .map(
                at ->
                    new Due(
                        at, clocks.provisional && receiver.status == ReceiverStatus.CHECKED_IN)),
        Arrays.stream(ReceiverAction.values())
            .filter(it -> open && receiver.may(it))
            .collect(Collectors.toSet()));
  }

  private static String name(Whistle whistle, Optional<UUID> receiver) {
    return receiver.map(it -> whistle.get(it).named.name()).orElse("");
  }

  /**
   * A whistle with the place of one of its organizations in it.
   *
   * @param exclusions what it asked not to be counted
   */
  public record Received(WhistleView whistle, ReceiverView own, List<Exclusion> exclusions) {}

  /** The numbers by community, and the first whistles, due first. */
  public record Standing(List<WhistleTally> tallies, List<WhistleView> first) {}
}
