package org.linli.pacts;

import org.linli.kernel.ErrorCode;

/** How pacts refuse. */
public enum PactError implements ErrorCode {
  NOT_NOW("pacts.not-now", 409),
  ROUND_OPEN("pacts.round-open", 409),
  ROUND_OVER("pacts.round-over", 409),
  UNANSWERED("pacts.unanswered", 409),
  NO_ARTICLES("pacts.no-articles", 409),
  OVERTAKEN("pacts.overtaken", 409),
  BALLOT_RUNS("pacts.ballot-runs", 409),
  SOMEBODY_ELSE("pacts.somebody-else", 409),
  NOT_FILED("pacts.not-filed", 409),
  TOO_MANY_ARTICLES("pacts.too-many-articles", 422),
  TOO_LONG_ARTICLE("pacts.too-long-article", 422),
  TOO_MANY_SUGGESTIONS("pacts.too-many-suggestions", 422),
  SAME_WORDS("pacts.same-words", 422),
  NO_WORDS_TO_TAKE("pacts.no-words-to-take", 422),
  ROUND_LENGTH("pacts.round-length", 422),
  NO_SUCH_BALLOT("pacts.no-such-ballot", 422),
  BALLOT_OF_OTHERS("pacts.ballot-of-others", 422),
  BALLOT_TOO_LATE("pacts.ballot-too-late", 422),
  NO_SUCH_QUESTION("pacts.no-such-question", 422),
  DECIDES_OTHER("pacts.decides-other", 422),
  DAY_OF_FILING("pacts.day-of-filing", 422),
  DAY_IN_FORCE("pacts.day-in-force", 422);

  private final String code;
  private final int status;

  PactError(String code, int status) {
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
