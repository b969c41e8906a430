package org.linli.directory.people;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Says where somebody lives and with whom.
 *
 * @param building as it is called, 3栋
 * @param unit 2单元; may be empty where the building has one
 * @param number what the door says
 * @param label 户号 where several households share the dwelling
 * @param relation to the representative; {@link Relation#SELF} forms a household
 */
public record SettlePerson(
    String building, String unit, String number, String label, String relation) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public SettlePerson(
      @Nullable String building,
      @Nullable String unit,
      @Nullable String number,
      @Nullable String label,
      @Nullable String relation) {
    var check = new Validation();
    this.building = check.required("building", building, 40);
    this.unit = check.optional("unit", unit, 40);
    this.number = check.required("number", number, 20);
    this.label = check.optional("label", label, 20);
    this.relation = check.choice("relation", relation, Relation.ALL);
    check.done();
  }

  DwellingAddress address() {
    return new DwellingAddress(building, unit, number);
  }
}
