package org.linli.directory;

import java.util.Locale;

/** What a community is divided into: grid 网格, building 楼栋, unit 单元. */
public enum LocalAreaKind {
  GRID,
  BUILDING,
  UNIT;

  /** As the database keeps it. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
