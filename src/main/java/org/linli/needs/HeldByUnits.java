package org.linli.needs;

import java.time.Instant;
import org.linli.kernel.Actor;
import org.linli.kernel.ShortNumber;

/** Keeps who holds which need; called within the transaction of the step. */
public interface HeldByUnits {

  /**
   * The actor's unit takes the need that it was given.
   *
   * @param promised until when it wants to be done
   */
  void taken(Actor actor, NeedId need, ShortNumber number, Instant promised);

  /**
   * Whether several share it of whom not all are done. Nobody else takes it or ends it meanwhile.
   */
  boolean shared(NeedId need);
}
