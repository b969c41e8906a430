package org.linli.matching;

import java.util.List;

/**
 * Who shares a need on what terms, as everybody may read it.
 *
 * @param left how much of what is wanted nobody has claimed
 * @param shares leaders before those who do it with them
 */
public record Shared(ClaimTerms terms, int left, List<Share> shares) {

  /** Whether there is more to tell than that one unit has it. */
  public boolean any() {
    return terms.amount().isPresent()
        || terms.residents()
        || shares.size() > 1
        || shares.stream().anyMatch(it -> !it.does().isEmpty());
  }
}
