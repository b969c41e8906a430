package org.linli.kernel;

import java.time.Duration;

/** A call that came too often; the same call may succeed after a while. */
public final class TooOften extends Refused {

  private static final long serialVersionUID = 1L;

  private final transient Duration pause;

  /**
   * @param code why
   * @param pause after which it may be tried again
   */
  public TooOften(ErrorCode code, Duration pause) {
    super(code, pause.toMinutes() + 1);
    this.pause = pause;
  }

  /** In whole seconds, rounded up, as {@code Retry-After} says it. */
  public long seconds() {
    return pause.plusMillis(999).toSeconds();
  }
}
