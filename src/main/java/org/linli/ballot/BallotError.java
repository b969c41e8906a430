package org.linli.ballot;

import org.linli.kernel.ErrorCode;

/** How ballots refuse. */
public enum BallotError implements ErrorCode {
  NOTHING_DECIDED("ballot.nothing-decided", 422),
  NOT_NOW("ballot.not-now", 409),
  TOO_EARLY("ballot.too-early", 409),
  NOT_OPEN_YET("ballot.not-open-yet", 409),
  CLOSED("ballot.closed", 409),
  WITHDRAWN("ballot.withdrawn", 409),
  VOTED("ballot.voted", 409),
  VOTED_ON_PAPER("ballot.voted-on-paper", 409),
  NOT_ON_ROLL("ballot.not-on-roll", 403),
  NOT_REPRESENTATIVE("ballot.not-representative", 403),
  OFF_THE_ROLL("ballot.off-the-roll", 409),
  CHANNEL_CLOSED("ballot.channel-closed", 409),
  NOTICE_TOO_SHORT("ballot.notice-too-short", 422),
  NOT_A_MOMENT("ballot.not-a-moment", 422),
  ORDER_OF_TIMES("ballot.order-of-times", 422),
  NO_QUESTION("ballot.no-question", 409),
  NO_CHANNEL("ballot.no-channel", 422),
  RULE_OF_OTHERS("ballot.rule-of-others", 422),
  SILENCE_OF_OWNERS("ballot.silence-of-owners", 422),
  SILENCE_AMONG_CHOICES("ballot.silence-among-choices", 422),
  PLACE_UNKNOWN("ballot.place-unknown", 422),
  NO_BODY("ballot.no-body", 422),
  CHOICES_NEEDED("ballot.choices-needed", 422),
  CHOICES_WRONG("ballot.choices-wrong", 422),
  HOW_MANY("ballot.how-many", 422),
  EMPTY_ROLL("ballot.empty-roll", 409),
  LINE_UNKNOWN("ballot.line-unknown", 422),
  PERSON_UNKNOWN("ballot.person-unknown", 422),
  ON_ROLL_ALREADY("ballot.on-roll-already", 409),
  AREA_WRONG("ballot.area-wrong", 422),
  AREA_OF_OWNERS("ballot.area-of-owners", 422),
  NO_PROXIES("ballot.no-proxies", 409),
  PROXY_ALREADY("ballot.proxy-already", 409),
  PROXIES_FULL("ballot.proxies-full", 409),
  PROXY_CHAIN("ballot.proxy-chain", 409),
  PROXY_TO_ONESELF("ballot.proxy-to-oneself", 422),
  PAPER_UNKNOWN("ballot.paper-unknown", 422),
  PAPER_DONE("ballot.paper-done", 409),
  READ_ALREADY("ballot.read-already", 409),
  NOT_A_DIFFERENCE("ballot.not-a-difference", 409),
  READ_IT_YOURSELF("ballot.read-it-yourself", 403),
  PAPERS_WAIT("ballot.papers-wait", 409),
  OBJECTIONS_WAIT("ballot.objections-wait", 409),
  OBJECTED_BEFORE("ballot.objected-before", 409),
  ANSWERED("ballot.answered", 409),
  VISIT_OVER("ballot.visit-over", 409),
  SIGNED("ballot.signed", 409),
  MISCOUNTED("ballot.miscounted", 409),
  SECRET_AREA("ballot.secret-area", 422),
  SECRET_PAPER("ballot.secret-paper", 422),
  SECRET("ballot.secret", 409),
  TRUSTEES_MISSING("ballot.trustees-missing", 409),
  TRUSTEE_UNKNOWN("ballot.trustee-unknown", 422),
  TRUSTEE_RUNS_IT("ballot.trustee-runs-it", 422),
  TRUSTEE_TWICE("ballot.trustee-twice", 422),
  NOT_SUPERVISION("ballot.not-supervision", 422),
  NOT_A_RESIDENT("ballot.not-a-resident", 422),
  NOT_A_TRUSTEE("ballot.not-a-trustee", 403),
  KEY_WRONG("ballot.key-wrong", 422),
  PROOF_WRONG("ballot.proof-wrong", 422),
  KEYS_NOT_PROVEN("ballot.keys-not-proven", 409),
  ENVELOPE_WRONG("ballot.envelope-wrong", 422),
  SHEET_UNREADABLE("ballot.sheet-unreadable", 422),
  SHEET_OF_OTHERS("ballot.sheet-of-others", 422),
  OPENING_OVER("ballot.opening-over", 409);

  private final String code;
  private final int status;

  BallotError(String code, int status) {
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
