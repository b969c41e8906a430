package org.linli.opinions;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Somebody writes what others then agree or disagree with.
 *
 * @param words one thought; everybody reads it once staff have shown it
 */
public record ProposeStatement(String words) {

  /** As long as Polis lets them be: read at one glance. */
  static final int LENGTH = 140;

  /**
   * @throws org.linli.kernel.Invalid if it is missing or too long
   */
  public ProposeStatement(@Nullable String words) {
    var check = new Validation();
    this.words = check.required("words", words, LENGTH).replaceAll("\\s+", " ");
    check.done();
  }
}
