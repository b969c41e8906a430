package org.linli.directory.people;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Which document proves who somebody is. */
public enum DocumentKind {
  /** 居民身份证, also the residence permit of people from Hong Kong, Macau and Taiwan. */
  RESIDENT_ID(
      "resident-id", number -> ResidentId.parse(number).isPresent() && !number.startsWith("9")),
  /** 外国人永久居留身份证: 18 digits beginning with 9 since 2023, three letters and 12 digits before. */
  RESIDENCE_CARD(
      "residence-card",
      number ->
          number.matches("[A-Z]{3}[0-9]{12}")
              || (number.startsWith("9") && ResidentId.parse(number).isPresent())),
  PASSPORT("passport", number -> number.matches("[A-Z0-9]{5,20}")),
  /** 港澳居民来往内地通行证. */
  HK_MACAU_PERMIT("hk-macau-permit", number -> number.matches("[HM][0-9]{8}([0-9]{2})?")),
  /** 台湾居民来往大陆通行证. */
  TAIWAN_PERMIT("taiwan-permit", number -> number.matches("[0-9]{8}([0-9]{2})?"));

  private final String code;
  private final Predicate<String> right;

  DocumentKind(String code, Predicate<String> right) {
    this.code = code;
    this.right = right;
  }

  /** As forms, files and tables write it. */
  public String code() {
    return code;
  }

  boolean accepts(String number) {
    return right.test(number);
  }

  public static List<String> codes() {
    return Arrays.stream(values()).map(DocumentKind::code).toList();
  }

  static Optional<DocumentKind> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }
}
