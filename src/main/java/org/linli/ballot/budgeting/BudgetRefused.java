package org.linli.ballot.budgeting;

import java.util.List;

/** An election cannot be counted, or a file cannot be read. */
public final class BudgetRefused extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient List<BudgetProblem> problems;

  /** With everything that is wrong, at least one. */
  public BudgetRefused(List<BudgetProblem> problems) {
    super(problems.toString());
    this.problems = List.copyOf(problems);
  }

  /** With one thing that is wrong, not from a file. */
  BudgetRefused(BudgetProblem.Code code, String what) {
    this(List.of(new BudgetProblem(code, 0, what)));
  }

  /** In the order of their lines. */
  public List<BudgetProblem> problems() {
    return problems;
  }
}
