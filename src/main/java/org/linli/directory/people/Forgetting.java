package org.linli.directory.people;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.audit.AuditEntry;
import org.linli.audit.AuditTrail;
import org.linli.kernel.Scope;
import org.linli.platform.Dates;
import org.linli.privacy.PersonConsents;
import org.springframework.stereotype.Component;

/**
 * Forgets persons, within the caller's transaction, which holds {@link PeopleRegister}. Their rows
 * stay without a name, so that past owners and representatives are still somebody; each is one
 * entry of the audit log.
 */
@Component
class Forgetting {

  private final ForgottenPersons forgotten;
  private final PeopleRegister register;
  private final PersonConsents consents;
  private final PersonAccounts accounts;
  private final AuditTrail audit;
  private final Clock clock;

  Forgetting(
      ForgottenPersons forgotten,
      PeopleRegister register,
      PersonConsents consents,
      PersonAccounts accounts,
      AuditTrail audit,
      Clock clock) {
    this.forgotten = forgotten;
    this.register = register;
    this.consents = consents;
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
  }

  /** Those of these who are gone and own and rent nothing here are forgotten now. */
  List<UUID> gone(long communityId, Collection<UUID> persons) {
    var gone = forgotten.gone(communityId, persons);
    forget(communityId, gone);
    return gone;
  }

  /** Everybody whose time is over. */
  void over(long communityId, KeepingRules.Ends ends) {
    forget(communityId, forgotten.over(communityId, ends));
    forget(communityId, forgotten.mergedAway(communityId, ends.merged()));
  }

  private void forget(long communityId, List<UUID> persons) {
    if (persons.isEmpty()) {
      return;
    }
    register.change(communityId);
    var all = forgotten.withMerged(communityId, persons);
    forgotten.forget(communityId, all, Dates.day(clock.instant()));
    consents.forget(communityId, all);
    accounts.forget(communityId, all);
    for (var person : all) {
      audit.record(
          Scope.of(communityId),
          Optional.empty(),
          AuditEntry.of("directory.person-forgotten", person));
    }
  }
}
