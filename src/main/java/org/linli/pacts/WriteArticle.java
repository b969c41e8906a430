package org.linli.pacts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.KernelError;
import org.linli.kernel.Validation;

/**
 * Writes an article, or writes it anew.
 *
 * @param position which one it is to be, from 1; empty where it stays, or stands last
 */
public record WriteArticle(String words, String position) {

  /** The longest that an article may be, in characters. */
  public static final int LONGEST = 500;

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public WriteArticle(@Nullable String words, @Nullable String position) {
    var check = new Validation();
    this.words = check.required("words", words, LONGEST);
    this.position = check.optional("position", position, 3);
    if (!this.position.isEmpty() && !this.position.matches("[1-9]\\d{0,2}")) {
      check.reject("position", KernelError.NOT_A_CHOICE);
    }
    check.done();
  }

  /** 0 where it stays, or stands last. */
  @JsonIgnore
  int at() {
    return position.isEmpty() ? 0 : Integer.parseInt(position);
  }
}
