package org.linli.needs.web;

import org.linli.needs.words.Door;

/**
 * Somebody else who must take what staff are about to enter.
 *
 * @param row which slip of a page says so; 0 of a form for one
 */
public record IntakeDoor(int row, Door door) {

  /** Says that it was shown, so that it is not shown again. */
  public String shown() {
    return row + ":" + door.code();
  }
}
