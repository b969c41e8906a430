package org.linli.directory.mandates.web;

import java.util.Map;
import org.linli.directory.mandates.Mandate;
import org.linli.directory.mandates.WriteMandate;
import org.linli.web.FormState;

/** Reads commands from forms, and fills the form of a matter that is there. */
final class MandateForms {

  private MandateForms() {}

  static WriteMandate write(FormState form) {
    return new WriteMandate(
        form.value("matter"),
        form.value("words"),
        form.value("categories"),
        form.value("duty"),
        form.value("body"),
        form.value("bodyName"),
        form.value("basis"),
        form.value("checked"),
        form.value("deadline"),
        form.value("phone"));
  }

  static FormState of(Mandate mandate) {
    return FormState.of(
        Map.of(
            "matter", mandate.matter(),
            "words", mandate.words(),
            "categories", String.join("\n", mandate.categories()),
            "duty", mandate.duty().name(),
            "body", mandate.body().name(),
            "bodyName", mandate.bodyName(),
            "basis", mandate.basis(),
            "checked", mandate.checked() ? "yes" : "",
            "deadline", mandate.deadline(),
            "phone", mandate.phone()));
  }
}
