package org.linli.cases.pilots;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.cases.CaseError;
import org.linli.kernel.Validation;

/**
 * What was measured and what follows (PROJ-7).
 *
 * @param measured one number a line, in the order of the measures
 * @param conclusion one of {@link #CONCLUSIONS}
 * @param reason why; everybody reads it
 * @param communities where it is to spread: codes of those that are asked, one a line
 * @param byDay where it is to spread: by when
 */
public record ReviewPilot(
    String measured, String conclusion, String reason, String communities, String byDay) {

  public static final List<String> CONCLUSIONS =
      List.of(PilotAction.SPREAD.name(), PilotAction.ADJUST.name(), PilotAction.STOP.name());

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public ReviewPilot(
      @Nullable String measured,
      @Nullable String conclusion,
      @Nullable String reason,
      @Nullable String communities,
      @Nullable String byDay) {
    var check = new Validation();
    this.measured = check.required("measured", measured, 200);
    this.conclusion = check.choice("conclusion", conclusion, CONCLUSIONS);
    this.reason = check.required("reason", reason, 500);
    this.communities = check.optional("communities", communities, 400);
    var spreads = this.conclusion.equals(PilotAction.SPREAD.name());
    this.byDay = spreads ? check.day("byDay", byDay).toString() : "";
    if (!this.measured.isEmpty() && numbers().isEmpty()) {
      check.reject("measured", CaseError.NOT_ALL_MEASURED);
    }
    if (spreads && this.communities.isEmpty()) {
      check.reject("communities", CaseError.NO_COMMUNITY);
    }
    check.done();
  }

  /** What was measured; nothing where a line is no number. */
  @JsonIgnore
  Optional<List<BigDecimal>> numbers() {
    var lines = measured.lines().map(String::strip).toList();
    return lines.stream().allMatch(line -> Measures.NUMBER.matcher(line).matches())
        ? Optional.of(lines.stream().map(BigDecimal::new).toList())
        : Optional.empty();
  }

  @JsonIgnore
  PilotAction action() {
    return PilotAction.valueOf(conclusion);
  }

  @JsonIgnore
  List<String> codes() {
    return communities.lines().map(String::strip).distinct().toList();
  }

  @JsonIgnore
  LocalDate by() {
    return LocalDate.parse(byDay);
  }
}
