package org.linli.needs;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.ShortNumber;

/**
 * What handlers and the raiser may know of a need beyond its story.
 *
 * @param circumstances what the raiser told of the household
 * @param handler who is responsible until it is done 首接负责
 * @param routedTo the unit it was given to
 * @param mergedInto the need that goes on for this one
 * @param escalation 0 here, 1 the secretary, 2 and more the street
 * @param held why a person has to look at the words first; empty for no reason
 * @param namedAs what the public may call the raiser; empty for "a resident"
 */
public record NeedFacts(
    NeedSource source,
    NeedList list,
    Subject about,
    List<Circumstance> circumstances,
    Optional<UUID> building,
    Optional<UUID> handler,
    Optional<UUID> routedTo,
    Optional<ShortNumber> mergedInto,
    int escalation,
    String held,
    String namedAs,
    NeedClocks clocks) {

  public NeedFacts {
    circumstances = List.copyOf(circumstances);
  }

  NeedFacts withoutCircumstances() {
    return new NeedFacts(
        source,
        list,
        about,
        List.of(),
        building,
        handler,
        routedTo,
        mergedInto,
        escalation,
        held,
        namedAs,
        clocks);
  }
}
