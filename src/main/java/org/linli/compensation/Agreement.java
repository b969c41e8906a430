package org.linli.compensation;

import java.util.Arrays;
import java.util.List;

/** What a dwelling says to the plan. */
public enum Agreement {
  AGREED,
  /** It is not decided; counts as not taking part. */
  NOT_YET,
  /** With a reason. */
  AGAINST;

  /** All of them. */
  public static final List<String> CODES = Arrays.stream(values()).map(Enum::name).toList();
}
