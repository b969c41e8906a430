package org.linli.compensation;

import java.util.Arrays;
import java.util.List;

/** What a floor's coefficient is multiplied with. */
public enum SplitBy {
  /** Each dwelling counts once. */
  HOUSEHOLD,
  /** Each square metre counts once; every area has to be known. */
  AREA;

  /** All of them. */
  public static final List<String> CODES = Arrays.stream(values()).map(Enum::name).toList();
}
