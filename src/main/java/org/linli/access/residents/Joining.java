package org.linli.access.residents;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linli.access.AccessError;
import org.linli.access.AccountManagement;
import org.linli.audit.AuditEntry;
import org.linli.audit.AuditTrail;
import org.linli.directory.CommunityDirectory;
import org.linli.directory.people.PersonReading;
import org.linli.kernel.Assurance;
import org.linli.kernel.Community;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever holds a letter confirms where they live. Its code says in which community. */
@Service
public class Joining {

  private final Invitations invitations;
  private final Residencies residencies;
  private final PersonReading persons;
  private final AccountManagement accounts;
  private final CommunityDirectory communities;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Joining(
      Invitations invitations,
      Residencies residencies,
      PersonReading persons,
      AccountManagement accounts,
      CommunityDirectory communities,
      AuditTrail audit,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.invitations = invitations;
    this.residencies = residencies;
    this.persons = persons;
    this.accounts = accounts;
    this.communities = communities;
    this.audit = audit;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /**
   * Confirms the household, and makes the account one of a resident.
   *
   * @return the community
   * @throws Refused if the code is wrong, used, expired or replaced, or the person is in the
   *     register no more
   */
  public Community join(UUID accountId, String code) {
    var hash = ResidentManagement.hash(code);
    var scope =
        invitations
            .community(hash, clock.instant())
            .map(Scope::of)
            .orElseThrow(() -> new Refused(AccessError.WRONG_LETTER));
    Scope.in(
        scope,
        () -> {
          transaction.executeWithoutResult(status -> use(scope, accountId, hash));
          return true;
        });
    return communities.byId(scope.communityId());
  }

  private void use(Scope scope, UUID accountId, String hash) {
    var now = clock.instant();
    var used =
        invitations
            .use(hash, accountId, now)
            .filter(it -> !persons.present(scope, Set.of(it.personId())).isEmpty())
            .orElseThrow(() -> new Refused(AccessError.WRONG_LETTER));
    residencies.confirm(
        new Residencies.Residency(
            accountId,
            used.communityId(),
            used.personId(),
            used.householdId(),
            Assurance.HOUSEHOLD,
            "letter"),
        null,
        now);
    audit.record(
        scope, Optional.of(accountId), AuditEntry.of("access.resident-joined", used.personId()));
    accounts.join(accountId, communities.byId(used.communityId()));
  }
}
