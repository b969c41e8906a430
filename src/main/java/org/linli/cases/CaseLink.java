package org.linli.cases;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** How a charter names the case from which it begins: {@code case:} and its id. */
public final class CaseLink {

  private static final String START = "case:";
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private CaseLink() {}

  public static String of(UUID id) {
    return START + id;
  }

  static Optional<UUID> parse(String code) {
    var id = code.startsWith(START) ? code.substring(START.length()) : "";
    return ID.matcher(id).matches() ? Optional.of(UUID.fromString(id)) : Optional.empty();
  }
}
