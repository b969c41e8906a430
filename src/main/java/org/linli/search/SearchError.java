package org.linli.search;

import org.linli.kernel.ErrorCode;

/** Why nothing was looked for. */
public enum SearchError implements ErrorCode {
  /** One character, or only signs: too much would be found, or nothing. */
  TOO_SHORT("search.too-short", 422);

  private final String code;
  private final int status;

  SearchError(String code, int status) {
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
