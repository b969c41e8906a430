package org.linli.funds;

import org.linli.kernel.ErrorCode;

/** How funds refuse. */
public enum FundError implements ErrorCode {
  NOT_ENOUGH("funds.not-enough", 409),
  NOT_NOW("funds.not-now", 409),
  CHART_LACKS("funds.chart-lacks", 409),
  HOLDER_SUPERVISES("funds.holder-supervises", 422),
  FOUR_DIGITS("funds.four-digits", 422),
  NO_UNIT("funds.no-unit", 422),
  CLOSED("funds.closed", 409),
  NOT_EMPTY("funds.not-empty", 409),
  LINES_OPEN("funds.lines-open", 409),
  LINE_EXPLAINED("funds.line-explained", 409),
  LINE_AMOUNT("funds.line-amount", 422),
  LINE_OF_OTHER_FUND("funds.line-of-other-fund", 422),
  LINE_DIRECTION("funds.line-direction", 422),
  RECEIPT_TAKEN("funds.receipt-taken", 409),
  RECEIPT_WITHOUT_WAY("funds.receipt-without-way", 422),
  RESTRICTION_NEEDED("funds.restriction-needed", 422),
  NOT_A_LINK("funds.not-a-link", 422),
  OVER("funds.over", 409),
  NOT_A_COUNT("funds.not-a-count", 422),
  YEAR_TAKEN("funds.year-taken", 409),
  YEAR_GOES_ON("funds.year-goes-on", 409),
  OUTSIDE_BAND("funds.outside-band", 422),
  NO_PROJECT("funds.no-project", 422),
  INSURED("funds.insured", 409),
  FILE_UNREADABLE("funds.file-unreadable", 422),
  FILE_TOO_BIG("funds.file-too-big", 422),
  FILE_TOO_LONG("funds.file-too-long", 422),
  FILE_EMPTY("funds.file-empty", 422),
  LINE_DAY("funds.line-day", 422),
  LINE_NUMBER("funds.line-number", 422),
  LINE_TWO_AMOUNTS("funds.line-two-amounts", 422),
  LINE_BALANCE("funds.line-balance", 422),
  LINE_WITHOUT_AMOUNT("funds.line-without-amount", 422),
  NO_SUCH_HEADING("funds.no-such-heading", 422),
  HEADINGS_LACK("funds.headings-lack", 422),
  LAYOUT_TAKEN("funds.layout-taken", 409),
  TAKEN_ALREADY("funds.taken-already", 409);

  private final String code;
  private final int status;

  FundError(String code, int status) {
    this.code = code;
    this.status = status;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public int status() {
    return status;
  }
}
