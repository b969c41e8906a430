package org.linli.opinions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.platform.Dates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads rounds: the map for anybody, the next statement for whoever votes, all for staff. */
@Service
@Transactional(readOnly = true)
public class OpinionReading {

  private final OpinionQueries queries;
  private final OpinionMaps maps;
  private final OpinionRules rules;
  private final Clock clock;

  OpinionReading(OpinionQueries queries, OpinionMaps maps, OpinionRules rules, Clock clock) {
    this.queries = queries;
    this.maps = maps;
    this.rules = rules;
    this.clock = clock;
  }

  /** Rounds that are open, then those that ended, the latest first. */
  public List<RoundView> list(Scope scope) {
    return queries.list(scope.communityId(), today());
  }

  /** What a round came to so far; nobody's position is in it. */
  public MapPage show(Scope scope, Community place, UUID id) {
    var community = scope.communityId();
    var drawn = maps.find(community, id);
    return new MapPage(
        round(community, id),
        queries.shown(community, id),
        drawn.map(OpinionMaps.Drawn::map),
        drawn.map(OpinionMaps.Drawn::at),
        drawn.filter(OpinionMaps.Drawn::last).map(OpinionMaps.Drawn::fingerprint),
        rules.leastPeople(place));
  }

  /**
   * The figures of a round's result as they were published, to the byte: their SHA-256 stands in
   * the evidence.
   *
   * @throws Refused if there is no final result
   */
  public String result(Scope scope, UUID id) {
    return maps.find(scope.communityId(), id)
        .filter(OpinionMaps.Drawn::last)
        .map(OpinionMaps.Drawn::figures)
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  /** The figures that the page needs which explains the map. */
  public Explained explained(Scope scope, Community place) {
    return rules.explained(place);
  }

  /**
   * What somebody is asked next, or again.
   *
   * @param again a statement that they answered and want to answer otherwise
   */
  public TakingPartPage takePart(Actor actor, UUID id, Optional<String> again) {
    actor.require(OpinionPermission.TAKE_PART);
    var community = actor.communityId();
    var answered = queries.answered(community, id, actor.accountId());
    var next =
        again.isPresent()
            ? queries.shown(community, id).stream()
                .filter(statement -> again.get().equals(statement.id().toString()))
                .findFirst()
            : queries.next(community, id, actor.accountId());
    return new TakingPartPage(
        round(community, id), next, answered, queries.own(community, id, actor.accountId()));
  }

  /** A round with all its statements, for staff. */
  public RoundFile file(Actor actor, UUID id) {
    actor.require(OpinionPermission.MANAGE);
    return new RoundFile(round(actor.communityId(), id), queries.all(actor.communityId(), id));
  }

  /** All rounds, for staff. */
  public List<RoundView> desk(Actor actor) {
    actor.require(OpinionPermission.MANAGE);
    return queries.list(actor.communityId(), today());
  }

  /** What waits for staff; nothing for anybody else. */
  public List<Waiting> waiting(Actor actor) {
    return actor.may(OpinionPermission.MANAGE)
        ? queries.waiting(actor.communityId(), today())
        : List.of();
  }

  private RoundView round(long community, UUID id) {
    return queries
        .find(community, id, today())
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  private LocalDate today() {
    return Dates.day(clock.instant());
  }
}
