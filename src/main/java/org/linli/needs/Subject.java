package org.linli.needs;

/** Whom a need complains about; its handler never learns who raised it. */
public enum Subject {
  NOBODY,
  /** The property company 物业. */
  PROPERTY,
  /** The community's committee or somebody who works there: the street verifies it. */
  COMMUNITY,
  /** Another unit. */
  UNIT
}
