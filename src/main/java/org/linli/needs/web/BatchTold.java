package org.linli.needs.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.kernel.ShortNumber;
import org.linli.needs.desk.NeedBatch.Outcome;
import org.linli.web.FormState;

/**
 * What became of needs that were moved together, as the address of the list carries it: so the page
 * can be read again and the command is not repeated.
 *
 * @param done numbers
 * @param not those that were left as they were, each with the code of why
 */
public record BatchTold(List<String> done, List<Left> not) {

  static String query(List<Outcome> outcomes) {
    var done =
        outcomes.stream()
            .filter(each -> each.refused().isEmpty())
            .map(each -> each.number().toString())
            .collect(Collectors.joining(","));
    var not =
        outcomes.stream()
            .filter(each -> each.refused().isPresent())
            .map(each -> each.number() + "~" + each.refused().orElseThrow().code())
            .collect(Collectors.joining(","));
    return "done=" + done + "&not=" + not;
  }

  static BatchTold of(FormState form) {
    return new BatchTold(
        parts(form.value("done")).filter(BatchTold::number).toList(),
        parts(form.value("not"))
            .map(each -> each.split("~", 2))
            .filter(each -> each.length == 2 && number(each[0]))
            .map(each -> new Left(each[0], each[1]))
            .toList());
  }

  public boolean isEmpty() {
    return done.isEmpty() && not.isEmpty();
  }

  private static boolean number(String text) {
    return ShortNumber.parse(text).isPresent();
  }

  private static Stream<String> parts(String text) {
    return Stream.of(text.split(",")).filter(each -> !each.isEmpty()).limit(100);
  }

  /**
   * A need that was left as it was.
   *
   * @param why code of the error
   */
  public record Left(String number, String why) {}
}
