package org.linli.projects;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.access.AccountManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads who watches projects and what they found, for those who do something about it (PROJ-4). */
@Service
@Transactional(readOnly = true)
public class WatchReading {

  private final ProjectReading projects;
  private final ProjectQueries queries;
  private final Watchers watchers;
  private final Findings findings;
  private final FindingManagement checking;
  private final AccountManagement accounts;

  WatchReading(
      ProjectReading projects,
      ProjectQueries queries,
      Watchers watchers,
      Findings findings,
      FindingManagement checking,
      AccountManagement accounts) {
    this.projects = projects;
    this.queries = queries;
    this.watchers = watchers;
    this.findings = findings;
    this.checking = checking;
    this.accounts = accounts;
  }

  /** What the actor sees and may do of those who watch a project. */
  public WatchSheet sheet(Actor actor, Community community, ShortNumber number) {
    ProjectPermission.requireAny(actor);
    var page = projects.show(actor.scope(), community, number);
    var id = page.project().id();
    var leads = queries.lead(actor.communityId(), number).is(actor);
    var held = watchers.accounts(actor.communityId(), id);
    var own = held.stream().filter(it -> it.account().equals(actor.accountId())).findFirst();
    var open = page.project().status().allows(ProjectAction.FILE_FINDING);
    var staff = FindingManagement.staff(actor);
    var forms = actor.may(ProjectPermission.MANAGE) && !leads;
    return new WatchSheet(
        page,
        own.map(Watchers.Held::watches),
        own.filter(it -> named(page, it.id())).isPresent(),
        open && !leads && actor.may(ProjectPermission.WATCH),
        open && !leads && (own.isPresent() || staff),
        open && staff,
        forms ? placed(held) : List.of());
  }

  private static boolean named(ProjectPage page, UUID watcher) {
    return page.watching().watchers().stream()
        .anyMatch(it -> it.id().equals(watcher) && !it.name().isEmpty());
  }

  private List<WatchSheet.Placed> placed(List<Watchers.Held> held) {
    return held.stream()
        .map(it -> new WatchSheet.Placed(it.id(), accounts.name(it.account()), it.watches()))
        .toList();
  }

  /** One thing that was found, with what the actor may do about it. */
  public FindingFile finding(Actor actor, UUID id) {
    ProjectPermission.requireAny(actor);
    var found =
        findings
            .find(actor.communityId(), id)
            .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    var lead = queries.lead(actor.communityId(), found.shown().project());
    return new FindingFile(
        found.shown(),
        found.shown().status() == FindingStatus.OPEN && ProgressManagement.reports(actor, lead),
        found.shown().status() == FindingStatus.ANSWERED && checking.checks(actor, lead, found),
        queries.needs(actor.communityId(), found.shown().project()));
  }

  /**
   * What waits for the answer of the actor or of the actor's unit, and what was answered and waits
   * for staff who look, and do not lead that project.
   */
  public List<FindingView> waiting(Actor actor) {
    var unit = actor.grants().organizationId();
    var checks = actor.may(ProjectPermission.MANAGE);
    var leads = checks || unit.isPresent() && actor.may(ProjectPermission.LEAD);
    return leads
        ? findings.waiting(
            actor.communityId(),
            unit.or(() -> Optional.of(actor.accountId())),
            Optional.of(actor.accountId()).filter(it -> checks))
        : List.of();
  }
}
