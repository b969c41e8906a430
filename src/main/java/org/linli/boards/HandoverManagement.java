package org.linli.boards;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.linli.access.AccessPermission;
import org.linli.access.MemberManagement;
import org.linli.audit.AuditEntry;
import org.linli.audit.AuditNames;
import org.linli.audit.AuditTrail;
import org.linli.directory.DirectoryPermission;
import org.linli.directory.ParticipationReading;
import org.linli.directory.posts.LiaisonManagement;
import org.linli.directory.posts.PostManagement;
import org.linli.directory.posts.PostPermission;
import org.linli.dispatch.DispatchPermission;
import org.linli.dispatch.WhistleReading;
import org.linli.evaluation.MonthProgress;
import org.linli.evaluation.ProgressReading;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Paging;
import org.linli.kernel.Permission;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedPermission;
import org.linli.needs.desk.DeskRow;
import org.linli.needs.desk.DueReading;
import org.linli.platform.Dates;
import org.linli.projects.LetterReading;
import org.linli.projects.ProjectFile;
import org.linli.projects.ProjectPermission;
import org.linli.projects.ProjectReading;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The dossier 交接卷 that keeps things alive when the people in charge change (PROG-3): put together
 * from what is there, each chapter for whoever may read it. Who opened it stays in the audit trail.
 */
@Service
@Transactional
public class HandoverManagement {

  private static final Paging ALL = new Paging(Optional.empty(), Paging.MAX_SIZE);
  private static final int QUARTER = 3;

  private final DueReading needs;
  private final ProjectReading projects;
  private final NextMilestones milestones;
  private final LetterReading letters;
  private final WhistleReading whistles;
  private final ParticipationReading participation;
  private final PostManagement posts;
  private final LiaisonManagement liaisons;
  private final MemberManagement members;
  private final ProgressReading progress;
  private final OwnRules rules;
  private final AuditTrail trail;
  private final AuditNames names;
  private final Clock clock;

  HandoverManagement(
      DueReading needs,
      ProjectReading projects,
      NextMilestones milestones,
      LetterReading letters,
      WhistleReading whistles,
      ParticipationReading participation,
      PostManagement posts,
      LiaisonManagement liaisons,
      MemberManagement members,
      ProgressReading progress,
      OwnRules rules,
      AuditTrail trail,
      AuditNames names,
      Clock clock) {
    this.needs = needs;
    this.projects = projects;
    this.milestones = milestones;
    this.letters = letters;
    this.whistles = whistles;
    this.participation = participation;
    this.posts = posts;
    this.liaisons = liaisons;
    this.members = members;
    this.progress = progress;
    this.rules = rules;
    this.trail = trail;
    this.names = names;
    this.clock = clock;
  }

  /** Of a community, as it stands now. */
  public Handover community(Actor actor, Community community) {
    var by = opened(actor, "boards.handover-opened", "");
    var follows = actor.may(ProjectPermission.MANAGE) || actor.may(ProjectPermission.SUPERVISE);
    var sees = actor.may(DispatchPermission.PROPOSE) || actor.may(DispatchPermission.OVERSEE);
    return new Handover(
        by,
        clock.instant(),
        chapter(actor, NeedPermission.VERIFY, () -> open(actor)),
        going(actor, community),
        sees ? Optional.of(whistles.echoes(actor)) : Optional.empty(),
        follows ? Optional.of(letters.open(actor)) : Optional.empty(),
        chapter(
            actor,
            DirectoryPermission.SEE_PARTICIPATION,
            () -> participation.units(actor, "").rows()),
        actor.may(PostPermission.MANAGE) ? posts.all(actor) : posts.whoIsWho(actor.scope()),
        chapter(
            actor,
            DirectoryPermission.MANAGE_ORGANIZATIONS,
            () -> liaisons.overview(actor, Optional.empty(), ALL).units().rows()),
        rules.of(community),
        quarter(actor),
        chapter(
            actor, AccessPermission.MANAGE_MEMBERS, () -> members.staff(actor, "", ALL).rows()));
  }

  /**
   * Of a project, as it stands now.
   *
   * @throws org.linli.kernel.Refused if there is none
   */
  public ProjectHandover project(Actor actor, Community community, ShortNumber number) {
    var by = opened(actor, "boards.handover-of-project-opened", number.toString());
    var works = actor.may(ProjectPermission.MANAGE) || actor.may(ProjectPermission.SUPERVISE);
    var file =
        works
            ? projects.file(actor, community, number)
            : new ProjectFile(
                projects.show(actor.scope(), community, number),
                false,
                false,
                List.of(),
                List.of());
    return new ProjectHandover(by, clock.instant(), file.page(), file.papers(), file.letters());
  }

  private String opened(Actor actor, String action, String words) {
    actor.require(BoardPermission.HAND_OVER);
    trail.record(actor, new AuditEntry(action, Optional.empty(), "", words));
    return names.of(List.of(actor.accountId())).getOrDefault(actor.accountId(), "");
  }

  private static <T> Optional<T> chapter(Actor actor, Permission permission, Supplier<T> read) {
    return actor.may(permission) ? Optional.of(read.get()) : Optional.empty();
  }

  private List<DeskRow> open(Actor actor) {
    return needs.due(actor).stream()
        .sorted(Comparator.comparing((DeskRow it) -> it.need().dueAt()))
        .toList();
  }

  private List<Handover.Going> going(Actor actor, Community community) {
    var next = milestones.of(community.id());
    return projects
        .open(actor.scope(), List.of(community))
        .getOrDefault(community.id(), List.of())
        .stream()
        .map(
            it -> {
              var found = Optional.ofNullable(next.get(it.id()));
              return new Handover.Going(
                  it,
                  found.map(NextMilestones.Next::title).orElse(""),
                  found.map(NextMilestones.Next::dueOn));
            })
        .toList();
  }

  /** Of the quarter before this one. */
  private List<MonthProgress> quarter(Actor actor) {
    var end = quarterOf(Dates.day(clock.instant()));
    return progress.months(actor.scope()).stream()
        .filter(it -> it.month().isBefore(end))
        .filter(it -> !it.month().isBefore(end.minusMonths(QUARTER)))
        .toList();
  }

  private static LocalDate quarterOf(LocalDate day) {
    return day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % QUARTER);
  }
}
