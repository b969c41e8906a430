package org.linli.needs.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Optional;
import org.linli.directory.OrganizationView;
import org.linli.needs.NeedAction;
import org.linli.needs.NeedFile;
import org.linli.needs.NeedStep;
import org.linli.needs.desk.Alike;
import org.linli.needs.words.Masked;
import org.linli.needs.words.Suggestion;

/**
 * A need on the desk with all that may be done about it now.
 *
 * @param panels what other modules offer
 * @param suggestion where a public summary is to be written
 * @param leaks what the one that was written still tells
 * @param alike what may be the same matter
 * @param units to whom it may be given; empty where it cannot be
 * @param suggestedUnit the one that the mandate list names, if the register has it
 * @param sayable names of actions that need a sentence and no more
 * @param decides whether the reader may decide about it
 * @param oversees whether the reader says for the street what is to be done
 */
public record DeskShown(
    NeedFile file,
    NeedFigures.Told told,
    MandateCheck.Checked checked,
    List<JteModel> panels,
    Optional<Suggestion> suggestion,
    List<Masked> leaks,
    List<Alike> alike,
    List<OrganizationView> units,
    String suggestedUnit,
    List<String> sayable,
    boolean decides,
    boolean oversees) {

  public DeskShown {
    panels = List.copyOf(panels);
    leaks = List.copyOf(leaks);
    alike = List.copyOf(alike);
    units = List.copyOf(units);
    sayable = List.copyOf(sayable);
  }

  /** Whether this reader may do it now. */
  public boolean may(NeedAction action) {
    return decides && file.need().status().allows(action);
  }

  /** To whom it was given last, as the story says. */
  public String routedTo() {
    return party(NeedAction.ROUTE);
  }

  /** Who is responsible until it is done 首接负责. */
  public String handler() {
    return file.facts().handler().isPresent() ? party(NeedAction.VERIFY, NeedAction.HAND_OVER) : "";
  }

  private String party(NeedAction... actions) {
    return file.story().steps().stream()
        .filter(step -> List.of(actions).contains(step.action()))
        .map(NeedStep::party)
        .findFirst()
        .orElse("");
  }
}
