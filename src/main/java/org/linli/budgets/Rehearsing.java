package org.linli.budgets;

import org.linli.ballot.budgeting.BudgetRefused;
import org.linli.kernel.Actor;
import org.linli.kernel.Invalid;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets staff see what another rule would have made of a vote that is over (DELIB-5). */
@Service
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
public class Rehearsing {

  /**
   * Counts a file by two rules.
   *
   * @throws Invalid if there is none, or it is too large
   * @throws BudgetRefused with everything that is wrong in it, by line
   */
  public Rehearsal rehearse(Actor actor, byte[] file, String rule) {
    actor.require(BudgetPermission.REVIEW);
    if (file.length == 0) {
      throw Invalid.field("votesFile", BudgetError.FILE_MISSING);
    }
    if (file.length > Rehearsal.LARGEST) {
      throw Invalid.field("votesFile", BudgetError.FILE_TOO_LARGE, Rehearsal.LARGEST >> 20);
    }
    return Rehearsal.of(file, chosen(rule));
  }

  private static RoundRule chosen(String rule) {
    return RoundRule.CODES.contains(rule)
        ? RoundRule.valueOf(rule)
        : RoundRule.MES_COST_ADD1_NOSTOP;
  }
}
