package org.linli.needs.lists;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;
import org.linli.needs.NeedList;

/**
 * A need belongs on another list.
 *
 * @param list name of a {@link NeedList}
 * @param reason why; read by staff only
 */
public record MoveNeed(String list, String reason) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public MoveNeed(@Nullable String list, @Nullable String reason) {
    var check = new Validation();
    this.list =
        check.choice("list", list, Arrays.stream(NeedList.values()).map(NeedList::name).toList());
    this.reason = check.required("why", reason, 500);
    check.done();
  }
}
