package org.linli.opinions.web;

import org.linli.opinions.OpenRound;
import org.linli.web.FormState;

/** Reads commands from forms. */
final class OpinionForms {

  private OpinionForms() {}

  static OpenRound open(FormState form) {
    return new OpenRound(
        form.value("question"),
        form.value("background"),
        form.value("closesOn"),
        form.value("statements"),
        form.value("fromNeed"),
        form.value("fromProposal"));
  }
}
