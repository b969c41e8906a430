package org.linli.assembly;

/** How deeply people take part, after Arnstein's ladder (DELIB-7). */
public enum Rung {
  /** 告知: they are told. */
  TOLD,
  /** 咨询: they are asked, others decide. */
  CONSULTED,
  /** 共谋: they plan with others. */
  PLANNED,
  /** 共治: they decide with others. */
  DECIDED
}
