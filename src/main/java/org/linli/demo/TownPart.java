package org.linli.demo;

import org.linli.demo.town.Population;
import org.linli.kernel.Community;

/** Something of an invented community, put there in one transaction. */
interface TownPart {

  /** Whether it was put there at an earlier start. */
  boolean isThere(Community community, Population population);

  /** Puts it there through the same facades that people use. */
  void fill(Community community, Population population);
}
