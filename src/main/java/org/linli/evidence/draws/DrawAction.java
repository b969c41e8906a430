package org.linli.evidence.draws;

/** What moves a draw. */
public enum DrawAction {
  COMMIT,
  ENTER,
  /** The second typed other numbers than the first. */
  DIFFER,
  /** The second typed the same. */
  AGREE,
  REPLACE,
  ANNUL
}
