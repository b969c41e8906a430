package org.linli.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.kernel.Invalid;
import org.linli.platform.Messages;

/**
 * What was typed into a form and what is wrong with it.
 *
 * @param values by field name; a field without one is empty
 * @param errors in the order of the form
 */
public record FormState(Map<String, String> values, List<Invalid.FieldError> errors) {

  public FormState {
    values = Map.copyOf(values);
    errors = List.copyOf(errors);
  }

  public static FormState empty() {
    return new FormState(Map.of(), List.of());
  }

  public static FormState of(Map<String, String> values) {
    return new FormState(values, List.of());
  }

  public FormState rejected(Invalid invalid) {
    return new FormState(values, invalid.errors());
  }

  public String value(String field) {
    return values.getOrDefault(field, "");
  }

  public boolean is(String field, String value) {
    return value(field).equals(value);
  }

  /** What is wrong with a field, in words. */
  public Optional<String> error(String field, Messages t) {
    return errors.stream()
        .filter(error -> error.field().equals(field))
        .findFirst()
        .map(error -> text(error, t));
  }

  /** An error's sentence, with the field's own wording where there is one. */
  public static String text(Invalid.FieldError error, Messages t) {
    var own = "error." + error.code().code() + "." + error.field();
    var key = t.has(own) ? own : "error." + error.code().code();
    return t.text(key, error.details().toArray());
  }
}
