package org.linli.demo;

import java.time.Duration;
import org.linli.demo.town.DemoTown;
import org.linli.demo.town.Population;
import org.linli.directory.mandates.MandateManagement;
import org.linli.directory.mandates.MandateReading;
import org.linli.directory.mandates.PublishMandates;
import org.linli.directory.posts.SaveStaffing;
import org.linli.directory.posts.StaffingManagement;
import org.linli.kernel.Community;
import org.linli.kernel.Scope;
import org.linli.platform.Dates;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the norm asks of an invented community, and its published mandate list. */
@Component
@Profile("demo")
class TownMandates implements TownPart {

  /** Before the first matter that is told of. */
  static final Duration BEFORE = Duration.ofDays(120);

  private final TownStaff staff;
  private final StaffingManagement staffing;
  private final MandateManagement mandates;
  private final MandateReading reading;
  private final DemoClock clock;

  TownMandates(
      TownStaff staff,
      StaffingManagement staffing,
      MandateManagement mandates,
      MandateReading reading,
      DemoClock clock) {
    this.staff = staff;
    this.staffing = staffing;
    this.mandates = mandates;
    this.reading = reading;
    this.clock = clock;
  }

  @Override
  public boolean isThere(Community community, Population population) {
    return reading.published(Scope.of(community.id())).current().isPresent();
  }

  @Override
  public void fill(Community community, Population population) {
    var secretary = staff.secretary(population.town(), community);
    var persons = String.valueOf(population.town().persons());
    staffing.save(
        secretary,
        SaveStaffing.of("plan-c", persons, DemoTown.DAY.toString(), "社区台账", "120", "30"));
    var before = clock.instant().minus(BEFORE);
    clock.at(
        before,
        () -> {
          mandates.startFromTemplate(secretary);
          mandates.publish(secretary, new PublishMandates(Dates.day(before)));
        });
  }
}
