package org.linli.ledger;

import java.time.Clock;
import java.time.LocalTime;
import java.util.TreeMap;
import org.linli.directory.CommunityDirectory;
import org.linli.evidence.Evidence;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.platform.EachCommunity;
import org.linli.platform.NightlyJob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Adds up the books of every community each night, shows what it found and publishes it (FUND-4,
 * EVI-1): constraints guard what the program writes, this finds what was changed around it.
 */
@Component
public class LedgerAudit implements NightlyJob {

  private static final Logger log = LoggerFactory.getLogger(LedgerAudit.class);
  private static final int MOST_KEPT = 100;

  private final CommunityDirectory communities;
  private final EachCommunity each;
  private final LedgerSweep sweep;
  private final AuditResults results;
  private final Evidence evidence;
  private final Clock clock;

  LedgerAudit(
      CommunityDirectory communities,
      EachCommunity each,
      LedgerSweep sweep,
      AuditResults results,
      Evidence evidence,
      Clock clock) {
    this.communities = communities;
    this.each = each;
    this.sweep = sweep;
    this.results = results;
    this.evidence = evidence;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "ledger.audit";
  }

  @Override
  public LocalTime at() {
    return LocalTime.of(3, 50);
  }

  @Override
  public void run() {
    each.run(communities.ids(), this::audit);
  }

  private void audit(long communityId) {
    if (results.book(communityId, clock.instant()).isEmpty()) {
      return;
    }
    var size = sweep.size(communityId);
    var findings = sweep.findings(communityId);
    var result =
        new AuditResult(
            Ids.next(),
            clock.instant(),
            size.accounts(),
            size.journals(),
            size.transfers(),
            findings.size(),
            findings.stream().limit(MOST_KEPT).toList());
    results.insert(communityId, result);
    if (!findings.isEmpty()) {
      log.error("The books of community {} differ: {}", communityId, result.found());
    }
    publish(communityId, result);
  }

  private void publish(long communityId, AuditResult result) {
    var facts = new TreeMap<>(sweep.turnover(communityId));
    facts.put("audit", result.id().toString());
    facts.put("journals", String.valueOf(result.journals()));
    facts.put("transfers", String.valueOf(result.transfers()));
    facts.put("findings", String.valueOf(result.findings()));
    evidence.record(Actor.system(communityId), "ledger.audit", facts);
  }
}
