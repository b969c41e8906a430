package org.linli.kernel;

import java.util.Arrays;
import java.util.List;

/**
 * How deeply people take part, after Arnstein's ladder: said beforehand, so that nobody takes an
 * opinion poll for a decision, and judged afterwards by what changed (DELIB-7).
 */
public enum Rung {
  /** 告知: they are told. */
  TOLD,
  /** 咨询: they are asked, others decide. */
  CONSULTED,
  /** 共谋: they plan with others. */
  PLANNED,
  /** 共治: they decide with others. */
  DECIDED;

  /** The names, as forms and API send them. */
  public static final List<String> CODES = Arrays.stream(values()).map(Enum::name).toList();
}
