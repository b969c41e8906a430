package org.linli.access.residents;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.linli.directory.people.PersonAccounts;
import org.springframework.stereotype.Component;

/** Tells the register which accounts belong to its persons. */
@Component
class ResidentAccounts implements PersonAccounts {

  private final Residencies residencies;
  private final Invitations invitations;

  ResidentAccounts(Residencies residencies, Invitations invitations) {
    this.residencies = residencies;
    this.invitations = invitations;
  }

  @Override
  public Set<UUID> persons(long communityId, UUID accountId) {
    return residencies.persons(communityId, accountId);
  }

  @Override
  public Set<UUID> accounts(long communityId, UUID personId) {
    return residencies.accounts(communityId, personId);
  }

  @Override
  public Map<UUID, UUID> first(long communityId) {
    return residencies.first(communityId);
  }

  @Override
  public void forget(long communityId, Collection<UUID> persons) {
    residencies.forget(communityId, persons);
    invitations.forget(communityId, persons);
  }
}
