package org.linli.resources.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.linli.resources.CheckPapers;
import org.linli.resources.EnterPaper;
import org.linli.resources.MoveResource;
import org.linli.resources.OfferResource;
import org.linli.resources.Point;
import org.linli.resources.ResourceFile;
import org.linli.resources.Slots;
import org.linli.resources.Standing;
import org.linli.resources.Usable;
import org.linli.web.FormState;

/**
 * Reads commands from forms, and fills the form of a resource that is there. A form asks for days
 * and a span of the day, several times over.
 */
public final class ResourceForms {

  /** Fields of the page of a resource that belong to its other forms. */
  public static final List<String> ELSEWHERE =
      List.of(
          "purpose",
          "words",
          "reason",
          "papers",
          "paperReason",
          "paper",
          "paperNumber",
          "issuer",
          "paperUntil",
          "shareCommunity",
          "shareUnit",
          "shareUser",
          "doneOn",
          "did",
          "cost",
          "upkeep",
          "everyMonths");

  private ResourceForms() {}

  static OfferResource offer(FormState form) {
    return new OfferResource(
        form.value("organization"),
        form.value("resourceKind"),
        form.value("name"),
        form.value("description"),
        form.value("place"),
        form.value("point"),
        form.value("onMap"),
        form.value("capacity"),
        slots(form),
        form.value("conditions"),
        form.value("audience"),
        form.value("categories"),
        form.value("activity"),
        form.value("contactName"),
        form.value("contactPhone"),
        form.value("validUntil"),
        form.value("onHolidays"),
        form.value("atOnce"));
  }

  static MoveResource move(FormState form) {
    return new MoveResource(form.value("move"), form.value("reason"));
  }

  /** The numbers of the spans that a form has room for. */
  public static List<Integer> spans() {
    return IntStream.rangeClosed(1, Slots.MAX_SPANS).boxed().toList();
  }

  private static String slots(FormState form) {
    return spans().stream().map(span -> lines(form, span)).collect(Collectors.joining("\n"));
  }

  /** A span without days, or days without a span, is a line that the command refuses. */
  private static String lines(FormState form, int span) {
    var hours = form.value("fromTime" + span) + "-" + form.value("toTime" + span);
    var days = form.value("days" + span).lines().toList();
    if (days.isEmpty()) {
      return hours.equals("-") ? "" : hours;
    }
    return days.stream().map(day -> day + " " + hours).collect(Collectors.joining("\n"));
  }

  static EnterPaper paper(FormState form) {
    return new EnterPaper(
        form.value("paper"),
        form.value("paperNumber"),
        form.value("issuer"),
        form.value("paperUntil"),
        form.value("shareCommunity"),
        form.value("shareUnit"),
        form.value("shareUser"));
  }

  static CheckPapers check(FormState form) {
    return new CheckPapers(form.value("papers"), form.value("verdict"), form.value("paperReason"));
  }

  /** What the resource says, and what was typed into another form of its page. */
  static FormState of(ResourceFile file, FormState typed) {
    var values = new HashMap<>(of(file).values());
    values.putAll(typed.values());
    return FormState.of(values);
  }

  static FormState of(ResourceFile file) {
    var what = file.resource().what();
    var values = new HashMap<String, String>();
    values.putAll(
        Map.of(
            "resourceKind", what.kind().name(),
            "name", what.name(),
            "description", what.description(),
            "place", what.place(),
            "capacity", what.capacity().map(String::valueOf).orElse(""),
            "conditions", what.conditions(),
            "audience", what.audience(),
            "categories", String.join("\n", what.categories())));
    values.put("activity", what.activity());
    values.put("validUntil", what.validUntil().map(String::valueOf).orElse(""));
    values.put("onHolidays", what.onHolidays().name());
    values.put("atOnce", String.valueOf(what.atOnce()));
    what.point().ifPresent(point -> values.putAll(shown(point)));
    if (!file.masked()) {
      values.put("contactName", file.contactName());
      values.put("contactPhone", file.contactPhone());
    }
    lacking(file).ifPresent(paper -> values.put("paper", paper));
    fill(values, what.slots());
    return FormState.of(values);
  }

  /** The paper that is most likely entered next. */
  private static Optional<String> lacking(ResourceFile file) {
    return file.resource().usable().papers().stream()
        .filter(paper -> paper.standing() != Standing.USABLE && !paper.renewed())
        .map(Usable.Needed::kind)
        .findFirst();
  }

  private static Map<String, String> shown(Point point) {
    return Map.of("onMap", "yes", "point", point.x() + "," + point.y());
  }

  private static void fill(Map<String, String> values, Slots slots) {
    var number = 1;
    for (var span : slots.spans()) {
      values.put("fromTime" + number, span.from());
      values.put("toTime" + number, span.to().replace("24:00", "00:00"));
      values.put(
          "days" + number,
          span.days().stream()
              .map(day -> String.valueOf(day.getValue()))
              .collect(Collectors.joining("\n")));
      number++;
    }
  }
}
