package org.linli.needs.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Invalid;
import org.linli.kernel.Invalid.FieldError;
import org.linli.kernel.KernelError;
import org.linli.kernel.Validation;
import org.linli.needs.Draft;
import org.linli.needs.NeedError;
import org.linli.needs.RaiseNeed;
import org.linli.web.FormState;

/** Reads the form that raises a need, and writes a draft into it. */
final class RaiseForm {

  private static final String YES = "yes";

  private RaiseForm() {}

  static RaiseNeed command(FormState form) {
    return new RaiseNeed(
        form.value("category"),
        form.value("content"),
        form.value("place"),
        building(form),
        form.value("contactName"),
        form.value("contactPhone"),
        form.is("named", YES),
        form.value("about"),
        circumstances(form),
        form.is("consent", YES));
  }

  /** What may be kept: what the household is like with consent only. */
  static Draft draft(FormState form) {
    return new Draft(
        form.value("category"),
        form.value("content"),
        form.value("place"),
        building(form),
        form.is("consent", YES) ? circumstances(form) : List.of(),
        form.value("contactName"),
        form.value("contactPhone"),
        form.is("named", YES),
        form.value("about"));
  }

  /** A draft as it was typed. */
  static Map<String, String> typed(Draft draft) {
    var values = new HashMap<String, String>();
    values.put("category", draft.category());
    values.put("content", draft.content());
    values.put("place", draft.place());
    values.put("building", draft.building().map(UUID::toString).orElse(""));
    values.put("circumstances", String.join("\n", draft.circumstances()));
    values.put("consent", draft.circumstances().isEmpty() ? "" : YES);
    values.put("contactName", draft.contactName());
    values.put("contactPhone", draft.contactPhone());
    values.put("named", draft.named() ? YES : "no");
    values.put("about", draft.about());
    values.values().removeIf(String::isEmpty);
    return values;
  }

  /** The draft with what a page sent; a box that is not ticked any more is not sent. */
  static FormState over(Optional<Draft> draft, FormState form, List<String> asked) {
    var values = new HashMap<>(draft.map(RaiseForm::typed).orElse(Map.of()));
    values.keySet().removeAll(asked);
    values.putAll(form.values());
    return FormState.of(values);
  }

  /**
   * What a page must not leave open. Whoever goes on another day may leave all open; but what the
   * household is like is kept with consent only, and nobody is to find it gone.
   */
  static List<FieldError> wrong(RaisePage page, FormState form, List<String> categories) {
    var check = new Validation();
    if (!form.is("_go", "later")) {
      open(page, form, categories, check);
    }
    if (page.asks(RaisePart.HOUSEHOLD)
        && !circumstances(form).isEmpty()
        && !form.is("consent", YES)) {
      check.reject("consent", NeedError.CONSENT_NEEDED);
    }
    try {
      check.done();
      return new ArrayList<>();
    } catch (Invalid invalid) {
      return new ArrayList<>(invalid.errors());
    }
  }

  private static void open(
      RaisePage page, FormState form, List<String> categories, Validation check) {
    if (page.asks(RaisePart.CATEGORY)) {
      check.choice("category", form.value("category"), categories);
    }
    if (page.asks(RaisePart.WORDS)) {
      check.required("content", form.value("content"), RaiseNeed.MAX_CONTENT);
    }
    if (page.asks(RaisePart.CONTACT)) {
      check.required("contactName", form.value("contactName"), RaiseNeed.MAX_NAME);
      check.phone("contactPhone", form.value("contactPhone"));
    }
  }

  static List<String> circumstances(FormState form) {
    return form.value("circumstances").lines().filter(line -> !line.isBlank()).toList();
  }

  /**
   * @throws Invalid if it is no id of a building
   */
  static Optional<UUID> building(FormState form) {
    try {
      return Optional.of(form.value("building"))
          .filter(text -> !text.isBlank())
          .map(UUID::fromString);
    } catch (IllegalArgumentException notOurs) {
      throw Invalid.field("building", KernelError.NOT_A_CHOICE);
    }
  }
}
