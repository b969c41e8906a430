package org.linli.pacts;

import java.util.Arrays;
import java.util.List;

/** Whose pact it is; the rule {@code pacts/kinds} says who decides it and where it is filed. */
public enum PactKind {
  /** 居民公约. */
  RESIDENTS,
  /** 村规民约. */
  VILLAGE,
  /** 管理规约 of the owners of an estate. */
  OWNERS,
  /** What a stairwell or a yard agrees among itself. */
  NEIGHBOURS;

  /** Codes, as forms send them. */
  public static final List<String> CODES = Arrays.stream(values()).map(Enum::name).toList();
}
