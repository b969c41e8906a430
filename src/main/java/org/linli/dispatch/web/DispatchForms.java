package org.linli.dispatch.web;

import java.util.HashMap;
import org.linli.dispatch.IssueWhistle;
import org.linli.dispatch.SteerWhistle;
import org.linli.dispatch.TakeStep;
import org.linli.dispatch.WhistleManagement.WhistleDraft;
import org.linli.web.FormState;

/** Commands from what was typed. */
final class DispatchForms {

  private DispatchForms() {}

  static IssueWhistle issue(FormState form) {
    return new IssueWhistle(
        form.value("from"),
        form.value("need"),
        form.value("matter"),
        form.value("organizations"),
        form.value("leader"),
        form.value("days"),
        form.value("mandate"),
        form.value("helps"));
  }

  static SteerWhistle steer(FormState form) {
    return new SteerWhistle(
        form.value("action"), form.value("note"), form.value("unit"), form.value("about"));
  }

  static TakeStep take(FormState form) {
    return new TakeStep(form.value("action"), form.value("note"), form.value("unit"));
  }

  /** What nobody has to type: the need's words, its line of the mandate list, the usual time. */
  static FormState start(WhistleDraft draft, FormState form) {
    var values = new HashMap<>(form.values());
    values.putIfAbsent("matter", draft.need().title());
    values.putIfAbsent("days", String.valueOf(draft.days()));
    values.putIfAbsent("mandate", draft.mandate().isEmpty() ? IssueWhistle.NONE : draft.mandate());
    return new FormState(values, form.errors());
  }
}
