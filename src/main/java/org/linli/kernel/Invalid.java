package org.linli.kernel;

import java.util.List;

/** Input that cannot be accepted as it is, field by field, so that a form can show all at once. */
public final class Invalid extends Refused {

  private static final long serialVersionUID = 1L;

  private final transient List<FieldError> errors;

  Invalid(List<FieldError> errors) {
    super(KernelError.INVALID, errors.size());
    this.errors = List.copyOf(errors);
  }

  /** One field only. */
  public static Invalid field(String field, ErrorCode code, Object... details) {
    return new Invalid(List.of(new FieldError(field, code, List.of(details))));
  }

  public List<FieldError> errors() {
    return errors;
  }

  /**
   * What is wrong with one field.
   *
   * @param field its name in form and API
   * @param code why
   * @param details values for the placeholders of the text
   */
  public record FieldError(String field, ErrorCode code, List<Object> details) {}
}
