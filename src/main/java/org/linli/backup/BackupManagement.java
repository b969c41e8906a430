package org.linli.backup;

import org.linli.audit.AuditEntry;
import org.linli.audit.AuditTrail;
import org.linli.kernel.Actor;
import org.linli.kernel.Cursor;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.kernel.Slice;
import org.linli.platform.Jobs;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows administrators how backups are doing and starts one when they ask. */
@Service
@Transactional
public class BackupManagement {

  private final Runs runs;
  private final Lateness lateness;
  private final BackupRules rules;
  private final BackupSettings settings;
  private final Jobs jobs;
  private final AuditTrail trail;

  BackupManagement(
      Runs runs,
      Lateness lateness,
      BackupRules rules,
      BackupSettings settings,
      Jobs jobs,
      AuditTrail trail) {
    this.runs = runs;
    this.lateness = lateness;
    this.rules = rules;
    this.settings = settings;
    this.jobs = jobs;
    this.trail = trail;
  }

  /**
   * The last success, the last failure and a page of all.
   *
   * @throws Refused without {@link BackupPermission#OPERATE}
   */
  @Transactional(readOnly = true)
  public BackupOverview overview(Actor actor, Paging paging) {
    actor.require(BackupPermission.OPERATE);
    var latest = runs.latestOfEach();
    var page = runs.page(paging.after(), paging.limit());
    return new BackupOverview(
        latest.stream().filter(run -> run.success().isPresent()).findFirst(),
        latest.stream().filter(run -> run.failure().isPresent()).findFirst(),
        lateness.isLate(latest),
        rules.lateAfter().toHours(),
        settings.directory().toString(),
        Slice.cut(page, paging, run -> new Cursor(run.startedAt(), run.id())));
  }

  /**
   * Lets the nightly job begin within seconds. One that is running is left to run.
   *
   * @throws Refused without {@link BackupPermission#OPERATE}
   */
  public void startSoon(Actor actor) {
    actor.require(BackupPermission.OPERATE);
    jobs.runSoon(BackupJob.NAME);
    trail.record(actor, AuditEntry.of("backup.asked"));
  }
}
