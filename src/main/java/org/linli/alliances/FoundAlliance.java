package org.linli.alliances;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * The community invites the units of some resources to an alliance (SERV-4).
 *
 * @param name as the public reads it
 * @param purpose what they do together
 * @param phone that all of them answer; public
 * @param coordinator id of the unit that holds it together, one of them
 * @param brings ids of listed resources of at least two units, a line each
 */
public record FoundAlliance(
    String name, String purpose, String phone, String coordinator, String brings) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public FoundAlliance(
      @Nullable String name,
      @Nullable String purpose,
      @Nullable String phone,
      @Nullable String coordinator,
      @Nullable String brings) {
    var check = new Validation();
    this.name = check.required("name", name, 40);
    this.purpose = check.required("purpose", purpose, 300);
    this.phone = check.phone("phone", phone);
    this.coordinator = check.required("coordinator", coordinator, 36);
    this.brings = check.required("brings", brings, 4_000);
    check.done();
  }

  @JsonIgnore
  List<String> resources() {
    return brings.lines().map(String::strip).filter(it -> !it.isEmpty()).distinct().toList();
  }
}
