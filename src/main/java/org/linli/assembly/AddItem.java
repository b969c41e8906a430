package org.linli.assembly;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Puts something on the agenda (DELIB-2).
 *
 * @param itemKind kind of an {@link AgendaSource}, or {@code TEXT}
 * @param reference as the source knows it, for example the number of a need; empty for words of its
 *     own
 * @param content what it is about, in words; may be empty where a source says it
 */
public record AddItem(String itemKind, String reference, String content) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public AddItem(@Nullable String itemKind, @Nullable String reference, @Nullable String content) {
    var check = new Validation();
    this.itemKind = check.required("itemKind", itemKind, 20);
    this.reference = check.optional("reference", reference, 40);
    this.content = check.optional("content", content, 300);
    check.done();
  }
}
