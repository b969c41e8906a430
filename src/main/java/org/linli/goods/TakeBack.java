package org.linli.goods;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.KernelError;
import org.linli.kernel.Validation;

/**
 * Says what came back. What is named nowhere comes later.
 *
 * @param fine so many are as they were
 * @param damaged so many are not lent until they are put back
 * @param missing so many do not come back: they are written off
 * @param note what is damaged, why it is missing
 */
public record TakeBack(String fine, String damaged, String missing, String note) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public TakeBack(
      @Nullable String fine,
      @Nullable String damaged,
      @Nullable String missing,
      @Nullable String note) {
    var check = new Validation();
    this.fine = String.valueOf(Pieces.read(check, "fine", fine, 0));
    this.damaged = String.valueOf(Pieces.read(check, "damaged", damaged, 0));
    this.missing = String.valueOf(Pieces.read(check, "missing", missing, 0));
    this.note = check.optional("note", note, 200);
    check.done();
    if (total() == 0) {
      check.reject("fine", GoodsError.NOTHING_CAME);
    }
    if (broken() + lost() > 0 && this.note.isEmpty()) {
      check.reject("note", KernelError.REQUIRED);
    }
    check.done();
  }

  @JsonIgnore
  int broken() {
    return Integer.parseInt(damaged);
  }

  @JsonIgnore
  int lost() {
    return Integer.parseInt(missing);
  }

  @JsonIgnore
  int total() {
    return Integer.parseInt(fine) + broken() + lost();
  }
}
