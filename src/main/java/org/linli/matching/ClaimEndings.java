package org.linli.matching;

import org.linli.needs.NeedClosed;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Notes which claims have ended, so that a unit's work in hand is found as fast after years. */
@Component
class ClaimEndings {

  private final Claims claims;

  ClaimEndings(Claims claims) {
    this.claims = claims;
  }

  /** Needs no inbox: the same event sets the same value. */
  @ApplicationModuleListener
  void on(NeedClosed event) {
    claims.end(event.communityId(), event.needId(), event.at());
  }
}
