package org.linli.access.residents;

import java.util.Map;
import java.util.UUID;
import org.linli.kernel.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says which accounts are one person of the register, for what is counted at night (NEED-7). */
@Service
@Transactional(readOnly = true)
public class KnownResidents {

  private final Residencies residencies;

  KnownResidents(Residencies residencies) {
    this.residencies = residencies;
  }

  /** Accounts with the one person they are; of a phone that a family shares nobody knows who. */
  public Map<UUID, UUID> of(Scope scope) {
    return residencies.alone(scope.communityId());
  }
}
