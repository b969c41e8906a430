package org.linli.assembly;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Validation;

/**
 * Staff write down who came.
 *
 * @param attending names, one a line
 * @param signedBy {@code STAFF}, or {@code PAPER} for a list of signatures
 */
public record SignNames(String attending, String signedBy) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public SignNames(@Nullable String attending, @Nullable String signedBy) {
    var check = new Validation();
    this.attending = check.required("attending", attending, 4000);
    this.signedBy = check.choice("signedBy", signedBy, WAYS);
    check.done();
  }

  /** How staff know it. */
  public static final List<String> WAYS = List.of("STAFF", "PAPER");

  private static final int LONGEST = 20;

  @JsonIgnore
  SignedBy way() {
    return SignedBy.valueOf(signedBy);
  }

  /** Each as it was typed; lines that are too long are refused. */
  @JsonIgnore
  List<String> names() {
    var names = attending.lines().map(String::strip).filter(it -> !it.isEmpty()).toList();
    for (var name : names) {
      if (name.codePointCount(0, name.length()) > LONGEST) {
        throw Invalid.field("attending", KernelError.TOO_LONG, name.length(), LONGEST);
      }
    }
    return names;
  }
}
