package org.linli.funds;

import java.util.List;

/** A fund with what is in it, what it is for, and what came in and moved last. */
public record FundPage(
    FundView fund, List<EarmarkView> earmarks, List<IncomeView> incomes, List<MoveView> moves) {}
