package org.linli.web;

import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;

/** Knows the accounts behind sessions. Implemented by {@code access}. */
public interface Members {

  /** The account with all its roles, as it is after a log-in with two factors. */
  Optional<Member> find(UUID accountId);

  /** What the roles that the member's session opens allow in that community. */
  Grants grants(Member member, Community community);

  /**
   * What the roles that the member's session opens in a community allow in others, to which the
   * member does not belong: little, by the rule {@code access/grants}.
   */
  Grants grantsAtNeighbours(Member member, Community home);

  /** Keeps the choice of 长辈版 in the account. */
  void chooseElder(UUID accountId, boolean elder);
}
