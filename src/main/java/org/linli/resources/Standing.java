package org.linli.resources;

/** Whether a resource may be used today, whatever its status. */
public enum Standing {
  USABLE,
  /** Past the day until which it is offered. */
  OVER,
  /** It needs a paper and there is none. */
  PAPER_MISSING,
  /** Nobody of the community has looked at it yet. */
  PAPER_UNCHECKED,
  PAPER_REFUSED,
  PAPER_OVER
}
