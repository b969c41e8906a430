package org.linli.compensation;

/** How a workshop ends. */
public enum WorkshopAction {
  /** Everything is settled and the thresholds are met. */
  AGREE,
  GIVE_UP
}
