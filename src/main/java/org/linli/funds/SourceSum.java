package org.linli.funds;

/** What came from a source and was not returned, was spent, and is left; in fen. */
public record SourceSum(IncomeSource source, long received, long spent) {

  public long left() {
    return received - spent;
  }
}
