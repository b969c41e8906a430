package org.linli.privacy;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Asks to correct or to delete.
 *
 * @param words what is wrong and how it should be, or why it should go; needed for a correction
 */
public record AskRequest(RequestKind kind, String words) {

  /** Codes of the kinds. */
  public static final List<String> KINDS =
      Arrays.stream(RequestKind.values()).map(Enum::name).toList();

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public static AskRequest of(@Nullable String request, @Nullable String words) {
    var check = new Validation();
    var kind = check.choice("request", request, KINDS);
    var said =
        kind.equals(RequestKind.CORRECT.name())
            ? check.required("words", words, 1000)
            : check.optional("words", words, 1000);
    check.done();
    return new AskRequest(RequestKind.valueOf(kind), said);
  }
}
