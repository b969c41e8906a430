package org.linli.fairs;

import java.util.Arrays;
import java.util.List;

/** What can be said of an agreement; of one about a need, the need says it. */
public enum DealAction {
  FINISH,
  GIVE_UP,
  REOPEN;

  static final List<String> CODES = Arrays.stream(values()).map(Enum::name).toList();
}
