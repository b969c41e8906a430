package org.linli.matching.web;

import java.util.List;
import org.linli.evidence.sheets.SheetSeals;
import org.linli.matching.Proof;
import org.linli.web.Layout;
import org.linli.web.QrCode;
import org.springframework.stereotype.Component;

/** The code on a printed proof, by which anybody tells it from an invented one. */
@Component
class ProofSeal {

  private final SheetSeals seals;

  ProofSeal(SheetSeals seals) {
    this.seals = seals;
  }

  /** What the unit says of its own work is too long for a code and stays outside. */
  QrCode code(Layout page, Proof proof) {
    var need = proof.need();
    var facts =
        List.of(
            page.text("matching.proof.title"),
            page.community().display(need.number()),
            page.community().name(),
            proof.unitName(),
            need.title(),
            page.t().dayAndTime(proof.claimedAt())
                + " – "
                + page.t().dayAndTime(proof.settledAt()));
    return QrCode.leadingTo("/evidence/sheet?seal=" + seals.seal(facts));
  }
}
