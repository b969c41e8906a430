package org.linli.directory;

import java.util.Optional;
import org.linli.kernel.ErrorCode;

/**
 * A row of a file of areas, read and right as far as the row itself can tell.
 *
 * @param code its own
 * @param parent of the area above; the code itself where the row only stands for that area, as
 *     441900 东莞市 among the counties stands for the city 4419
 */
record AreaRow(AreaCode code, String name, Optional<AreaCode> parent) {

  private static final int MAX_NAME = 60;

  /** What is wrong with a row by itself. */
  static Optional<ErrorCode> wrong(AreaFile.Row row) {
    if (!row.complete()) {
      return Optional.of(DirectoryError.ROW_FIELDS);
    }
    var code = AreaCode.parse(row.code());
    if (code.isEmpty() || row.level() > 0 && row.code().length() != AreaCode.length(row.level())) {
      return Optional.of(DirectoryError.ROW_CODE);
    }
    return readable(row.name()) ? Optional.empty() : Optional.of(DirectoryError.ROW_NAME);
  }

  /** The row, if the area above that it names fits its code. */
  static Optional<AreaRow> of(AreaFile.Row row) {
    var code = AreaCode.parse(row.code()).orElseThrow();
    var parent = AreaCode.parse(row.parent());
    var standsIn =
        parent.filter(code::equals).isPresent() && row.parent().length() < row.code().length();
    var fits =
        row.parent().isEmpty()
            ? code.level() == 1 && row.level() < 2
            : parent.isPresent() && (standsIn || parent.equals(code.parent()));
    return fits ? Optional.of(new AreaRow(code, row.name(), parent)) : Optional.empty();
  }

  boolean standsForItsParent() {
    return parent.filter(code::equals).isPresent();
  }

  private static boolean readable(String name) {
    return !name.isEmpty()
        && name.codePointCount(0, name.length()) <= MAX_NAME
        && name.codePoints().noneMatch(each -> each == 0xFFFD || Character.isISOControl(each));
  }
}
