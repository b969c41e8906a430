package org.linli.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.ShortNumber;
import org.linli.resources.Slot;

/**
 * A need of one community with a resource of another.
 *
 * @param title the need's public summary
 * @param rank who goes first (NEED-5), as it is kept
 * @param unit whose resource it is
 * @param status {@link #PROPOSED} and what comes after
 * @param answerBy until when the unit may answer, once it was asked
 */
public record Across(
    UUID need,
    long needCommunity,
    ShortNumber number,
    String title,
    int rank,
    long resourceCommunity,
    UUID resource,
    String resourceName,
    UUID unit,
    String unitName,
    Optional<Slot> slot,
    List<Match.Reason> reasons,
    String status,
    Optional<LocalDate> answerBy) {

  /** Nobody has said anything to it. */
  public static final String PROPOSED = "PROPOSED";

  /** The area accepted it; the unit has to answer. */
  public static final String ASKED = "ASKED";

  /** The unit has claimed the need. */
  public static final String AGREED = "AGREED";

  /** The unit has done it. */
  public static final String DONE = "DONE";

  /** The area refused it. */
  public static final String REFUSED = "REFUSED";

  /** The unit cannot help. */
  public static final String DECLINED = "DECLINED";

  /** The unit agreed when somebody else had claimed the need, or never answered. */
  public static final String TOO_LATE = "TOO_LATE";

  Proposal proposal() {
    return new Proposal(need, resource, unit, slot, 1, !status.equals(PROPOSED));
  }
}
