package org.linli.matching;

import org.linli.needs.NeedClosed;
import org.linli.needs.NeedReopened;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Notes which claims have ended, so that a unit's work in hand is found as fast after years. Needs
 * no inbox and no order of events: each sets what the need says when it arrives.
 */
@Component
class ClaimEndings {

  private final Claims claims;

  ClaimEndings(Claims claims) {
    this.claims = claims;
  }

  @ApplicationModuleListener
  void on(NeedClosed event) {
    claims.follow(event.communityId(), event.needId());
  }

  /** The unit has it in hand again. */
  @ApplicationModuleListener
  void on(NeedReopened event) {
    claims.follow(event.communityId(), event.needId());
  }
}
