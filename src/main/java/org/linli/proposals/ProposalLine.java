package org.linli.proposals;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.ShortNumber;

/**
 * A proposal in a list.
 *
 * @param threshold how many have to support it; empty for a draft
 * @param publishedAt empty for a draft
 * @param supportUntil until when it looks for supporters, or did
 * @param decideBy until when the community answers, or should have
 * @param decidedAt when it was adopted or declined
 */
public record ProposalLine(
    UUID id,
    ShortNumber number,
    ProposalState status,
    String title,
    int supporters,
    Optional<Integer> threshold,
    Optional<Instant> publishedAt,
    Optional<Instant> supportUntil,
    Optional<Instant> decideBy,
    Optional<Instant> decidedAt) {

  /** How many are still to be found; 0 once they were. */
  @JsonIgnore
  public int lacks() {
    return Math.max(0, threshold.orElse(0) - supporters);
  }

  /** Until when something is due; empty once nothing is. */
  @JsonIgnore
  public Optional<Instant> due() {
    if (status == ProposalState.GATHERING) {
      return supportUntil;
    }
    return status.awaitsDecision() ? decideBy : Optional.empty();
  }
}
