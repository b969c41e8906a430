package org.linli.projects;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.linli.access.AccountManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Residents offer to watch a project, and staff form the supervision group of them (PROJ-4). Nobody
 * who leads it is one of them.
 */
@Service
@Transactional
public class WatchManagement {

  private final Watchers watchers;
  private final ProjectJournal journal;
  private final AccountManagement accounts;
  private final Clock clock;

  WatchManagement(
      Watchers watchers, ProjectJournal journal, AccountManagement accounts, Clock clock) {
    this.watchers = watchers;
    this.journal = journal;
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * The actor watches it from now on, or changes whether the name is read there.
   *
   * @throws Refused if the actor leads it, or it is not under way
   */
  public void join(Actor actor, ShortNumber number, JoinWatch command) {
    actor.require(ProjectPermission.WATCH);
    var project = journal.hold(actor, number);
    if (project.lead().is(actor)) {
      throw new Refused(ProjectError.OWN_PROJECT);
    }
    if (!project.status().allows(ProjectAction.FILE_FINDING)) {
      throw new Refused(ProjectError.NOT_NOW);
    }
    var name = command.named() ? accounts.name(actor.accountId()) : "";
    watchers.join(actor, project.origin().id(), name, clock.instant());
  }

  /** The actor does not watch it any more; the name is read there no longer. */
  public void leave(Actor actor, ShortNumber number) {
    actor.require(ProjectPermission.WATCH);
    var project = journal.hold(actor, number);
    watchers.leave(actor.communityId(), project.origin().id(), List.of(actor.accountId()));
  }

  /**
   * Somebody who watches it is of the supervision group from now on, or not any more.
   *
   * @return the number of the project
   * @throws Refused if the actor leads it: nobody chooses who supervises them
   */
  public ShortNumber place(Actor actor, UUID watcher, PlaceWatcher command) {
    actor.require(ProjectPermission.MANAGE);
    var id =
        watchers
            .project(actor.communityId(), watcher)
            .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    var project = journal.hold(actor, id);
    if (project.lead().is(actor)) {
      throw new Refused(ProjectError.OWN_PROJECT);
    }
    watchers.place(actor.communityId(), watcher, Watches.valueOf(command.watches()));
    return project.origin().number();
  }
}
