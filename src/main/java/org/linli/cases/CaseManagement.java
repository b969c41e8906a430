package org.linli.cases;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.directory.CommunityDirectory;
import org.linli.evidence.Evidence;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.projects.Light;
import org.linli.projects.ProjectReading;
import org.linli.projects.ProjectStatus;
import org.linli.projects.ProjectView;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes up good projects, checks what somebody else wrote, and puts it into the library or takes
 * it out (PROJ-5). What stands in the library is evidence.
 */
@Service
@Transactional
public class CaseManagement {

  private static final Map<CaseStatus, String> TERMS =
      Map.of(
          CaseStatus.CHECKING, "check_working_days", CaseStatus.RETURNED, "rewrite_working_days");

  private final WrittenCases written;
  private final CaseLibrary library;
  private final Brands brands;
  private final ProjectReading projects;
  private final CaseChecks checks;
  private final CaseRules rules;
  private final CaseClocks clocks;
  private final CaseNotices notices;
  private final CommunityDirectory communities;
  private final Evidence evidence;
  private final Clock clock;

  CaseManagement(
      WrittenCases written,
      CaseLibrary library,
      Brands brands,
      ProjectReading projects,
      CaseChecks checks,
      CaseRules rules,
      CaseClocks clocks,
      CaseNotices notices,
      CommunityDirectory communities,
      Evidence evidence,
      Clock clock) {
    this.written = written;
    this.library = library;
    this.brands = brands;
    this.projects = projects;
    this.checks = checks;
    this.rules = rules;
    this.clocks = clocks;
    this.notices = notices;
    this.communities = communities;
    this.evidence = evidence;
    this.clock = clock;
  }

  /**
   * Writes a project up; somebody else is to check it within days.
   *
   * @return the id of the case
   * @throws Refused if the project was given up or is red, or was written up before
   * @throws Invalid if the words tell of a person
   */
  public UUID write(Actor actor, ShortNumber project, WriteCase command) {
    actor.require(CasePermission.WRITE);
    good(actor, project);
    checks.check(actor, command.words());
    var id = Ids.next();
    var draft =
        new Written(
            id,
            project,
            CaseStatus.CHECKING,
            command.words(),
            "",
            actor.accountId(),
            Optional.empty());
    if (!written.insert(actor, timed(actor, draft), clock.instant())) {
      throw new Refused(CaseError.ALREADY_WRITTEN);
    }
    return id;
  }

  /** A red project, or one that was given up, is no example. */
  private ProjectView good(Actor actor, ShortNumber number) {
    var community = communities.byId(actor.communityId());
    var project = projects.show(actor.scope(), community, number).project();
    if (project.status() == ProjectStatus.WITHDRAWN || project.lit().light() == Light.RED) {
      throw new Refused(CaseError.NOT_GOOD);
    }
    return project;
  }

  /**
   * Writes it anew; it is to be checked again.
   *
   * @throws Refused while it stands in the library
   */
  public void revise(Actor actor, UUID id, WriteCase command) {
    actor.require(CasePermission.WRITE);
    var held = hold(actor, id);
    checks.check(actor, command.words());
    move(actor, held, held.revise(command.words(), actor.accountId()));
  }

  /**
   * Somebody else read it: it goes into the library, or back with what is to change.
   *
   * @throws Refused if the actor wrote it
   */
  public void check(Actor actor, UUID id, CheckCase command) {
    actor.require(CasePermission.CHECK);
    var held = hold(actor, id);
    if (held.writtenBy().equals(actor.accountId())) {
      throw new Refused(CaseError.OWN_CASE);
    }
    var action = command.yes() ? CaseAction.PUBLISH : CaseAction.RETURN;
    var moved = move(actor, held, held.move(action, command.reason()));
    if (command.yes()) {
      library.publish(communities.byId(actor.communityId()), moved, clock.instant());
      record(actor, moved);
    }
    notices.checked(actor, moved);
  }

  /** Takes it out of the library; those who copied it still say where theirs came from. */
  public void withdraw(Actor actor, UUID id, WithdrawCase command) {
    actor.require(CasePermission.CHECK);
    var held = hold(actor, id);
    var moved = move(actor, held, held.move(CaseAction.WITHDRAW, command.reason()));
    library.withdraw(communities.byId(actor.communityId()), id, clock.instant());
    record(actor, moved);
  }

  private Written hold(Actor actor, UUID id) {
    return written
        .hold(actor.communityId(), id)
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  private Written move(Actor actor, Written before, Written after) {
    var now = clock.instant();
    before.status().clock().ifPresent(kind -> clocks.end(actor, before.id(), kind, now));
    var timed = timed(actor, after);
    written.update(actor, timed);
    return timed;
  }

  private Written timed(Actor actor, Written one) {
    return one.until(
        one.status()
            .clock()
            .map(
                kind ->
                    clocks.start(
                        actor,
                        one.id(),
                        kind,
                        rules.term(actor, TERMS.getOrDefault(one.status(), "")),
                        clock.instant())));
  }

  private void record(Actor actor, Written one) {
    evidence.record(
        actor,
        "cases.case",
        Map.of(
            "case", one.id().toString(),
            "project", one.project().toString(),
            "title", one.words().title(),
            "status", one.status().name()));
  }

  /** Makes a project what the community is known for, in place of the one before. */
  public void choose(Actor actor, ShortNumber project, ChooseBrand command) {
    actor.require(CasePermission.CHECK);
    var title = good(actor, project).title();
    brands.put(actor, new Brand(project, title, command.words()), clock.instant());
  }

  /** There is none any more; where there is none nothing happens. */
  public void unchoose(Actor actor) {
    actor.require(CasePermission.CHECK);
    brands.delete(actor);
  }
}
