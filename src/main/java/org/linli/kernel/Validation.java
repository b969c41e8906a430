package org.linli.kernel;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is wrong with a command while its constructor cleans the fields. Lengths are
 * counted in code points, as people count characters: 𠮷 is one.
 */
public final class Validation {

  private static final Pattern PHONE = Pattern.compile("1\\d{10}|0\\d{9,11}");

  private final List<Invalid.FieldError> errors = new ArrayList<>();

  /** Text that must be there, trimmed, at most {@code max} characters. */
  public String required(String field, @Nullable String value, int max) {
    var text = optional(field, value, max);
    if (text.isEmpty()) {
      reject(field, KernelError.REQUIRED);
    }
    return text;
  }

  /** Text that may be missing (then empty), trimmed, at most {@code max} characters. */
  public String optional(String field, @Nullable String value, int max) {
    var text = clean(value);
    var length = text.codePointCount(0, text.length());
    if (length > max) {
      reject(field, KernelError.TOO_LONG, length, max);
    }
    if (text.codePoints().anyMatch(Validation::unreadable)) {
      reject(field, KernelError.UNREADABLE_TEXT);
    }
    return text;
  }

  /** One of a list of codes. */
  public String choice(String field, @Nullable String value, Collection<String> choices) {
    var text = clean(value);
    if (text.isEmpty()) {
      reject(field, KernelError.REQUIRED);
    } else if (!choices.contains(text)) {
      reject(field, KernelError.NOT_A_CHOICE);
    }
    return text;
  }

  /** A Chinese mobile or fixed-line number, without spaces and dashes. */
  public String phone(String field, @Nullable String value) {
    var digits = clean(value).replaceAll("[\\s-]", "");
    if (digits.isEmpty()) {
      reject(field, KernelError.REQUIRED);
    } else if (!PHONE.matcher(digits).matches()) {
      reject(field, KernelError.NOT_A_PHONE);
    }
    return digits;
  }

  /**
   * A day as forms send it, {@code 2026-10-01}.
   *
   * @return the first day of 1970 where it was rejected
   */
  public LocalDate day(String field, @Nullable String value) {
    var text = required(field, value, 10);
    try {
      return text.isEmpty() ? LocalDate.EPOCH : LocalDate.parse(text);
    } catch (DateTimeParseException noDay) {
      reject(field, KernelError.NOT_A_DAY);
      return LocalDate.EPOCH;
    }
  }

  public void reject(String field, ErrorCode code, Object... details) {
    errors.add(new Invalid.FieldError(field, code, List.of(details)));
  }

  /**
   * @throws Invalid if anything was rejected
   */
  public void done() {
    if (!errors.isEmpty()) {
      throw new Invalid(errors);
    }
  }

  private static String clean(@Nullable String value) {
    if (value == null) {
      return "";
    }
    var lines = value.replace("\r\n", "\n").replace('\r', '\n'); // as browsers read them
    var text = Normalizer.normalize(lines, Normalizer.Form.NFC).strip();
    return text.codePoints().allMatch(Validation::invisible) ? "" : text;
  }

  /** Spaces of every kind and what only directs the letters around it, such as U+200B. */
  private static boolean invisible(int codePoint) {
    return Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || Character.getType(codePoint) == Character.FORMAT;
  }

  /** NUL cannot be stored; a lone surrogate or U+FFFD is text read with the wrong encoding. */
  private static boolean unreadable(int codePoint) {
    return codePoint == 0
        || codePoint == 0xFFFD
        || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
  }
}
