package org.linli.access;

import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One of those who work in an area. */
@Service
@Transactional(readOnly = true)
public class MemberReading {

  private final RoleGrants grants;

  MemberReading(RoleGrants grants) {
    this.grants = grants;
  }

  /**
   * Whoever has that role here.
   *
   * @throws Refused if nobody has
   */
  public MemberView member(Actor actor, UUID grantId) {
    actor.require(AccessPermission.MANAGE_MEMBERS);
    return grants
        .member(actor.communityId(), grantId)
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }
}
