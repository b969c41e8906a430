package org.linli.evidence.draws;

import java.util.List;
import org.linli.kernel.Actor;

/**
 * Something on the platform from which lots can be drawn, with how it is usually done. Implemented
 * by the module that keeps it.
 */
public interface DrawPool {

  /** A stable name; its words stand under {@code draws.pool.<code>}. */
  String code();

  /** As it is today. */
  Filled fill(Actor actor);

  /**
   * A list and a rule that fits it.
   *
   * @param title of the draw
   * @param purpose what it is for, in words
   * @param seats how many are drawn
   * @param alternates of each kind
   */
  record Filled(
      String title,
      String purpose,
      int seats,
      int alternates,
      List<Quota> quotas,
      List<Candidate> candidates) {

    public Filled {
      quotas = List.copyOf(quotas);
      candidates = List.copyOf(candidates);
    }

    /** The quotas as people write them. */
    public String rule() {
      return QuotaText.write(quotas);
    }
  }
}
