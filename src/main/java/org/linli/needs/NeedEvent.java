package org.linli.needs;

import java.util.UUID;
import org.linli.kernel.DomainEvent;

/** Something happened to a need: one for each step of its story. */
public sealed interface NeedEvent extends DomainEvent
    permits NeedRaised, NeedMoved, NeedClosed, NeedReopened {

  UUID needId();

  NeedAction action();

  /** Where the need stands since then. */
  NeedStatus status();
}
