package org.linli.bodies;

import java.util.Map;
import java.util.Optional;

/**
 * A kind of body and what it has to keep to, from the rule {@code bodies/templates}.
 *
 * @param about what it is for, in a sentence
 * @param grows how its composition changes with the stage of the community (ORG-9)
 * @param chair kind of the seat that chairs; empty where anybody may
 * @param residentPercent least share of seats that resident representatives hold; 0 if none is
 *     asked
 * @param meetsMonths it meets at least once in so many; 0 if no rhythm is asked
 * @param charter whether one is published and gives no single member a veto
 * @param partyGroup whether it is a group of party members, of whom nobody is ever named
 * @param termYears what forms propose
 * @param source which plan asks for it
 * @param seats how many of each kind a new one has
 */
public record BodyTemplate(
    String code,
    String name,
    String about,
    String grows,
    BodyTier tier,
    Optional<SeatKind> chair,
    int residentPercent,
    int meetsMonths,
    boolean charter,
    boolean partyGroup,
    int termYears,
    String source,
    Map<SeatKind, Integer> seats) {

  public BodyTemplate {
    seats = Map.copyOf(seats);
  }
}
