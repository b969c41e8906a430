package org.linli.directory.people;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Says how large a dwelling's exclusive part is.
 *
 * @param area square metres with at most two decimals, more than none
 * @param source code of an {@link AreaSource}
 * @param replaceStronger whether a weaker source may take the place of a stronger one
 */
public record MeasureDwelling(String area, String source, boolean replaceStronger) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public MeasureDwelling(@Nullable String area, @Nullable String source, boolean replaceStronger) {
    var check = new Validation();
    this.area = check.required("area", area, 20);
    this.source = check.choice("source", source, AreaSource.codes());
    this.replaceStronger = replaceStronger;
    if (!this.area.isEmpty() && ExclusiveArea.read(this.area).isEmpty()) {
      check.reject("area", PeopleError.AREA_WRONG);
    }
    check.done();
  }

  ExclusiveArea said() {
    return new ExclusiveArea(
        ExclusiveArea.read(area).orElseThrow(), AreaSource.of(source).orElseThrow());
  }
}
