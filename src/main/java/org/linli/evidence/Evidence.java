package org.linli.evidence;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.linli.evidence.merkle.CanonicalJson;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what is published into the outbox, in the transaction that publishes it. The sequencer
 * gives it its place in the log within seconds.
 */
@Service
public class Evidence {

  private final Outbox outbox;
  private final Clock clock;

  Evidence(Outbox outbox, Clock clock) {
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Records one published fact.
   *
   * @param kind for example {@code needs.step}
   * @param facts ids, codes, numbers as text and commitments; never personal data
   * @return id under which the entry is found in the log
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public UUID record(Actor actor, String kind, Map<String, String> facts) {
    var id = Ids.next();
    outbox.put(
        new Waiting(actor.communityId(), id, kind, CanonicalJson.write(facts), clock.instant()));
    return id;
  }
}
