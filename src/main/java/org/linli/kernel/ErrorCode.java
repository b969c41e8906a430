package org.linli.kernel;

/**
 * A stable name for one way a call can fail. One enum per module implements it; each code has a
 * text under {@code error.<code>} in every language.
 */
public interface ErrorCode {

  /** {@code module.what}, for example {@code needs.already-verified}. */
  String code();

  /** The HTTP status that pages and API answer with. */
  int status();
}
