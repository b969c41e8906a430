package org.linli.needs;

/** How somebody is concerned by a need. */
public enum Concern {
  RAISER,
  /** Said "me too", or raised one that was merged into it. */
  SUPPORTER
}
