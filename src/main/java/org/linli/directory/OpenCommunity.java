package org.linli.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Lets a community start.
 *
 * @param shortName in front of displayed numbers, 三阳 of 三阳社区
 * @param phone for those who would rather call
 * @param type one of {@link #TYPES}; empty while nobody has said it
 */
public record OpenCommunity(String code, String shortName, String phone, String type) {

  /** 老旧小区, 商品房, 单位型, 农村, 产业园区周边 (ORG-7). */
  public static final List<String> TYPES =
      List.of("old-estate", "commodity-housing", "work-unit", "rural", "industrial-park");

  /** A community whose type is said later. */
  public OpenCommunity(String code, @Nullable String shortName, @Nullable String phone) {
    this(code, shortName, phone, "");
  }

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public OpenCommunity(
      String code, @Nullable String shortName, @Nullable String phone, @Nullable String type) {
    var check = new Validation();
    this.code = code;
    this.shortName = check.required("shortName", shortName, 8);
    this.phone = check.phone("phone", phone);
    this.type = type == null || type.isEmpty() ? "" : check.choice("type", type, TYPES);
    check.done();
  }
}
