package org.linli.needs.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.kernel.Invalid;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedAction;
import org.linli.needs.NeedFile;
import org.linli.needs.NeedList;
import org.linli.needs.NeedSource;
import org.linli.needs.NeedStatus;
import org.linli.needs.desk.DeskFilter;
import org.linli.search.Sought;
import org.linli.web.FormState;

/**
 * Reads what the desk's forms say. Several stand on one page, so that what is said and until when
 * has a field of its own in each.
 */
final class DeskForms {

  /** What may be noted with a sentence and no more. */
  private static final List<NeedAction> SAID =
      List.of(
          NeedAction.REPORT,
          NeedAction.COMPLETE,
          NeedAction.CONTACT,
          NeedAction.ANSWER,
          NeedAction.PAUSE,
          NeedAction.RESUME,
          NeedAction.ESCALATE,
          NeedAction.SEPARATE);

  private static final Map<String, Map<String, String>> FIELDS =
      Map.of(
          "TAKE_ON", Map.of("note", "plan"),
          "ROUTE", Map.of("note", "ask", "organization", "toUnit"),
          "INSTRUCT", Map.of("note", "order", "promisedOn", "by"),
          "HAND_OVER", Map.of("note", "word"));

  private static final Map<String, String> PLAIN = Map.of("note", "said");

  private DeskForms() {}

  static DeskStep step(FormState form) {
    var fields = fields(form);
    return new DeskStep(
        form.value("action"),
        form.value(fields.getOrDefault("note", "note")),
        form.value(fields.getOrDefault("promisedOn", "promisedOn")),
        form.value(fields.getOrDefault("organization", "organization")),
        form.value("into"),
        form.value("colleague"));
  }

  /** The form as it was, with what is wrong at the fields of its card. */
  static FormState rejected(FormState form, Invalid invalid) {
    var fields = fields(form);
    var errors =
        invalid.errors().stream()
            .map(
                error ->
                    new Invalid.FieldError(
                        fields.getOrDefault(error.field(), error.field()),
                        error.code(),
                        error.details()))
            .toList();
    return new FormState(form.values(), errors);
  }

  private static Map<String, String> fields(FormState form) {
    return FIELDS.getOrDefault(form.value("action"), PLAIN);
  }

  /** What can be said about a need as it stands. */
  static List<String> sayable(NeedFile file) {
    var need = file.need();
    var facts = file.facts();
    return SAID.stream()
        .filter(need.status()::allows)
        .filter(
            action ->
                switch (action) {
                  case PAUSE -> !need.paused() && facts.clocks().completionDue().isPresent();
                  case RESUME -> need.paused();
                  case ESCALATE -> need.status() != NeedStatus.RAISED && facts.escalation() < 3;
                  default -> true;
                })
        .map(NeedAction::name)
        .toList();
  }

  /** What the list of the desk shows; what is not understood does not narrow it. */
  static DeskFilter filter(FormState form) {
    return new DeskFilter(
        one(NeedStatus.values(), form.value("status")).orElse(NeedStatus.RAISED),
        Optional.of(form.value("category")).filter(code -> !code.isEmpty()),
        one(NeedSource.values(), form.value("source")),
        one(NeedList.values(), form.value("list")),
        form.is("who", "me"),
        form.is("light", "late"),
        words(form.value("q")));
  }

  /** Words and pairs of letters; a number stands for itself on the page that finds everything. */
  private static Optional<Sought> words(String typed) {
    try {
      return typed.isBlank()
          ? Optional.empty()
          : Optional.of(Sought.of(typed)).filter(sought -> !sought.words().isEmpty());
    } catch (Invalid nothingToLookFor) {
      return Optional.empty();
    }
  }

  /** Numbers as the boxes of a list send them, or in one field, with commas. */
  static List<ShortNumber> numbers(List<String> sent) {
    return sent.stream()
        .flatMap(each -> Stream.of(each.split(",")))
        .flatMap(each -> ShortNumber.parse(each).stream())
        .distinct()
        .limit(100)
        .toList();
  }

  private static <E extends Enum<E>> Optional<E> one(E[] values, String name) {
    return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
  }
}
