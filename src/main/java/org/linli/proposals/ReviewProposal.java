package org.linli.proposals;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * A named reviewer says whether it can be done, what it costs, whether it is lawful.
 *
 * @param aspect an {@link Aspect}
 * @param finding a {@link Finding}
 * @param remarks for everybody
 */
public record ReviewProposal(String aspect, String finding, String remarks) {

  /** What is looked at. */
  public enum Aspect {
    FEASIBILITY,
    COST,
    LEGALITY
  }

  /** What came out. */
  public enum Finding {
    YES,
    /** With conditions that the reasons name. */
    IF,
    NO
  }

  private static final List<String> ASPECTS =
      Arrays.stream(Aspect.values()).map(Enum::name).toList();
  private static final List<String> FINDINGS =
      Arrays.stream(Finding.values()).map(Enum::name).toList();

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public ReviewProposal(
      @Nullable String aspect, @Nullable String finding, @Nullable String remarks) {
    var check = new Validation();
    this.aspect = check.choice("aspect", aspect, ASPECTS);
    this.finding = check.choice("finding", finding, FINDINGS);
    this.remarks = check.required("remarks", remarks, 500);
    check.done();
  }
}
