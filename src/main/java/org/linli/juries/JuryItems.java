package org.linli.juries;

import java.util.Optional;
import org.linli.assembly.AgendaSource;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.ShortNumber;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What juries recommended comes onto the agenda of a meeting. */
@Component
@Order(40)
class JuryItems implements AgendaSource {

  private final JuryQueries queries;

  JuryItems(JuryQueries queries) {
    this.queries = queries;
  }

  @Override
  public String kind() {
    return "JURY";
  }

  @Override
  public Optional<Referenced> find(Actor actor, Community community, String reference) {
    return ShortNumber.parse(reference)
        .flatMap(number -> queries.find(actor.communityId(), number))
        .filter(jury -> jury.recommendedAt().isPresent())
        .map(
            jury ->
                new Referenced(
                    jury.number().toString(),
                    "/juries/" + jury.number(),
                    jury.question(),
                    jury.recommendation()));
  }
}
