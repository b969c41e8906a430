package org.linli.access.residents;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.linli.access.AccessPermission;
import org.linli.audit.AuditEntry;
import org.linli.audit.AuditTrail;
import org.linli.directory.CommunityDirectory;
import org.linli.directory.people.PersonReading;
import org.linli.kernel.Actor;
import org.linli.kernel.Scope;
import org.linli.kernel.Validation;
import org.linli.platform.Dates;
import org.linli.platform.Rules;
import org.linli.web.ProxyMode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A worker acts for a person 代办, on the record (INCL-2, NEED-1). */
@Service
@Transactional
public class ProxyManagement {

  private static final int MAX_REASON = 200;

  private final PersonReading persons;
  private final CommunityDirectory communities;
  private final Rules rules;
  private final AuditTrail audit;
  private final Clock clock;

  ProxyManagement(
      PersonReading persons,
      CommunityDirectory communities,
      Rules rules,
      AuditTrail audit,
      Clock clock) {
    this.persons = persons;
    this.communities = communities;
    this.rules = rules;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Begins to act for a person, no longer than the rule {@code access/proxy} lets it.
   *
   * @param reason why the person does not do it themselves
   * @throws org.linli.kernel.Invalid without a reason
   */
  public ProxyMode start(Actor actor, UUID personId, String reason) {
    actor.require(AccessPermission.ACT_FOR);
    var check = new Validation();
    var words = check.required("reason", reason, MAX_REASON);
    check.done();
    var name = persons.masked(actor, personId).view().name();
    audit.record(actor, new AuditEntry("access.proxy-started", Optional.of(personId), "", words));
    return new ProxyMode(actor.communityId(), personId, name, words, until(actor.communityId()));
  }

  private Instant until(long communityId) {
    var now = clock.instant();
    var area = communities.byId(communityId).code();
    var rule = rules.inForce("access/proxy", area, Dates.day(now));
    return now.plus(Duration.ofMinutes(rule.number("longest-minutes")));
  }

  /**
   * Writes down that it ended: by hand or by logging out. What nobody ended was over after the time
   * of the rule, which begins with the entry of its start.
   *
   * @param scope that of the community in which the worker acted
   */
  public void ended(Scope scope, UUID accountId, ProxyMode mode) {
    audit.record(
        scope, Optional.of(accountId), AuditEntry.of("access.proxy-ended", mode.personId()));
  }
}
