package org.linli.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.KernelError;
import org.linli.kernel.Validation;

/**
 * What those who share a need agree among themselves.
 *
 * @param action one of {@link #ACTIONS}
 * @param partner id of the unit that is asked, where one is
 * @param promisedOn until when who takes over wants to be done
 * @param note what whoever joins does, or why somebody else should do it
 * @param code by which a resident joins a group
 */
public record ShareStep(
    String action, String partner, String promisedOn, String note, String code) {

  /** The leader asks another unit to do a part of it; {@code note} says which. */
  public static final String INVITE = "INVITE";

  /** A unit that was asked does it; {@code note} says what. */
  public static final String JOIN = "JOIN";

  /** A unit that was asked does not. */
  public static final String DECLINE = "DECLINE";

  /** A resident joins a group with its code; {@code note} is the name. */
  public static final String JOIN_GROUP = "JOIN_GROUP";

  /** Who does it asks another unit to do it instead; {@code note} says why. */
  public static final String PASS_ON = "PASS_ON";

  /** The unit that was asked does it instead, until a day. */
  public static final String TAKE_OVER = "TAKE_OVER";

  /** The unit that was asked does not. */
  public static final String NOT_TAKE = "NOT_TAKE";

  /** The community files that another one does it. */
  public static final String FILE_PASS = "FILE_PASS";

  public static final List<String> ACTIONS =
      List.of(INVITE, JOIN, DECLINE, JOIN_GROUP, PASS_ON, TAKE_OVER, NOT_TAKE, FILE_PASS);

  private static final List<String> TO_A_UNIT = List.of(INVITE, PASS_ON);
  private static final List<String> IN_WORDS = List.of(INVITE, JOIN, JOIN_GROUP, PASS_ON);

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public ShareStep(
      @Nullable String action,
      @Nullable String partner,
      @Nullable String promisedOn,
      @Nullable String note,
      @Nullable String code) {
    var check = new Validation();
    this.action = check.choice("action", action, ACTIONS);
    this.partner = check.optional("partner", partner, 36);
    this.note = check.optional("note", note, 100);
    this.code = check.optional("code", code, 10);
    if (TO_A_UNIT.contains(this.action) && this.partner.isEmpty()) {
      check.reject("partner", KernelError.REQUIRED);
    }
    if (IN_WORDS.contains(this.action) && this.note.isEmpty()) {
      check.reject("note", KernelError.REQUIRED);
    }
    this.promisedOn =
        this.action.equals(TAKE_OVER) ? check.day("promisedOn", promisedOn).toString() : "";
    check.done();
  }
}
