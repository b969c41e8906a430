package org.linli.directory;

import org.linli.kernel.ErrorCode;

/** How the registers refuse. */
public enum DirectoryError implements ErrorCode {
  ALREADY_OPEN("directory.already-open", 409),
  NOT_A_COMMUNITY("directory.not-a-community", 422),
  NAME_TAKEN("directory.name-taken", 409),
  UNIT_TWICE_IN_FILE("directory.unit-twice-in-file", 422),
  CREDIT_CODE("directory.credit-code", 422),
  YEAR("directory.year", 422),
  IMPORT_REJECTED("directory.import-rejected", 422),
  FILE_EMPTY("directory.file-empty", 422),
  FILE_HEADER("directory.file-header", 422),
  ROW_FIELDS("directory.row-fields", 422),
  ROW_CODE("directory.row-code", 422),
  ROW_NAME("directory.row-name", 422),
  ROW_PARENT("directory.row-parent", 422),
  ROW_PARENT_UNKNOWN("directory.row-parent-unknown", 422),
  ROW_TWICE("directory.row-twice", 422),
  NOT_A_CODE("directory.not-a-code", 422),
  NO_SUCH_AREA("directory.no-such-area", 404),
  CODE_TAKEN("directory.code-taken", 409),
  PARENT_NOT_ABOVE("directory.parent-not-above", 422),
  LEVEL_DIFFERS("directory.level-differs", 422),
  NOT_BELOW("directory.not-below", 422),
  BOTH_OPEN("directory.both-open", 409),
  OPEN_ENDS("directory.open-ends", 409),
  NOT_A_NUMBER("directory.not-a-number", 422),
  TOO_MANY_DWELLINGS("directory.too-many-dwellings", 422),
  NOT_A_FLOOR("directory.not-a-floor", 422),
  FLOOR_NAMES("directory.floor-names", 422),
  FLOOR_TWICE("directory.floor-twice", 422),
  PLACE_LIVED_IN("directory.place-lived-in", 409),
  PLACE_CLOSED("directory.place-closed", 409),
  PLACE_OPEN("directory.place-open", 409),
  PLACE_CHANGED("directory.place-changed", 409),
  PLACE_WITHIN_CLOSED("directory.place-within-closed", 409),
  NO_SUCH_NEIGHBOUR("directory.no-such-neighbour", 422),
  NO_SUCH_GRID("directory.no-such-grid", 422),
  MAP_UNREADABLE("directory.map-unreadable", 422),
  MAP_TOO_LARGE("directory.map-too-large", 422),
  MAP_MIXED("directory.map-mixed", 422),
  SHAPE_KIND("directory.shape-kind", 422),
  SHAPE_NAME("directory.shape-name", 422),
  SHAPE_TWICE("directory.shape-twice", 422),
  SHAPE_CORNERS("directory.shape-corners", 422),
  SHAPE_OPEN("directory.shape-open", 422),
  SHAPE_RANGE("directory.shape-range", 422),
  SHAPE_TURNED("directory.shape-turned", 422),
  SHAPE_ABROAD("directory.shape-abroad", 422),
  SHAPE_FAR("directory.shape-far", 422),
  SHAPE_CROSSES("directory.shape-crosses", 422),
  SHAPE_HOLE("directory.shape-hole", 422),
  SHAPE_TOO_FINE("directory.shape-too-fine", 422);

  private final String code;
  private final int status;

  DirectoryError(String code, int status) {
    this.code = code;
    this.status = status;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public int status() {
    return status;
  }
}
