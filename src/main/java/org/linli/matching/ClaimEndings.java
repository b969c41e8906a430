package org.linli.matching;

import org.linli.needs.NeedAction;
import org.linli.needs.NeedClosed;
import org.linli.needs.NeedMoved;
import org.linli.needs.NeedReopened;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Notes which claims have ended, so that a unit's work in hand is found as fast after years. Needs
 * no inbox and no order of events: each sets what the need says when it arrives.
 */
@Component
class ClaimEndings {

  private final ClaimEnds claims;

  ClaimEndings(ClaimEnds claims) {
    this.claims = claims;
  }

  @ApplicationModuleListener
  void on(NeedClosed event) {
    claims.follow(event.communityId(), event.needId());
  }

  /** A new day for the whole is a new day for the parts that are due before it. */
  @ApplicationModuleListener
  void on(NeedMoved event) {
    if (event.action() == NeedAction.RESUME || event.action() == NeedAction.INSTRUCT) {
      claims.postpone(event.communityId(), event.needId());
    }
  }

  /** The unit has it in hand again. */
  @ApplicationModuleListener
  void on(NeedReopened event) {
    claims.follow(event.communityId(), event.needId());
  }
}
