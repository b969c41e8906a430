package org.linli.budgets;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * How much money there is and how it is decided: published at the opening. After that only the days
 * of the vote move, when the list of projects is fixed.
 *
 * @param amount yuan
 * @param threshold fewest voters that a project needs
 * @param atLeast fewest projects that a paper names, where it names any
 * @param upTo most projects that a paper names
 * @param voters PERSONS or HOUSEHOLDS
 * @param ideasUntil last day
 * @param reviewUntil last day
 */
public record RoundPlan(
    String title,
    String about,
    long amount,
    List<String> themes,
    List<String> areas,
    RoundRule rule,
    int threshold,
    TieOrder ties,
    int atLeast,
    int upTo,
    String voters,
    LocalDate ideasUntil,
    LocalDate reviewUntil,
    Instant votesFrom,
    Instant votesUntil) {

  public RoundPlan {
    themes = List.copyOf(themes);
    areas = List.copyOf(areas);
  }

  RoundPlan voting(Instant from, Instant until) {
    return new RoundPlan(
        title,
        about,
        amount,
        themes,
        areas,
        rule,
        threshold,
        ties,
        atLeast,
        upTo,
        voters,
        ideasUntil,
        reviewUntil,
        from,
        until);
  }
}
