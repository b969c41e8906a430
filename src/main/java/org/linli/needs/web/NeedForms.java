package org.linli.needs.web;

import org.linli.needs.ReturnNeed;
import org.linli.needs.VerifyNeed;
import org.linli.web.FormState;

/** Reads commands from forms. The constructors of the commands refuse what is wrong. */
final class NeedForms {

  private NeedForms() {}

  static VerifyNeed verify(FormState form) {
    return new VerifyNeed(
        form.value("summary"),
        form.value("note"),
        form.value("mandate"),
        form.is("urgent", "yes"),
        form.is("complex", "yes"));
  }

  static ReturnNeed sendBack(FormState form) {
    return new ReturnNeed(form.value("reason"), form.value("door"));
  }
}
