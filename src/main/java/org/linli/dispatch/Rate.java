package org.linli.dispatch;

/** The three rates of a department 三率. */
public enum Rate {
  /** Checked in in time, of those that were assigned 响应率. */
  RESPONSE,
  /** Settled, of valid call-backs 解决率. */
  RESOLUTION,
  /** Content, of valid call-backs 满意率. */
  SATISFACTION
}
