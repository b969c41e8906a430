package org.linli.kernel;

/** The platform must not start like this; the operator reads what is wrong and what to do. */
public final class CannotStart extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String action;

  public CannotStart(String description, String action) {
    super(description);
    this.action = action;
  }

  public String action() {
    return action;
  }
}
