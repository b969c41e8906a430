package org.linli.projects;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.linli.access.RoleHolders;
import org.linli.files.Files;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedView;
import org.linli.platform.Dates;
import org.springframework.core.io.InputStreamSource;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposes projects, decides on them, keeps their charters and who leads them (PROJ-1, PROJ-11).
 */
@Service
@Transactional
public class CharterManagement {

  private static final int MOST_FILES = 50;

  private final Projects projects;
  private final ProjectSteps steps;
  private final ProjectJournal journal;
  private final ProjectDeadlines deadlines;
  private final AnsweredNeeds needs;
  private final LeadChoices leads;
  private final Watchers watchers;
  private final RoleHolders holders;
  private final EndedProjects ended;
  private final CharterSources sources;
  private final Files files;
  private final Clock clock;

  CharterManagement(
      Projects projects,
      ProjectSteps steps,
      ProjectJournal journal,
      ProjectDeadlines deadlines,
      AnsweredNeeds needs,
      LeadChoices leads,
      Watchers watchers,
      RoleHolders holders,
      EndedProjects ended,
      CharterSources sources,
      Files files,
      Clock clock) {
    this.projects = projects;
    this.steps = steps;
    this.journal = journal;
    this.deadlines = deadlines;
    this.needs = needs;
    this.leads = leads;
    this.watchers = watchers;
    this.holders = holders;
    this.ended = ended;
    this.sources = sources;
    this.files = files;
    this.clock = clock;
  }

  /**
   * Proposes a project; everybody reads the proposal, and the community decides within days.
   *
   * @throws Invalid if one of the needs was not verified, or the lead is nobody who may
   */
  public ShortNumber propose(Actor actor, WriteCharter command) {
    return proposed(actor, command).origin().number();
  }

  private Project proposed(Actor actor, WriteCharter command) {
    actor.require(ProjectPermission.MANAGE);
    var answered = needs.verified(actor, command.numbers());
    var lead = leads.of(actor, command.lead());
    var now = clock.instant();
    var id = Ids.next();
    var number = projects.number(actor.communityId(), Dates.day(now).getYear());
    var terms = deadlines.terms(actor);
    var decision = deadlines.start(actor, id, ProjectDeadlines.DECISION, terms.decision(), now);
    var origin = new Project.Origin(id, number, actor.accountId(), now, terms.version());
    var project =
        Project.proposed(origin, command.words(), command.plannedMilestones(), lead, decision);
    journal.begin(actor, project);
    projects.answers(actor.communityId(), id, ids(answered));
    sources.proposed(actor, command.startedFrom(), id, number, command.title());
    return project;
  }

  /**
   * Proposes another one in place of one that ended without being accepted 重组; each leads to the
   * other.
   *
   * @param failed the number of the one that ended
   * @throws Refused if that goes on, never began, or was formed anew already
   * @throws Invalid as {@link #propose}
   */
  public ShortNumber reform(Actor actor, ShortNumber failed, WriteCharter command) {
    actor.require(ProjectPermission.MANAGE);
    var former = journal.hold(actor, failed);
    if (!former.failed() || projects.reformed(actor.communityId(), former.origin().id())) {
      throw new Refused(ProjectError.NOT_NOW);
    }
    var next = proposed(actor, command);
    projects.reforms(actor.communityId(), next.origin().id(), former.origin().id());
    former.did(ProjectAction.REFORM);
    journal.write(actor, former, ProjectAction.REFORM, command.title());
    return next.origin().number();
  }

  /**
   * What the form begins with.
   *
   * @param code of a {@link CharterSource}; empty where no source knows it
   */
  @Transactional(readOnly = true)
  public Optional<ProjectTemplate> draft(Actor actor, String code) {
    actor.require(ProjectPermission.MANAGE);
    return sources.draft(actor, code);
  }

