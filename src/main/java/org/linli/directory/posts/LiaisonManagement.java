package org.linli.directory.posts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.directory.CommunityDirectory;
import org.linli.directory.DirectoryPermission;
import org.linli.kernel.Actor;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.kernel.Slice;
import org.linli.platform.Dates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 1+N: every unit has a worker who looks after it and somebody to talk to (ORG-5). */
@Service
@Transactional
public class LiaisonManagement {

  private final UnitAssignments assignments;
  private final UnitLiaisons liaisons;
  private final UnitQueries units;
  private final NamedPersons persons;
  private final PostRules rules;
  private final CommunityDirectory communities;
  private final Clock clock;

  LiaisonManagement(
      UnitAssignments assignments,
      UnitLiaisons liaisons,
      UnitQueries units,
      NamedPersons persons,
      PostRules rules,
      CommunityDirectory communities,
      Clock clock) {
    this.assignments = assignments;
    this.liaisons = liaisons;
    this.units = units;
    this.persons = persons;
    this.rules = rules;
    this.communities = communities;
    this.clock = clock;
  }

  /** Units, all or those with a gap, and what is missing altogether. */
  @Transactional(readOnly = true)
  public Overview overview(Actor actor, Optional<UnitGap> gap, Paging paging) {
    actor.require(DirectoryPermission.MANAGE_ORGANIZATIONS);
    return new Overview(
        units.gaps(actor.communityId()),
        units.list(actor.communityId(), today(), gap, paging),
        workers(actor));
  }

  /** One unit with its people and their history. */
  @Transactional(readOnly = true)
  public UnitStory unit(Actor actor, UUID unit) {
    actor.require(DirectoryPermission.MANAGE_ORGANIZATIONS);
    var found =
        units
            .find(actor.communityId(), unit, today())
            .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    return new UnitStory(
        found,
        liaisons.of(actor.communityId(), unit),
        assignments.history(actor.communityId(), unit),
        workers(actor));
  }

  /**
   * Gives the unit to a post, or to none; whoever had it did so until today.
   *
   * @throws Invalid if it is no post that looks after units
   */
  public void assign(Actor actor, UUID unit, AssignWorker command) {
    locked(actor, unit);
    var post =
        workers(actor).stream()
            .map(WorkerView::post)
            .filter(it -> it.toString().equals(command.post()))
            .findFirst();
    if (post.isEmpty() && !command.post().isEmpty()) {
      throw Invalid.field("post", KernelError.NOT_A_CHOICE);
    }
    assignments.end(actor.communityId(), unit, today());
    post.ifPresent(it -> assignments.assign(actor.communityId(), unit, it, today()));
  }

  /**
   * Notes whom the unit named.
   *
   * @throws Invalid if nobody in the register has the number
   * @throws Refused if somebody with this phone is named already
   */
  public void name(Actor actor, UUID unit, NameLiaison command) {
    locked(actor, unit);
    var person = persons.numbered(actor.communityId(), command.reference()).orElse(null);
    if (!liaisons.insert(actor.communityId(), unit, command, person, today())) {
      throw new Refused(PostError.LIAISON_NAMED);
    }
  }

  /** Somebody is no longer the unit's liaison; that they were stays on record. */
  public void endLiaison(Actor actor, UUID unit, UUID liaison) {
    actor.require(DirectoryPermission.MANAGE_ORGANIZATIONS);
    if (!liaisons.end(actor.communityId(), unit, liaison, today())) {
      throw new Refused(KernelError.NOT_FOUND);
    }
  }

  private void locked(Actor actor, UUID unit) {
    actor.require(DirectoryPermission.MANAGE_ORGANIZATIONS);
    if (!assignments.lock(actor.communityId(), unit)) {
      throw new Refused(KernelError.NOT_FOUND);
    }
  }

  private List<WorkerView> workers(Actor actor) {
    var community = communities.byId(actor.communityId());
    var kinds =
        rules.kinds(community, today()).stream()
            .filter(PostKind::units)
            .map(PostKind::code)
            .toList();
    return units.workers(actor.communityId(), kinds, today());
  }

  private LocalDate today() {
    return Dates.day(clock.instant());
  }

  /**
   * Units and gaps.
   *
   * @param workers the fewest units first, so that those without any are on top
   */
  public record Overview(Gaps gaps, Slice<UnitView> units, List<WorkerView> workers) {}

  /** A unit and everybody who had to do with it. */
  public record UnitStory(
      UnitView unit,
      List<LiaisonView> liaisons,
      List<Assignment> history,
      List<WorkerView> workers) {}
}
