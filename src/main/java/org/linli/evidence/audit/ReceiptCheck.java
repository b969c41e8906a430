package org.linli.evidence.audit;

import java.util.List;
import org.linli.evidence.merkle.Checkpoint;
import org.linli.evidence.merkle.Receipt;

/** Says whether a receipt is genuine, and what a reader has to compare. */
final class ReceiptCheck {

  private final Receipt receipt;
  private final Trusted trusted;
  private final Console console;

  ReceiptCheck(Receipt receipt, Trusted trusted, Console console) {
    this.receipt = receipt;
    this.trusted = trusted;
    this.console = console;
  }

  boolean run() {
    var note = receipt.note();
    var checkpoint = Checkpoint.parse(note.text());
    var signers = note.signers(trusted.log().map(List::of).orElse(receipt.keys()));
    if (!receipt.fits()) {
      console.say("evidence.verify.receipt-changed");
      return false;
    }
    if (signers.isEmpty()) {
      console.say("evidence.verify.receipt-unsigned", checkpoint.origin());
      return false;
    }
    if (!trusted.witnessed(note, console)) {
      return false;
    }
    console.say(
        "evidence.verify.receipt-good",
        receipt.index() + 1,
        checkpoint.origin(),
        checkpoint.size());
    if (trusted.log().isEmpty()) {
      console.say("evidence.verify.compare-key", signers.getLast().number());
    }
    console.show(receipt.entry());
    return true;
  }
}
