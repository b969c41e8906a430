package org.linli.access;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.linli.audit.AuditNames;
import org.linli.audit.AuditSubjects;
import org.linli.kernel.Actor;
import org.springframework.stereotype.Component;

/** Entries of the log name accounts; people read names, and find what concerns their account. */
@Component
class AccountAudit implements AuditNames, AuditSubjects {

  private final Accounts accounts;

  AccountAudit(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public Map<UUID, String> of(Collection<UUID> ids) {
    return accounts.names(ids);
  }

  @Override
  public Set<UUID> of(Actor actor) {
    return Set.of(actor.accountId());
  }
}
