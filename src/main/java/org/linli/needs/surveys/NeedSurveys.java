package org.linli.needs.surveys;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.directory.LocalAreaReading;
import org.linli.directory.people.HouseholdReading;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Scope;
import org.linli.needs.NeedError;
import org.linli.needs.NeedPermission;
import org.linli.platform.Dates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Survey coverage and identification accuracy, from records (NEED-9). */
@Service
@Transactional
public class NeedSurveys {

  private static final int SHOWN = 100;

  private final SurveyQueries queries;
  private final HouseholdReading households;
  private final LocalAreaReading places;
  private final Clock clock;

  NeedSurveys(
      SurveyQueries queries, HouseholdReading households, LocalAreaReading places, Clock clock) {
    this.queries = queries;
    this.households = households;
    this.places = places;
    this.clock = clock;
  }

  /**
   * @throws Invalid if the day is to come or more than a year ago, or the building is another
   *     community's
   */
  public void record(Actor actor, RecordSurvey command) {
    actor.require(NeedPermission.INTAKE);
    var today = today();
    if (command.askedOn().isAfter(today) || command.askedOn().isBefore(today.minusYears(1))) {
      throw Invalid.field("askedOn", NeedError.NOT_A_PAST_DAY);
    }
    if (command.building().filter(id -> !isHere(actor, id)).isPresent()) {
      throw Invalid.field("where", KernelError.NOT_A_CHOICE);
    }
    queries.insert(actor, Ids.next(), command, clock.instant());
  }

  /** Of this year. */
  @Transactional(readOnly = true)
  public SurveyFigures figures(Actor actor) {
    actor.require(NeedPermission.VERIFY);
    return figures(actor.scope());
  }

  /** The same for what is counted without anybody; the public's scope reads none of it. */
  @Transactional(readOnly = true)
  public SurveyFigures figures(Scope scope) {
    var community = scope.communityId();
    var year = today().getYear();
    var decided = queries.decided(community, year);
    return new SurveyFigures(
        year,
        queries.asked(community, year),
        households.count(scope),
        decided.real(),
        decided.real() + decided.returned(),
        queries.rounds(community, SHOWN));
  }

  private boolean isHere(Actor actor, UUID building) {
    return places.places(actor.scope()).stream().anyMatch(place -> place.id().equals(building));
  }

  private LocalDate today() {
    return Dates.day(clock.instant());
  }
}
