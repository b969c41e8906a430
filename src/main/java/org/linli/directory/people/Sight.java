package org.linli.directory.people;

/** How much of a person somebody reads (DATA-2). */
enum Sight {
  /** Staff, until they state a purpose. */
  MASKED,
  /** The person themselves; only the number of the document stays masked, a phone may be lost. */
  OWN,
  /** Staff who stated a purpose. */
  FULL
}
