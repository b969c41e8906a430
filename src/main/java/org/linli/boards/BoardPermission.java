package org.linli.boards;

import org.linli.kernel.Permission;

/** What roles may do with boards. */
public enum BoardPermission implements Permission {
  /** Reads the board of a street, from the street or above. */
  OVERSEE("boards:oversee"),
  /** Opens the dossier that is handed over with a community or a project. */
  HAND_OVER("boards:hand-over");

  private final String code;

  BoardPermission(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
