package org.linli.projects;

import java.time.Clock;
import org.linli.files.KeptFile;
import org.linli.files.Picture;
import org.linli.files.SubjectPictures;
import org.linli.kernel.Actor;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pictures of progress reports (PROJ-2). None is ever asked for (国办函〔2026〕12号); what is given is
 * public like the report and can be taken back at any time, also when the project has ended.
 */
@Service
@Transactional
public class ReportPictures {

  /** The most that one report has. */
  public static final int MAX = 3;

  private final ProjectJournal journal;
  private final PictureRows rows;
  private final SubjectPictures pictures;
  private final Clock clock;

  ReportPictures(ProjectJournal journal, PictureRows rows, SubjectPictures pictures, Clock clock) {
    this.journal = journal;
    this.rows = rows;
    this.pictures = pictures;
    this.clock = clock;
  }

  /**
   * One more picture with the latest report. The same one again changes nothing; the project's row
   * is held, so that two at once do not pass the limit.
   *
   * @return its SHA-256 in hex
   * @throws Refused if somebody else leads the project, it is not under way, nothing was reported
   *     yet, there are {@value #MAX} already, or another report shows it
   */
  public String add(Actor actor, ShortNumber number, AddPicture command, Picture picture) {
    var project = journal.hold(actor, number);
    if (!ProgressManagement.reports(actor, project.lead())) {
      throw new Refused(ProjectError.NOT_THE_LEAD);
    }
    ProgressManagement.running(project);
    var id = project.origin().id();
    var report =
        rows.latestReport(actor.communityId(), id)
            .orElseThrow(() -> new Refused(ProjectError.NOT_NOW));
    var sha256 = pictures.attach(actor, id, picture);
    rows.add(actor.communityId(), id, report, sha256, command, clock.instant());
    var shown = rows.of(actor.communityId(), id, report);
    if (shown.size() > MAX) {
      throw new Refused(ProjectError.TOO_MANY_PICTURES, MAX);
    }
    if (!shown.contains(sha256)) {
      throw new Refused(ProjectError.SHOWN_BEFORE);
    }
    pictures.publish(actor, id, sha256);
    return sha256;
  }

  /**
   * Takes a picture back; one that is gone stays gone.
   *
   * @throws Refused to who neither leads the project nor manages projects
   */
  public void remove(Actor actor, ShortNumber number, String sha256) {
    var project = journal.hold(actor, number);
    if (!ProgressManagement.reports(actor, project.lead())) {
      actor.require(ProjectPermission.MANAGE);
    }
    rows.remove(actor.communityId(), project.origin().id(), sha256);
    pictures.remove(actor, project.origin().id(), sha256);
  }

  /**
   * The content of one, large or small, for anybody.
   *
   * @throws Refused as not found where the project shows none of that hash
   */
  @Transactional(readOnly = true)
  public KeptFile open(Scope scope, ShortNumber number, String sha256) {
    var project =
        rows.published(scope.communityId(), number)
            .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    return pictures.openPublished(scope, project, sha256);
  }
}
