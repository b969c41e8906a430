package org.linli.ballot.budgeting;

import java.math.BigDecimal;
import java.util.List;

/**
 * Something that voters can want.
 *
 * @param id unique in its election; ties go by it unless another order was published
 * @param cost in the currency of the election, zero or more
 * @param name as voters read it; may be empty
 * @param themes none, one or several
 * @param district empty if it is for everybody
 */
public record BudgetProject(
    String id, BigDecimal cost, String name, List<String> themes, String district) {

  /** Keeps its own list. */
  public BudgetProject {
    themes = List.copyOf(themes);
  }

  /** With nothing but what counting needs. */
  public static BudgetProject of(String id, long cost) {
    return new BudgetProject(id, BigDecimal.valueOf(cost), "", List.of(), "");
  }
}
