package org.linli.needs.web;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.linli.directory.OrganizationManagement;
import org.linli.directory.OrganizationView;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.needs.NeedAction;
import org.linli.needs.NeedFile;
import org.linli.needs.NeedPanel;
import org.linli.needs.NeedPermission;
import org.linli.needs.NeedStatus;
import org.linli.needs.desk.DeskReading;
import org.linli.needs.words.Masked;
import org.linli.needs.words.Suggestion;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.springframework.stereotype.Component;

/** Puts together what the page of a need on the desk shows. */
@Component
class DeskPanels {

  private final NeedFigures figures;
  private final MandateCheck mandates;
  private final DeskReading desk;
  private final DeskWords words;
  private final OrganizationManagement organizations;
  private final List<NeedPanel> panels;

  DeskPanels(
      NeedFigures figures,
      MandateCheck mandates,
      DeskReading desk,
      DeskWords words,
      OrganizationManagement organizations,
      List<NeedPanel> panels) {
    this.figures = figures;
    this.mandates = mandates;
    this.desk = desk;
    this.words = words;
    this.organizations = organizations;
    this.panels = panels;
  }

  /**
   * @param leaks what the reader wrote for the public and may not have meant to
   */
  DeskShown shown(Actor actor, Layout page, NeedFile file, List<Masked> leaks) {
    var checked = mandates.of(actor, file);
    var raised = file.need().status() == NeedStatus.RAISED;
    var units =
        file.need().status().allows(NeedAction.ROUTE)
            ? organizations.choices(actor)
            : List.<OrganizationView>of();
    return new DeskShown(
        file,
        figures.story(file.story()),
        checked,
        panels.stream()
            .flatMap(it -> it.panel(actor, file.need(), Optional.empty(), page).stream())
            .toList(),
        suggestion(page.community(), file),
        leaks,
        raised ? desk.alike(actor, file) : List.of(),
        units,
        suggested(checked, units),
        DeskForms.sayable(file),
        !(raised && file.hidden()),
        actor.may(NeedPermission.OVERSEE));
  }

  /** The form of a page that nobody has filled in yet: the summary is suggested. */
  static FormState start(DeskShown shown, FormState form) {
    var values = new HashMap<>(form.values());
    shown.suggestion().ifPresent(it -> values.putIfAbsent("summary", it.text()));
    if (!shown.suggestedUnit().isEmpty()) {
      values.putIfAbsent("toUnit", shown.suggestedUnit());
    }
    return new FormState(values, form.errors());
  }

  private Optional<Suggestion> suggestion(Community community, NeedFile file) {
    return file.need().status().allows(NeedAction.VERIFY) && !file.hidden()
        ? Optional.of(words.summary(community, file.content()))
        : Optional.empty();
  }

  /** The mandate list names a body in words; the register may hold a unit of that name. */
  private static String suggested(MandateCheck.Checked checked, List<OrganizationView> units) {
    return checked.said().stream()
        .flatMap(mandate -> units.stream().filter(unit -> same(unit.name(), mandate.bodyName())))
        .map(unit -> unit.id().toString())
        .findFirst()
        .orElse("");
  }

  private static boolean same(String unit, String body) {
    return !body.isBlank() && (unit.contains(body) || body.contains(unit));
  }
}
