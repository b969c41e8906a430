package org.linli.cases;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Makes a project the community's brand 一社区一品牌, in place of the one before.
 *
 * @param words why, as everybody reads it on the community's first page
 */
public record ChooseBrand(String words) {

  /**
   * @throws org.linli.kernel.Invalid without words
   */
  public ChooseBrand(@Nullable String words) {
    var check = new Validation();
    this.words = check.required("words", words, 100);
    check.done();
  }
}
