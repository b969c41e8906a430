package org.linli.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.needs.asking.Completion;

/**
 * Who is asked about a need and what they said, for whoever asks.
 *
 * @param figures of the round
 * @param open whether ratings are still taken
 * @param people who is asked, first whoever has not said anything yet, at most a hundred
 * @param said every rating and every change, newest first
 */
public record RatingSheet(
    Completion need, Figures figures, boolean open, List<Person> people, List<Said> said) {

  public RatingSheet {
    people = List.copyOf(people);
    said = List.copyOf(said);
  }

  /**
   * Somebody to ask.
   *
   * @param name masked
   * @param phone masked; tells neighbours of one name apart
   * @param rated whether they have said something in this round
   */
  public record Person(UUID account, String name, String phone, boolean raiser, boolean rated) {}

  /**
   * One rating or change.
   *
   * @param name of whoever rated, masked
   * @param by name of whoever asked; empty if they chose it themselves
   * @param before what they had said before, if it is a change
   */
  public record Said(String name, Rating rating, Optional<String> by, Optional<Grade> before) {}
}
