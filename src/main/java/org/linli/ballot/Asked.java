package org.linli.ballot;

import java.util.List;
import java.util.stream.IntStream;
import org.linli.ballot.counting.Question;

/**
 * A question of a paper with the words beside it.
 *
 * @param number its place on the paper, from 1
 * @param about what speaks for it and what it costs
 */
public record Asked(int number, String about, Question question) {

  static Asked of(
      int number,
      Question.Kind kind,
      String title,
      String about,
      List<String> options,
      int least,
      int most,
      int seats) {
    var id = "q" + number;
    var numbered =
        IntStream.range(0, options.size())
            .mapToObj(it -> new Question.Option(String.valueOf(it + 1), options.get(it)))
            .toList();
    return new Asked(
        number,
        about,
        switch (kind) {
          case YES_NO_ABSTAIN -> Question.yesNoAbstain(id, title);
          case SINGLE -> Question.single(id, title, numbered);
          case APPROVAL -> Question.approval(id, title, numbered, least, most, seats);
        });
  }

  /** Name of its field in forms, and its id. */
  public String field() {
    return question.id();
  }

  /** Whether one of yes, no and abstain is asked. */
  public boolean yesNo() {
    return question.kind() == Question.Kind.YES_NO_ABSTAIN;
  }

  /** Whether several can be chosen. */
  public boolean several() {
    return question.kind() == Question.Kind.APPROVAL;
  }
}
