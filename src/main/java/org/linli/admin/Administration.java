package org.linli.admin;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.linli.audit.AuditEntry;
import org.linli.audit.AuditTrail;
import org.linli.evidence.EvidenceKeys;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.platform.Dates;
import org.linli.platform.JobView;
import org.linli.platform.Jobs;
import org.linli.platform.Rules;
import org.linli.vault.KeyView;
import org.linli.vault.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks after jobs and shows which rules hold. */
@Service
@Transactional
public class Administration {

  private final Jobs jobs;
  private final Rules rules;
  private final Vault vault;
  private final EvidenceKeys evidence;
  private final Settings settings;
  private final AuditTrail trail;
  private final Clock clock;

  Administration(
      Jobs jobs,
      Rules rules,
      Vault vault,
      EvidenceKeys evidence,
      Settings settings,
      AuditTrail trail,
      Clock clock) {
    this.jobs = jobs;
    this.rules = rules;
    this.vault = vault;
    this.evidence = evidence;
    this.settings = settings;
    this.trail = trail;
    this.clock = clock;
  }

  /** How every job has been doing. */
  @Transactional(readOnly = true)
  public List<JobView> jobs(Actor actor) {
    actor.require(AdminPermission.OPERATE);
    return jobs.all();
  }

  /**
   * Lets a job begin now. One that is running is left to run.
   *
   * @throws Refused if there is no such job
   */
  public void runSoon(Actor actor, String name) {
    actor.require(AdminPermission.OPERATE);
    if (jobs.all().stream().noneMatch(job -> job.name().equals(name))) {
      throw new Refused(KernelError.NOT_FOUND);
    }
    jobs.runSoon(name);
    trail.record(actor, new AuditEntry("admin.job-started", Optional.empty(), "", name));
  }

  /** Which keys there are; never the keys themselves. */
  @Transactional(readOnly = true)
  public List<KeyView> keys(Actor actor) {
    actor.require(AdminPermission.OPERATE);
    return vault.keys();
  }

  /** Makes a new key, with which everything is sealed from now on, and tonight what there is. */
  public void rotateKey(Actor actor) {
    actor.require(AdminPermission.OPERATE);
    vault.rotate();
    trail.record(actor, AuditEntry.of("admin.key-changed"));
  }

  /** Numbers of the keys that sign the evidence log. */
  @Transactional(readOnly = true)
  public List<String> signingKeys(Actor actor) {
    actor.require(AdminPermission.OPERATE);
    return evidence.signing();
  }

  /** Lets a new key sign the evidence log beside the others. */
  public void addSigningKey(Actor actor) {
    actor.require(AdminPermission.OPERATE);
    evidence.add();
    trail.record(actor, AuditEntry.of("admin.signing-key-added"));
  }

  /** What was set besides rules, for whoever looks after the installation; else nothing. */
  public List<Setting> settings(Actor actor) {
    return actor.may(AdminPermission.OPERATE) ? settings.all() : List.of();
  }

  /** The rules that hold in an area today. */
  @Transactional(readOnly = true)
  public List<RuleView> rules(Actor actor, Community community) {
    actor.require(AdminPermission.READ_RULES);
    var today = Dates.day(clock.instant());
    return rules.ids().stream()
        .map(id -> rules.find(id, community.code(), today))
        .flatMap(Optional::stream)
        .map(RuleView::of)
        .toList();
  }
}
