package org.linli.compensation;

import java.util.Arrays;
import java.util.List;

/** For what compensation is asked. */
public enum AskGround {
  NOISE,
  LIGHT,
  /** The dwelling is worth less. */
  VALUE,
  PRIVACY,
  OTHER;

  /** All of them. */
  public static final List<String> CODES = Arrays.stream(values()).map(Enum::name).toList();
}
