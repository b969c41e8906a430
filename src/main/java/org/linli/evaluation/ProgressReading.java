package org.linli.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.linli.kernel.Actor;
import org.linli.kernel.Scope;
import org.linli.needs.NeedPermission;
import org.linli.platform.Dates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what anybody may know of how needs went (NEED-4, NEED-8, NEED-9). */
@Service
@Transactional(readOnly = true)
public class ProgressReading {

  private final Progress progress;
  private final StreetMonths streets;
  private final Clock clock;

  ProgressReading(Progress progress, StreetMonths streets, Clock clock) {
    this.streets = streets;
    this.progress = progress;
    this.clock = clock;
  }

  /** The last months as they were counted last night, the newest first. */
  public List<MonthProgress> months(Scope scope) {
    return progress.months(scope.communityId(), first(today()));
  }

  /** This year's asking, as it was counted last night. */
  public Optional<SurveyYear> surveys(Scope scope) {
    return progress.year(scope.communityId(), today().getYear());
  }

  /**
   * The running month of each community of the actor's street, as it was counted last night; most
   * that is late first.
   */
  public List<StreetMonth> street(Actor actor) {
    actor.require(NeedPermission.OVERSEE);
    return streets.last(actor.communityId());
  }

  /** The first of the months that are shown. */
  static LocalDate first(LocalDate today) {
    return today.withDayOfMonth(1).minusMonths(RatingReading.MONTHS - 1L);
  }

  private LocalDate today() {
    return Dates.day(clock.instant());
  }
}
