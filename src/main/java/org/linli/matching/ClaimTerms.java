package org.linli.matching;

import java.util.Optional;

/**
 * On what terms a need may be claimed.
 *
 * @param amount how much is wanted; empty if one claim holds all of it
 * @param ofWhat of what, with its measure: 辆轮椅; empty without an amount
 * @param residents whether it is a small matter that residents may claim 微项目
 */
public record ClaimTerms(Optional<Integer> amount, String ofWhat, boolean residents) {

  static final ClaimTerms NONE = new ClaimTerms(Optional.empty(), "", false);

  /** So much of it: 8 辆轮椅. */
  public String text(int part) {
    return part + " " + ofWhat;
  }
}
