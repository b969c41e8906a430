package org.linli.access;

import java.util.List;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.privacy.PersonalData;
import org.springframework.stereotype.Component;

/** What an account keeps about its holder. */
@Component
class AccountPersonalData implements PersonalData {

  private final Accounts accounts;

  AccountPersonalData(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public List<Kept> about(Actor actor, UUID accountId) {
    var known = accounts.nameAndPhone(accountId);
    return List.of(
        new Kept("access.kept.name", known.getFirst()),
        new Kept("access.kept.phone", known.getLast()));
  }

  /** An account belongs to every community that its holder deals with, not to this one. */
  @Override
  public List<Staying> erase(Actor actor, UUID accountId) {
    return List.of(new Staying("access.staying.account"));
  }
}
