package org.linli.proposals;

import org.linli.kernel.ErrorCode;

/** How proposals refuse. */
public enum ProposalError implements ErrorCode {
  NOT_NOW("proposals.not-now", 409),
  OWN("proposals.own", 409),
  TOO_MANY_OPEN("proposals.too-many-open", 409),
  TOO_MANY_AUTHORS("proposals.too-many-authors", 409),
  TOO_MANY_ROUNDS("proposals.too-many-rounds", 409),
  OVERTAKEN("proposals.overtaken", 409),
  HIDDEN_ALREADY("proposals.hidden-already", 409),
  SOMEBODY_ELSE("proposals.somebody-else", 409),
  TOO_MANY_POINTS("proposals.too-many-points", 422),
  TOO_MANY_AMENDMENTS("proposals.too-many-amendments", 422),
  TOO_MANY_REMARKS("proposals.too-many-remarks", 422),
  STANDS_ALREADY("proposals.stands-already", 422),
  SAME_TEXT("proposals.same-text", 422),
  REVIEWED_ALREADY("proposals.reviewed-already", 422),
  NOT_REVIEWED("proposals.not-reviewed", 422),
  UNLAWFUL("proposals.unlawful", 422),
  NO_SUCH_NEED("proposals.no-such-need", 422),
  NO_SUCH_PROPOSAL("proposals.no-such-proposal", 422),
  NO_FILE("proposals.no-file", 422),
  SHOWN_BEFORE("proposals.shown-before", 422);

  private final String code;
  private final int status;

  ProposalError(String code, int status) {
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
