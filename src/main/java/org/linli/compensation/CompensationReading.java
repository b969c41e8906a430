package org.linli.compensation;

import java.util.List;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads workshops: sums for everybody, the own dwelling for its people, all for those who look
 * after them.
 */
@Service
@Transactional(readOnly = true)
public class CompensationReading {

  private final WorkshopRows rows;
  private final WaitingRows waiting;
  private final CompensationQueries queries;
  private final CompensationRules rules;

  CompensationReading(
      WorkshopRows rows,
      WaitingRows waiting,
      CompensationQueries queries,
      CompensationRules rules) {
    this.rows = rows;
    this.waiting = waiting;
    this.queries = queries;
    this.rules = rules;
  }

  /** For everybody, the newest first. */
  public List<PublicWorkshop> list(Scope scope) {
    return queries.published(scope.communityId(), rules.ballots(scope.communityId()));
  }

  /** One for everybody. */
  public PublicWorkshop show(Scope scope, UUID id) {
    return queries
        .published(scope.communityId(), id, rules.ballots(scope.communityId()))
        .orElseThrow(CompensationReading::missing);
  }

  /** Those that the actor promotes or owns a dwelling of. */
  public List<WorkshopView> mine(Actor actor) {
    actor.require(CompensationPermission.TAKE_PART);
    return queries.own(actor);
  }

  /** The actor's own dwellings in one; to anybody else it is not there. */
  public OwnFlats own(Actor actor, UUID id) {
    actor.require(CompensationPermission.TAKE_PART);
    var workshop = find(actor, id);
    var own = workshop.own(actor);
    var promotes = workshop.promotes(actor);
    if (own.isEmpty() && !promotes) {
      throw missing();
    }
    return new OwnFlats(
        WorkshopView.of(workshop),
        workshop.terms().reason(),
        workshop.terms().ballot(),
        workshop.plan(),
        FlatView.of(workshop, own),
        workshop.picture(rules.ballot(actor.communityId(), workshop.terms().matter())),
        promotes);
  }

  /** All of them, for staff. */
  public List<WorkshopView> desk(Actor actor) {
    actor.require(CompensationPermission.MANAGE);
    return queries.all(actor.communityId());
  }

  /** One in full, for whoever looks after it and staff; to anybody else it is not there. */
  public WorkshopFile file(Actor actor, UUID id) {
    var workshop = find(actor, id);
    var staff = actor.may(CompensationPermission.MANAGE);
    if (!staff && !workshop.promotes(actor)) {
      throw missing();
    }
    var rule = rules.ballot(actor.communityId(), workshop.terms().matter());
    return new WorkshopFile(
        WorkshopView.of(workshop),
        rule.matter(),
        rule.source(),
        workshop.terms().reason(),
        workshop.terms().ballot(),
        workshop.plan(),
        FlatView.of(workshop, workshop.flats()),
        workshop.balance(),
        workshop.forecast(rule),
        queries.history(actor.communityId(), id, staff),
        staff);
  }

  /** With what a workshop can be opened. */
  public OpenChoices choices(Actor actor) {
    var staff = actor.may(CompensationPermission.MANAGE);
    if (!staff) {
      actor.require(CompensationPermission.TAKE_PART);
    }
    return new OpenChoices(
        queries.stairwells(actor, staff),
        rules.ballots(actor.communityId()).stream()
            .map(rule -> new OpenChoices.Matter(rule.id(), rule.matter()))
            .toList());
  }

  /** What the rule says for the floors of a workshop. */
  public BeginningWeights beginning(Actor actor, WorkshopFile file) {
    var rule = rules.floors(actor.communityId());
    return new BeginningWeights(CompensationRules.weights(rule, file.floors()), rule.source());
  }

  /** What waits for the actor: as owner, promoter or staff. */
  public List<Waiting> waiting(Actor actor) {
    var staff = actor.may(CompensationPermission.MANAGE);
    if (!staff && !actor.may(CompensationPermission.TAKE_PART)) {
      return List.of();
    }
    return waiting.of(actor, staff);
  }

  private Workshop find(Actor actor, UUID id) {
    return rows.find(actor.communityId(), id).orElseThrow(CompensationReading::missing);
  }

  private static Refused missing() {
    return new Refused(KernelError.NOT_FOUND);
  }
}
