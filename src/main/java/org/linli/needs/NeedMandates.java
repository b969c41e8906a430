package org.linli.needs;

import java.util.Optional;
import org.linli.directory.mandates.MandateReading;
import org.linli.directory.mandates.MandateRef;
import org.linli.kernel.Actor;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.springframework.stereotype.Component;

/** Which line of the mandate list in force a need falls under: the mandate check at intake. */
@Component
class NeedMandates {

  private final MandateReading mandates;

  NeedMandates(MandateReading mandates) {
    this.mandates = mandates;
  }

  /**
   * @throws Invalid if a list is in force and nothing was said, or no line that may be chosen
   */
  Optional<MandateRef> chosen(Actor actor, String category, String said) {
    var choice = mandates.choice(actor, category);
    if (choice.isPresent() && said.isEmpty()) {
      throw Invalid.field("mandate", KernelError.REQUIRED);
    }
    return choice.isEmpty() || said.equals(VerifyNeed.NONE)
        ? Optional.empty()
        : Optional.of(line(choice.get(), said, "mandate"));
  }

  /** The line that names the right door; a need may be returned for other reasons too. */
  Optional<MandateRef> door(Actor actor, String category, String said) {
    return said.isEmpty()
        ? Optional.empty()
        : mandates.choice(actor, category).map(choice -> line(choice, said, "door"));
  }

  private static MandateRef line(MandateReading.Choice choice, String said, String field) {
    return choice.mandates().stream()
        .filter(mandate -> mandate.id().toString().equals(said))
        .findFirst()
        .map(mandate -> new MandateRef(choice.edition(), mandate.id()))
        .orElseThrow(() -> Invalid.field(field, KernelError.NOT_A_CHOICE));
  }
}
