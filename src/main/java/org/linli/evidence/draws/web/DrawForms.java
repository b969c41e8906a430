package org.linli.evidence.draws.web;

import java.util.HashMap;
import java.util.Map;
import org.linli.evidence.draws.DrawPool;
import org.linli.evidence.draws.MakeDraw;
import org.linli.web.FormState;

/** Reads a draw from its form, and fills the form as it is usually done. */
final class DrawForms {

  /** The red balls of the lottery that most people know. */
  private static final Map<String, String> USUAL =
      Map.of("alternates", "2", "count", "6", "lowest", "1", "highest", "33");

  private DrawForms() {}

  static FormState empty() {
    return FormState.of(USUAL);
  }

  static FormState of(String pool, DrawPool.Filled filled) {
    var values = new HashMap<>(USUAL);
    values.put("pool", pool);
    values.put("title", filled.title());
    values.put("purpose", filled.purpose());
    values.put("seats", "" + filled.seats());
    values.put("alternates", "" + filled.alternates());
    values.put("quotas", filled.rule());
    return FormState.of(values);
  }

  static MakeDraw make(FormState form) {
    return new MakeDraw(
        form.value("pool"),
        form.value("title"),
        form.value("purpose"),
        form.value("lines"),
        form.value("seats"),
        form.value("alternates"),
        form.value("quotas"),
        form.value("source"),
        form.value("day"),
        form.value("count"),
        form.value("lowest"),
        form.value("highest"),
        form.value("repeated"));
  }
}
