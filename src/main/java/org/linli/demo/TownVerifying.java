package org.linli.demo;

import org.linli.demo.town.Deed;
import org.linli.demo.town.Matter;
import org.linli.directory.mandates.MandateReading;
import org.linli.kernel.Actor;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedManagement;
import org.linli.needs.VerifyNeed;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Verifies a matter, with the line of the mandate list that it falls under, if one is named. */
@Component
@Profile("demo")
class TownVerifying {

  private final NeedManagement needs;
  private final MandateReading mandates;

  TownVerifying(NeedManagement needs, MandateReading mandates) {
    this.needs = needs;
    this.mandates = mandates;
  }

  void verify(Actor worker, ShortNumber number, Matter matter, Deed deed) {
    var line =
        mandates.published(worker.scope()).current().stream()
            .flatMap(list -> list.mandates().stream())
            .filter(mandate -> mandate.matter().equals(deed.who()))
            .map(mandate -> mandate.id().toString())
            .findFirst()
            .orElse(VerifyNeed.NONE);
    var urgent = deed.days() > 0;
    needs.verify(
        worker, number, new VerifyNeed(matter.summary(), deed.note(), line, urgent, false));
  }
}
