package org.linli.needs.web;

import static org.linli.needs.web.RaisePart.CATEGORY;
import static org.linli.needs.web.RaisePart.CHECK;
import static org.linli.needs.web.RaisePart.CONTACT;
import static org.linli.needs.web.RaisePart.HOUSEHOLD;
import static org.linli.needs.web.RaisePart.NAMING;
import static org.linli.needs.web.RaisePart.PICTURES;
import static org.linli.needs.web.RaisePart.PLACE;
import static org.linli.needs.web.RaisePart.SUBJECT;
import static org.linli.needs.web.RaisePart.WORDS;

import java.util.List;
import java.util.Optional;

/**
 * A page of the form that raises a need: three steps, and for elders one question a page (INCL-1).
 *
 * @param code as addresses name it
 * @param step 1 what, 2 where, 3 how to reach you
 */
public record RaisePage(String code, int step, List<RaisePart> parts) {

  /** The number of steps. */
  public static final int STEPS = 3;

  private static final List<RaisePage> NORMAL =
      List.of(
          new RaisePage("what", 1, List.of(CATEGORY, WORDS)),
          new RaisePage("where", 2, List.of(PLACE, PICTURES, HOUSEHOLD)),
          new RaisePage("contact", 3, List.of(CONTACT, NAMING, SUBJECT, CHECK)));

  private static final List<RaisePage> ELDER =
      List.of(
          new RaisePage("words", 1, List.of(WORDS)),
          new RaisePage("category", 1, List.of(CATEGORY)),
          new RaisePage("place", 2, List.of(PLACE)),
          new RaisePage("pictures", 2, List.of(PICTURES)),
          new RaisePage("household", 2, List.of(HOUSEHOLD)),
          new RaisePage("reach", 3, List.of(CONTACT)),
          new RaisePage("subject", 3, List.of(SUBJECT)),
          new RaisePage("check", 3, List.of(NAMING, CHECK)));

  /** The page of that code; of another mode's code the first page of the same step. */
  static RaisePage of(boolean elder, String code) {
    var pages = pages(elder);
    return named(pages, code)
        .or(() -> named(pages(!elder), code).flatMap(it -> ofStep(pages, it.step)))
        .orElse(pages.getFirst());
  }

  /** The page that asks for a field. */
  static RaisePage asking(boolean elder, String field) {
    return pages(elder).stream()
        .filter(page -> page.fields().contains(field))
        .findFirst()
        .orElse(pages(elder).getLast());
  }

  /** The page that asks a question. */
  public static RaisePage asking(boolean elder, RaisePart part) {
    return pages(elder).stream().filter(page -> page.asks(part)).findFirst().orElseThrow();
  }

  Optional<RaisePage> next(boolean elder) {
    return pages(elder).stream().skip(place(elder) + 1L).findFirst();
  }

  /** The page before; empty on the first. */
  public Optional<RaisePage> before(boolean elder) {
    var place = place(elder);
    return place == 0 ? Optional.empty() : Optional.of(pages(elder).get(place - 1));
  }

  /** Whether this page sends the need. */
  public boolean last() {
    return parts.contains(CHECK);
  }

  public boolean asks(RaisePart part) {
    return parts.contains(part);
  }

  List<String> fields() {
    return parts.stream().flatMap(part -> part.fields().stream()).toList();
  }

  private int place(boolean elder) {
    return pages(elder).indexOf(this);
  }

  private static List<RaisePage> pages(boolean elder) {
    return elder ? ELDER : NORMAL;
  }

  private static Optional<RaisePage> named(List<RaisePage> pages, String code) {
    return pages.stream().filter(page -> page.code.equals(code)).findFirst();
  }

  private static Optional<RaisePage> ofStep(List<RaisePage> pages, int step) {
    return pages.stream().filter(page -> page.step == step).findFirst();
  }
}
