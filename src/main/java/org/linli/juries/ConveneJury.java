package org.linli.juries;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.KernelError;
import org.linli.kernel.Validation;

/**
 * Convenes a jury for one question from a draw whose numbers fell.
 *
 * @param juryQuestion what it is asked; one sentence, for everybody
 * @param background what it should know before; for everybody
 * @param askedBy who asks and will answer, as everybody knows it
 * @param fromDraw id of the draw
 */
public record ConveneJury(String juryQuestion, String background, String askedBy, String fromDraw) {

  static final String UUID_TEXT = "|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public ConveneJury(
      @Nullable String juryQuestion,
      @Nullable String background,
      @Nullable String askedBy,
      @Nullable String fromDraw) {
    var check = new Validation();
    this.juryQuestion = check.required("juryQuestion", juryQuestion, 80);
    this.background = check.required("background", background, 1000);
    this.askedBy = check.required("askedBy", askedBy, 40);
    this.fromDraw = check.required("fromDraw", fromDraw, 36);
    if (!this.fromDraw.matches(UUID_TEXT)) {
      check.reject("fromDraw", KernelError.NOT_A_CHOICE);
    }
    check.done();
  }

  @JsonIgnore
  UUID draw() {
    return UUID.fromString(fromDraw);
  }
}
