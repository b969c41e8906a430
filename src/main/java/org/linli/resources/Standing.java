package org.linli.resources;

/** Whether a resource may be used today, whatever its status. */
public enum Standing {
  USABLE,
  /** Past the day until which it is offered. */
  OVER,
  /** The law asks for a filing 备案 and there is none. */
  FILING_MISSING,
  FILING_OVER
}
