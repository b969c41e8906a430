package org.linli.kernel;

import java.util.Optional;
import java.util.UUID;

/**
 * Who calls a facade, for whom and how. Always the first argument; modules read no thread-local.
 *
 * @param accountId the account that logged in
 * @param scope the communities this call may touch
 * @param channel how the call came in
 * @param onBehalfOf the person served by proxy 代办, if any
 * @param grants what the account may do within the scope
 */
public record Actor(
    UUID accountId, Scope scope, Channel channel, Optional<UUID> onBehalfOf, Grants grants) {

  /** No person: what is due is done by the platform. */
  private static final UUID NOBODY = new UUID(0, 0);

  /** The platform itself, which does what is due in a community; it has no permissions. */
  public static Actor system(long communityId) {
    return new Actor(
        NOBODY, Scope.of(communityId), Channel.SYSTEM, Optional.empty(), Grants.none());
  }

  /** The one community of this call. */
  public long communityId() {
    return scope.communityId();
  }

  public boolean may(Permission permission) {
    return grants.permissions().contains(permission.code());
  }

  /**
   * Refuses who is not known surely enough. The page that answers says how to change that, leads to
   * it, and back afterwards; so facades call this and handlers need nothing.
   *
   * @throws Refused with {@link KernelError#HOUSEHOLD_NEEDED} or {@link
   *     KernelError#IDENTITY_NEEDED}
   */
  public void requireAssurance(Assurance needed) {
    if (!grants.assurance().covers(needed)) {
      throw new Refused(
          needed == Assurance.IDENTITY
              ? KernelError.IDENTITY_NEEDED
              : KernelError.HOUSEHOLD_NEEDED);
    }
  }

  /**
   * @throws Refused with {@link KernelError#FORBIDDEN} if the permission is missing
   */
  public void require(Permission permission) {
    if (!may(permission)) {
      throw new Refused(KernelError.FORBIDDEN);
    }
  }
}
