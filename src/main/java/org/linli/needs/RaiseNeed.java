package org.linli.needs;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.KernelError;
import org.linli.kernel.Validation;

/**
 * Somebody asks for something.
 *
 * @param category a code of the rule {@code needs/categories}
 * @param content in their own words; never public
 * @param place where, in words; may be empty
 * @param building a building of the community's places, if they chose one
 * @param contactName how to address them
 * @param contactPhone where to call back
 * @param named whether the public may read the masked name instead of "a resident"
 * @param about name of a {@link Subject}
 * @param circumstances names of {@link Circumstance}
 * @param consent whether they agreed that these are kept
 */
public record RaiseNeed(
    String category,
    String content,
    String place,
    Optional<UUID> building,
    String contactName,
    String contactPhone,
    boolean named,
    String about,
    List<String> circumstances,
    boolean consent) {

  /** The longest statement, in characters. */
  public static final int MAX_CONTENT = 2_000;

  static final int MAX_PLACE = 100;

  /** The longest name, in characters. */
  public static final int MAX_NAME = 30;

  private static final List<String> SUBJECTS =
      Arrays.stream(Subject.values()).map(Subject::name).toList();
  private static final List<String> CIRCUMSTANCES =
      Arrays.stream(Circumstance.values()).map(Circumstance::name).toList();

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public RaiseNeed(
      @Nullable String category,
      @Nullable String content,
      @Nullable String place,
      @Nullable Optional<UUID> building,
      @Nullable String contactName,
      @Nullable String contactPhone,
      boolean named,
      @Nullable String about,
      @Nullable List<String> circumstances,
      boolean consent) {
    var check = new Validation();
    this.category = check.required("category", category, 40);
    this.content = check.required("content", content, MAX_CONTENT);
    this.place = check.optional("place", place, MAX_PLACE);
    this.building = building == null ? Optional.empty() : building;
    this.contactName = check.required("contactName", contactName, MAX_NAME);
    this.contactPhone = check.phone("contactPhone", contactPhone);
    this.named = named;
    this.about =
        about == null || about.isBlank()
            ? Subject.NOBODY.name()
            : check.choice("about", about, SUBJECTS);
    this.circumstances = circumstances == null ? List.of() : List.copyOf(circumstances);
    this.consent = consent;
    if (!CIRCUMSTANCES.containsAll(this.circumstances)) {
      check.reject("circumstances", KernelError.NOT_A_CHOICE);
    } else if (!this.circumstances.isEmpty() && !consent) {
      check.reject("consent", NeedError.CONSENT_NEEDED);
    }
    check.done();
  }

  /** Of somebody who says no more than that. */
  public RaiseNeed(
      @Nullable String category,
      @Nullable String content,
      @Nullable String place,
      @Nullable String contactName,
      @Nullable String contactPhone) {
    this(
        category,
        content,
        place,
        Optional.empty(),
        contactName,
        contactPhone,
        false,
        "",
        List.of(),
        false);
  }

  Subject subject() {
    return Subject.valueOf(about);
  }

  List<Circumstance> household() {
    return circumstances.stream().map(Circumstance::valueOf).toList();
  }
}
