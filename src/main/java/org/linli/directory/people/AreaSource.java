package org.linli.directory.people;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What an exclusive area was taken from, the strongest first (judicial interpretation on building
 * ownership, art. 8: register, then measured, then contract).
 */
public enum AreaSource {
  REGISTER("register"),
  MEASURED("measured"),
  CONTRACT("contract");

  private final String code;

  AreaSource(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  boolean weakerThan(AreaSource other) {
    return compareTo(other) > 0;
  }

  public static List<String> codes() {
    return Arrays.stream(values()).map(AreaSource::code).toList();
  }

  static Optional<AreaSource> of(String code) {
    return Arrays.stream(values()).filter(source -> source.code.equals(code)).findFirst();
  }
}
