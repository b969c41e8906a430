package org.linli.needs.web;

import java.util.Map;
import java.util.Optional;
import org.linli.directory.mandates.Mandate;
import org.linli.directory.mandates.MandateDuty;
import org.linli.directory.mandates.MandateReading;
import org.linli.kernel.Actor;
import org.linli.kernel.Scope;
import org.linli.needs.NeedAction;
import org.linli.needs.NeedFile;
import org.linli.needs.NeedStory;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.springframework.stereotype.Component;

/** Whose matter a need is, by the community's mandate list (ORG-4). */
@Component
public class MandateCheck {

  private final MandateReading mandates;

  MandateCheck(MandateReading mandates) {
    this.mandates = mandates;
  }

  /** The line that a published need falls under. */
  Optional<Mandate> of(Scope scope, NeedStory story) {
    return story.mandate().flatMap(ref -> mandates.mandate(scope, ref));
  }

  /** The line that was chosen, and the lines to choose from while the need waits to be verified. */
  Checked of(Actor actor, NeedFile file) {
    var said = file.story().mandate().flatMap(ref -> mandates.mandate(actor, ref));
    var choice =
        file.need().status().allows(NeedAction.VERIFY)
            ? mandates.choice(actor, file.need().category())
            : Optional.<MandateReading.Choice>empty();
    return new Checked(said, choice);
  }

  /** The form of returning a need, filled with whose matter it is and where to call. */
  static FormState toItsDoor(Layout page, Mandate mandate) {
    var reason =
        page.text("needs.return.other-door", mandate.bodyName(), mandate.basis(), mandate.phone());
    return FormState.of(Map.of("reason", reason, "door", mandate.id().toString()));
  }

  /** What the desk shows of the mandate list. */
  public record Checked(Optional<Mandate> said, Optional<MandateReading.Choice> choice) {

    /** The line of another body's matter with this id, if there is one to choose. */
    Optional<Mandate> otherDoor(String id) {
      return choice.stream()
          .flatMap(it -> it.mandates().stream())
          .filter(it -> it.duty() == MandateDuty.NOT_OURS && it.id().toString().equals(id))
          .findFirst();
    }
  }
}
