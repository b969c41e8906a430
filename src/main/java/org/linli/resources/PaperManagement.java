package org.linli.resources;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.Validation;
import org.linli.platform.Dates;
import org.linli.platform.Languages;
import org.linli.platform.Messages;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in the papers of resources and what the community found (RES-1, FUND-13). */
@Service
@Transactional
public class PaperManagement {

  private final Papers papers;
  private final ResourceHistory history;
  private final Qualifications qualifications;
  private final ClassifiedUnits classified;
  private final PaperNotices notices;
  private final CommunityDirectory communities;
  private final Messages chinese;
  private final Clock clock;

  PaperManagement(
      Papers papers,
      ResourceHistory history,
      Qualifications qualifications,
      ClassifiedUnits classified,
      PaperNotices notices,
      CommunityDirectory communities,
      Languages languages,
      Clock clock) {
    this.papers = papers;
    this.history = history;
    this.qualifications = qualifications;
    this.classified = classified;
    this.notices = notices;
    this.communities = communities;
    this.clock = clock;
    chinese = languages.chinese();
  }

  /**
   * The unit, or the community for it, enters a paper. One that is in force stays so until the new
   * one was checked.
   *
   * @throws Invalid if the resource does not need it, or it has run out
   */
  public void enter(Actor actor, UUID id, EnterPaper command) {
    var resource = history.get(actor, id);
    var here = communities.byId(actor.communityId());
    var check = new Validation();
    if (!qualifications.needed(here, resource.what(), today()).contains(command.paper())) {
      check.reject("paper", KernelError.NOT_A_CHOICE);
    }
    if (today().isAfter(command.until())) {
      check.reject("paperUntil", ResourceError.DAY_IS_PAST);
    }
    check.done();
    papers.enter(actor.communityId(), id, command.entered(), clock.instant());
    step(
        actor,
        resource,
        ResourceAction.ENTER_PAPER,
        List.of(command.paper()),
        command.paperNumber());
  }

  /**
   * Says that papers are right, or why not. Refusing one that was right before takes it back.
   *
   * @throws Refused if there is none of a kind to say it of
   */
  public void check(Actor actor, UUID id, CheckPapers command) {
    actor.require(ResourcePermission.CHECK);
    var resource = history.get(actor, id);
    for (var kind : command.kinds()) {
      settle(actor, id, kind, command);
    }
    step(actor, resource, command.action(), command.kinds(), command.paperReason());
    if (command.action() == ResourceAction.REFUSE_PAPER) {
      command
          .kinds()
          .forEach(kind -> notices.refused(actor, resource, kind, command.paperReason()));
    }
  }

  /** What waits goes first. */
  private void settle(Actor actor, UUID id, String kind, CheckPapers command) {
    for (var from : PaperStatus.values()) {
      var to = PaperStatus.TRANSITIONS.next(from, command.action());
      if (to.isPresent()
          && papers.settle(actor.communityId(), id, kind, from, to.get(), command.paperReason())) {
        return;
      }
    }
    throw new Refused(ResourceError.NOT_NOW);
  }

  private void step(
      Actor actor, Resource resource, ResourceAction action, List<String> kinds, String words) {
    var wasPublished = resource.status().published();
    resource.move(action);
    var named =
        kinds.stream()
            .map(kind -> chinese.text("resources.paper." + kind))
            .collect(Collectors.joining(chinese.text("resources.and")));
    history.add(actor, resource, action, (named + " " + words).strip(), wasPublished);
  }

  /** Whether anything of the resource's unit may be on the map: what is there is taken off. */
  public void classify(Actor actor, UUID id, ClassifyUnit command) {
    actor.require(ResourcePermission.CHECK);
    var unit = history.get(actor, id).unit();
    classified.lock(actor, unit);
    if (command.marks()) {
      classified.add(actor, unit, clock.instant());
    } else {
      classified.remove(actor, unit);
    }
  }

  private LocalDate today() {
    return Dates.day(clock.instant());
  }
}
