package org.linli.goods;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.KernelError;
import org.linli.kernel.Validation;

/**
 * Says what became of pieces that are in the store.
 *
 * @param change see {@link StockChange}
 * @param pieces of how many
 * @param note the reason, where something is broken or written off
 */
public record ChangeStock(String change, String pieces, String note) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public ChangeStock(@Nullable String change, @Nullable String pieces, @Nullable String note) {
    var check = new Validation();
    this.change = check.choice("change", change, StockChange.CODES);
    this.pieces = String.valueOf(Pieces.read(check, "pieces", pieces, 1));
    this.note = check.optional("note", note, 200);
    check.done();
    if (kind().asksWhy() && this.note.isEmpty()) {
      check.reject("note", KernelError.REQUIRED);
    }
    check.done();
  }

  @JsonIgnore
  StockChange kind() {
    return StockChange.valueOf(change);
  }

  @JsonIgnore
  int count() {
    return Integer.parseInt(pieces);
  }
}
