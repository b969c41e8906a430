package org.linli.needs.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.linli.directory.imports.FormSheet;
import org.linli.directory.imports.FormSheet.Column;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.needs.Circumstance;
import org.linli.needs.NeedSource;
import org.linli.needs.RaiseNeed;
import org.linli.needs.words.ChatMessage;
import org.linli.web.FormState;
import org.linli.web.Layout;

/** Reads what came in at another door than the raiser's own phone. */
final class IntakeForms {

  /** Rows of a page of slips of paper; one that was filled from a sheet may have more. */
  private static final int ROWS = 12;

  /** Doors that staff write for; a questionnaire is one of them. */
  static final List<NeedSource> SOURCES =
      Arrays.stream(NeedSource.values())
          .filter(each -> each != NeedSource.ONLINE && each != NeedSource.ANALYSIS)
          .toList();

  private static final List<String> OF_A_ROW =
      List.of("content", "place", "contactName", "contactPhone");

  private IntakeForms() {}

  /**
   * @throws Invalid naming every wrong field
   */
  static RaiseNeed need(Layout page, FormState form) {
    return new RaiseNeed(
        form.value("category"),
        form.value("content"),
        form.value("place"),
        RaiseForm.building(form),
        or(form.value("contactName"), page.text("needs.intake.nameless")),
        or(form.value("contactPhone"), page.community().phone()),
        false,
        form.value("about"),
        Arrays.stream(Circumstance.values())
            .map(Circumstance::name)
            .filter(each -> form.is(each, "yes"))
            .toList(),
        form.is("consent", "yes"));
  }

  /**
   * @throws Invalid if it is no door
   */
  static NeedSource source(FormState form) {
    return SOURCES.stream()
        .filter(each -> form.is("cameBy", each.name()))
        .findFirst()
        .orElseThrow(() -> Invalid.field("cameBy", KernelError.REQUIRED));
  }

  /** The form with what a pasted chat says; what it does not say is left to the worker. */
  static FormState pasted(FormState form, ChatMessage chat) {
    var values = new HashMap<>(form.values());
    values.put("cameBy", NeedSource.CHAT.name());
    values.put("content", chat.content());
    values.put("place", chat.place());
    values.put("contactName", chat.sender());
    values.put("contactPhone", chat.phone());
    values.put("category", or(chat.category(), "other"));
    return FormState.of(values);
  }

  /** The rows of a page of slips that say something, from 1. */
  static List<Integer> rows(FormState form) {
    return IntStream.rangeClosed(1, FormSheet.MAX_ROWS)
        .filter(row -> OF_A_ROW.stream().anyMatch(field -> !form.value(field + row).isBlank()))
        .boxed()
        .toList();
  }

  /** How many rows the page shows. */
  static int shown(FormState form) {
    return Math.max(ROWS, rows(form).stream().mapToInt(Integer::intValue).max().orElse(0));
  }

  /** The slips as a sheet, one a row. */
  static FormSheet sheet(List<String> categories) {
    return new FormSheet(
        "needs.intake.papers",
        Column.text("content", "needs.papers.content"),
        Column.choice("category", "needs.papers.category", "needs.category.", categories),
        Column.text("place", "needs.papers.place"),
        Column.text("contactName", "needs.papers.contactName"),
        Column.text("contactPhone", "needs.papers.contactPhone"));
  }

  /** The page of slips with what a sheet says. A kind that there is not is left to the words. */
  static LinkedHashMap<String, String> filled(
      Map<String, String> form, List<FormSheet.Filled> rows, List<String> categories) {
    var values = new LinkedHashMap<>(form);
    for (var index = 0; index < rows.size(); index++) {
      var row = rows.get(index);
      for (var field : OF_A_ROW) {
        values.put(field + (index + 1), row.value(field));
      }
      var category = row.value("category");
      values.put("category" + (index + 1), categories.contains(category) ? category : "");
    }
    return values;
  }

  /** One row as a form of its own. */
  static FormState row(FormState form, int row) {
    var values = new HashMap<String, String>();
    Stream.concat(OF_A_ROW.stream(), Stream.of("category"))
        .forEach(field -> values.put(field, form.value(field + row)));
    return FormState.of(values);
  }

  /** What is wrong with a row, at its fields on the page. */
  static List<Invalid.FieldError> at(int row, Invalid invalid) {
    return invalid.errors().stream()
        .map(error -> new Invalid.FieldError(error.field() + row, error.code(), error.details()))
        .toList();
  }

  private static String or(String said, String otherwise) {
    return said.isBlank() ? otherwise : said;
  }
}
