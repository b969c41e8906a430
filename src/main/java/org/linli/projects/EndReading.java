package org.linli.projects;

import java.util.List;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads acceptance and excuses of projects, for those who do something about them. */
@Service
@Transactional(readOnly = true)
public class EndReading {

  private final ProjectReading projects;
  private final ProjectQueries queries;
  private final Acceptances acceptances;
  private final Excuses excuses;

  EndReading(
      ProjectReading projects, ProjectQueries queries, Acceptances acceptances, Excuses excuses) {
    this.projects = projects;
    this.queries = queries;
    this.acceptances = acceptances;
    this.excuses = excuses;
  }

  /** What the actor sees and may do of the acceptance of a project. */
  public AcceptanceSheet acceptance(Actor actor, Community community, ShortNumber number) {
    ProjectPermission.requireAny(actor);
    var page = projects.show(actor.scope(), community, number);
    var id = page.project().id();
    var status = page.project().status();
    var lead = queries.lead(actor.communityId(), number);
    var supervises = actor.may(ProjectPermission.SUPERVISE);
    var asking = status == ProjectStatus.ACCEPTING;
    var records = asking && !lead.is(actor) && actor.may(ProjectPermission.MANAGE);
    return new AcceptanceSheet(
        page,
        status.allows(ProjectAction.ASK_ACCEPTANCE)
            && (supervises || ProgressManagement.reports(actor, lead)),
        asking && !lead.is(actor) && acceptances.asks(actor.communityId(), id, actor.accountId()),
        acceptances.said(actor.communityId(), id, actor.accountId()),
        records,
        asking && supervises && !lead.is(actor),
        records ? acceptances.told(actor.communityId(), id) : List.of());
  }

  /** One application for fault tolerance, with what the actor may do about it. */
  public ExcuseFile excuse(Actor actor, UUID id) {
    ProjectPermission.requireAny(actor);
    var excuse =
        excuses.find(actor.communityId(), id).orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    var lead = queries.lead(actor.communityId(), excuse.project());
    return new ExcuseFile(
        excuse,
        excuse.status() == ExcuseStatus.APPLIED
            && actor.may(ProjectPermission.SUPERVISE)
            && !lead.is(actor));
  }

  /** Applications that wait for somebody who decides, and does not lead the project. */
  public List<ExcuseView> toDecide(Actor actor) {
    return actor.may(ProjectPermission.SUPERVISE) ? excuses.toDecide(actor) : List.of();
  }
}
