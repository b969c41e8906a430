package org.linli.ballot;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.ballot.sealing.TrusteeKey;
import org.linli.kernel.Invalid;
import org.linli.kernel.Validation;

/**
 * Opens a secret ballot with both recovery sheets, in any order. What they hold is in memory for
 * one request.
 *
 * @param firstSheet as it was typed or read from a file; so is the other one
 */
public record OpenBallot(String firstSheet, String secondSheet) {

  private static final int LONGEST = 4000;

  /**
   * @throws Invalid naming each that is missing
   */
  public OpenBallot(@Nullable String firstSheet, @Nullable String secondSheet) {
    var check = new Validation();
    this.firstSheet = check.required("firstSheet", firstSheet, LONGEST);
    this.secondSheet = check.required("secondSheet", secondSheet, LONGEST);
    check.done();
  }

  /**
   * The two keys; whoever gets them erases them.
   *
   * @throws Invalid naming the sheet on which there is none
   */
  List<TrusteeKey> keys() {
    var keys = new ArrayList<TrusteeKey>();
    try {
      keys.add(key("firstSheet", firstSheet));
      keys.add(key("secondSheet", secondSheet));
      return keys;
    } catch (Invalid mistyped) {
      keys.forEach(TrusteeKey::erase);
      throw mistyped;
    }
  }

  private static TrusteeKey key(String field, String sheet) {
    try {
      return TrusteeKey.read(sheet);
    } catch (IllegalArgumentException none) {
      throw Invalid.field(field, BallotError.SHEET_UNREADABLE);
    }
  }

  /** Says nothing: what is printed by accident is not a key. */
  @Override
  public String toString() {
    return "OpenBallot";
  }
}
