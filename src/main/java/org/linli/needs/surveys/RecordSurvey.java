package org.linli.needs.surveys;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.KernelError;
import org.linli.kernel.Validation;
import org.linli.needs.NeedError;

/**
 * Somebody went from door to door, or handed out questionnaires.
 *
 * @param way {@code VISIT} or {@code QUESTIONNAIRE}
 * @param building where; empty for the whole community
 * @param households how many were asked
 * @param askedOn on which day
 */
public record RecordSurvey(String way, Optional<UUID> building, int households, LocalDate askedOn) {

  public static final List<String> WAYS = List.of("VISIT", "QUESTIONNAIRE");

  /**
   * @param building an id, or empty
   * @param households digits
   * @param askedOn as a form sends it, {@code 2026-09-23}
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public static RecordSurvey of(
      @Nullable String way,
      @Nullable String building,
      @Nullable String households,
      @Nullable String askedOn) {
    var check = new Validation();
    var chosen = check.choice("way", way, WAYS);
    var asked = check.required("households", households, 9);
    if (!asked.isEmpty() && !asked.matches("0*[1-9]\\d{0,5}")) {
      check.reject("households", NeedError.NOT_A_COUNT);
    }
    var place = check.optional("where", building, 36);
    if (!place.isEmpty() && !place.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
      check.reject("where", KernelError.NOT_A_CHOICE);
    }
    var day = check.day("askedOn", askedOn);
    check.done();
    return new RecordSurvey(
        chosen,
        place.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(place)),
        Integer.parseInt(asked),
        day);
  }
}
