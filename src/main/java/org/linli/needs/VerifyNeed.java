package org.linli.needs;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * A worker found the need real.
 *
 * @param summary one sentence for the public, without anybody's name
 * @param note what was found, for the public
 * @param mandate the line of the mandate list it falls under, {@link #NONE}, or empty where no list
 *     is in force
 * @param urgent whether it goes before what is not
 * @param complex whether it needs a plan first, for which there are working days instead of hours
 */
public record VerifyNeed(
    String summary, String note, String mandate, boolean urgent, boolean complex) {

  /** The list in force says nothing about it. */
  public static final String NONE = "none";

  /** Where no list is in force. */
  public VerifyNeed(@Nullable String summary, @Nullable String note) {
    this(summary, note, "");
  }

  /** Neither urgent nor complex. */
  public VerifyNeed(@Nullable String summary, @Nullable String note, @Nullable String mandate) {
    this(summary, note, mandate, false, false);
  }

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public VerifyNeed(
      @Nullable String summary,
      @Nullable String note,
      @Nullable String mandate,
      boolean urgent,
      boolean complex) {
    var check = new Validation();
    this.summary = check.required("summary", summary, 60);
    this.note = check.required("note", note, 500);
    this.mandate = check.optional("mandate", mandate, 36);
    this.urgent = urgent;
    this.complex = complex;
    check.done();
  }
}
