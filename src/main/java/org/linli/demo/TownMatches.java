package org.linli.demo;

import org.linli.demo.town.Population;
import org.linli.kernel.Community;
import org.linli.matching.MatchManagement;
import org.linli.matching.MatchPlans;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What waits and what is listed, paired once, as every night does it (MATCH-1). */
@Component
@Profile("demo")
class TownMatches implements TownPart {

  private final TownStaff staff;
  private final MatchManagement matches;
  private final MatchPlans plans;

  TownMatches(TownStaff staff, MatchManagement matches, MatchPlans plans) {
    this.staff = staff;
    this.matches = matches;
    this.plans = plans;
  }

  @Override
  public boolean isThere(Community community, Population population) {
    return plans.of(staff.worker(population.town(), community)).run().isPresent();
  }

  @Override
  public void fill(Community community, Population population) {
    matches.run(staff.worker(population.town(), community));
  }
}
