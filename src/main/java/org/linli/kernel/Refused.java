package org.linli.kernel;

import java.util.List;

/** A call that broke a rule. Carries a stable code; people read the text that belongs to it. */
public class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ErrorCode code;
  private final transient List<Object> details;

  /**
   * @param code why
   * @param details values for the placeholders of the text
   */
  public Refused(ErrorCode code, Object... details) {
    super(code.code());
    this.code = code;
    this.details = List.of(details);
  }

  public ErrorCode code() {
    return code;
  }

  public List<Object> details() {
    return details;
  }
}