  /** Writes the charter anew, as long as the project goes on; who leads it is named elsewhere. */
  public void revise(Actor actor, ShortNumber number, WriteCharter command) {
    actor.require(ProjectPermission.MANAGE);
    var project = journal.hold(actor, number);
    var answered = needs.verified(actor, command.numbers());
    project.revise(command.words(), command.plannedMilestones());
    journal.write(actor, project, ProjectAction.REVISE, "");
    projects.replan(actor.communityId(), project);
    projects.answers(actor.communityId(), project.origin().id(), ids(answered));
  }

  private static List<UUID> ids(List<NeedView> needs) {
    return needs.stream().map(NeedView::id).toList();
  }

  /**
   * The community says yes, and reports and inspections fall due from now on; or no, with a reason.
   *
   * @throws Refused if it was decided before
   */
  public void decide(Actor actor, ShortNumber number, DecideProject command) {
    actor.require(ProjectPermission.SUPERVISE);
    var project = journal.hold(actor, number);
    if (project.status() != ProjectStatus.PROPOSED) {
      throw new Refused(ProjectError.NOT_NOW);
    }
    if (!command.yes()) {
      withdraw(actor, project, command.reason());
      return;
    }
    var now = clock.instant();
    var id = project.origin().id();
    var terms = deadlines.terms(actor);
    deadlines.end(actor, id, ProjectDeadlines.DECISION, now);
    project.charter(
        now,
        deadlines.start(actor, id, ProjectDeadlines.REPORT, terms.report(), now),
        deadlines.start(actor, id, ProjectDeadlines.INSPECTION, terms.inspection(), now));
    journal.write(actor, project, ProjectAction.CHARTER, command.reason());
    needs.tell(actor, projects.needs(actor.communityId(), id), project, journal.party(actor));
  }

  private void withdraw(Actor actor, Project project, String reason) {
    project.withdraw(clock.instant());
    journal.write(actor, project, ProjectAction.WITHDRAW, reason);
    ended.drop(actor, project);
  }

  /**
   * Names who leads it from now on.
   *
   * @throws Invalid if that is nobody who may
   */
  public void nameLead(Actor actor, ShortNumber number, NameLead command) {
    actor.require(ProjectPermission.SUPERVISE);
    var project = journal.hold(actor, number);
    var lead = leads.of(actor, command.lead());
    project.name(lead);
    journal.write(actor, project, ProjectAction.NAME_LEAD, lead.name());
    deadlines.end(actor, project.origin().id(), ProjectDeadlines.LEAD, clock.instant());
    watchers.leave(actor.communityId(), project.origin().id(), leading(actor, lead));
  }

  /** Whoever leads it does not watch it. */
  private List<UUID> leading(Actor actor, Lead lead) {
    return Stream.concat(
            lead.account().stream(),
            lead.unit().stream()
                .flatMap(unit -> holders.ofUnit(actor.communityId(), unit).stream()))
        .toList();
  }

  /** Who leads it does not work here any more: the community is to name another one. */
  void loseLead(Actor platform, UUID id) {
    var project = journal.hold(platform, id);
    var now = clock.instant();
    var term = deadlines.terms(platform).lead();
    project.loseLead(deadlines.start(platform, id, ProjectDeadlines.LEAD, term, now));
    journal.write(platform, project, ProjectAction.LOSE_LEAD, "");
  }

  /**
   * Keeps a paper with the project, for whoever manages projects.
   *
   * @param name of the file
   * @throws Refused if there are too many
   */
  public void keep(Actor actor, ShortNumber number, String name, InputStreamSource content)
      throws IOException {
    actor.require(ProjectPermission.MANAGE);
    var project = journal.hold(actor, number);
    var type = MediaTypeFactory.getMediaType(name).orElse(MediaType.APPLICATION_OCTET_STREAM);
    var sha256 = files.store(actor, name, type.toString(), content, ProjectPermission.MANAGE);
    if (steps.document(actor, project, sha256, name, clock.instant()) > MOST_FILES) {
      throw new Refused(ProjectError.TOO_MANY_FILES);
    }
  }
}
