package org.linli.demo;

import org.linli.kernel.Community;

/** Something that the demonstration shows. */
interface DemoPart {

  /** Whether it was put there at an earlier start. */
  boolean isThere(Community community);

  /** Puts it there through the same facades that people use. */
  void fill(Community community);
}
