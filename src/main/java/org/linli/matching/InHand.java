package org.linli.matching;

import java.time.Instant;
import java.util.Optional;
import org.linli.kernel.ShortNumber;

/**
 * Work that somebody has taken on and the community has filed.
 *
 * @param holder name of the unit; empty where the community does it itself
 * @param promised until when
 * @param paused whether outside causes hold it up
 * @param late whether that is past and its clock runs
 * @param said what was last said about how it goes
 */
public record InHand(
    ShortNumber number,
    String title,
    String holder,
    Instant promised,
    boolean paused,
    boolean late,
    Optional<Said> said) {

  /** A report on the way. */
  public record Said(Instant at, String words) {}
}
