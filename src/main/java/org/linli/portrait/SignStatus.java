package org.linli.portrait;

/** What became of a sign. */
public enum SignStatus {
  OPEN,
  /** A person found that it is a need: it stands on the latent list. */
  CONFIRMED,
  /** A person found that it is none; it does not come again in its quarter. */
  DISMISSED
}
