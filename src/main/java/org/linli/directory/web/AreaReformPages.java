package org.linli.directory.web;

import gg.jte.models.runtime.JteModel;
import java.util.function.Supplier;
import linli.jte.Templates;
import org.linli.directory.AreaManagement;
import org.linli.directory.AreaReform;
import org.linli.directory.ChangeArea;
import org.linli.kernel.Actor;
import org.linli.kernel.Invalid;
import org.linli.kernel.Refused;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Changes of areas and what happened to them, for administrators of the installation. */
@Controller
class AreaReformPages {

  private final AreaManagement areas;
  private final AreaReform reform;
  private final Templates templates;

  AreaReformPages(AreaManagement areas, AreaReform reform, Templates templates) {
    this.areas = areas;
    this.reform = reform;
    this.templates = templates;
  }

  @GetMapping("/directory/areas/{code:\\d{12}}/change")
  View form(Actor actor, Layout page, @PathVariable String code) {
    return Screen.ok(show(actor, page, code, FormState.empty()));
  }

  @PostMapping("/directory/areas/{code:\\d{12}}/rename")
  View rename(Actor actor, Layout page, @PathVariable String code, FormState form) {
    return change(actor, page, code, form, "name", () -> new ChangeArea.Rename(form.value("name")));
  }

  @PostMapping("/directory/areas/{code:\\d{12}}/move")
  View move(Actor actor, Layout page, @PathVariable String code, FormState form) {
    return change(
        actor,
        page,
        code,
        form,
        "parent",
        () -> new ChangeArea.Move(form.value("parent"), form.value("newCode")));
  }

  @PostMapping("/directory/areas/{code:\\d{12}}/merge")
  View merge(Actor actor, Layout page, @PathVariable String code, FormState form) {
    return change(actor, page, code, form, "into", () -> new ChangeArea.Merge(form.value("into")));
  }

  @PostMapping("/directory/areas/{code:\\d{12}}/split")
  View split(Actor actor, Layout page, @PathVariable String code, FormState form) {
    return change(
        actor,
        page,
        code,
        form,
        "newCode",
        () ->
            new ChangeArea.Split(
                form.value("newCode"), form.value("name"), form.value("children")));
  }

  /** What the tree refuses is said at the field that named it. */
  private View change(
      Actor actor,
      Layout page,
      String code,
      FormState form,
      String field,
      Supplier<ChangeArea> command) {
    try {
      return Redirect.to(
          "/directory/areas/" + reform.change(actor, code, command.get()) + "/change");
    } catch (Invalid invalid) {
      return Screen.rejected(show(actor, page, code, form.rejected(invalid)));
    } catch (Refused refused) {
      var error = Invalid.field(field, refused.code(), refused.details().toArray());
      return Screen.rejected(show(actor, page, code, form.rejected(error)));
    }
  }

  private JteModel show(Actor actor, Layout page, String code, FormState form) {
    var line = areas.page(actor, code).line();
    return templates.directoryChange(page, code, line, reform.history(actor, code), form);
  }
}
