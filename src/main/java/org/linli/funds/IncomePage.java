package org.linli.funds;

import java.util.List;

/**
 * What came in, for staff.
 *
 * @param paidOut unexplained lines of the same amount that were paid out
 */
public record IncomePage(IncomeView income, List<LineView> paidOut) {}
