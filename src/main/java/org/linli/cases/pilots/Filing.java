package org.linli.cases.pilots;

import java.time.LocalDate;
import java.util.List;

/**
 * What is filed of a pilot.
 *
 * @param question to be answered
 * @param what is done
 * @param whySafe why nobody comes to harm
 * @param inCharge who answers for it: a post or a unit
 * @param places by how many communities it is tried
 * @param criteria what has to hold before it begins
 */
public record Filing(
    String question,
    String what,
    String whySafe,
    String inCharge,
    int places,
    LocalDate startsOn,
    LocalDate endsOn,
    LocalDate reviewOn,
    List<String> criteria,
    List<Measure> measures) {

  public Filing {
    criteria = List.copyOf(criteria);
    measures = List.copyOf(measures);
  }
}
