package org.linli.resources;

import java.util.UUID;
import org.linli.kernel.Refused;

/** One resource. Every change goes through the transition table. */
final class Resource {

  private final UUID id;
  private final UUID unit;
  private final int version;
  private String owner;
  private Offering what;
  private ResourceStatus status;

  Resource(UUID id, UUID unit, String owner, Offering what, ResourceStatus status, int version) {
    this.id = id;
    this.unit = unit;
    this.owner = owner;
    this.what = what;
    this.status = status;
    this.version = version;
  }

  /** Says it anew; the community checks it again. */
  void revise(String unitName, Offering offering) {
    move(ResourceAction.REVISE);
    owner = unitName;
    what = offering;
  }

  /**
   * @throws Refused if that is not possible now
   */
  void move(ResourceAction action) {
    status =
        ResourceStatus.TRANSITIONS
            .next(status, action)
            .orElseThrow(() -> new Refused(ResourceError.NOT_NOW));
  }

  UUID id() {
    return id;
  }

  UUID unit() {
    return unit;
  }

  String owner() {
    return owner;
  }

  Offering what() {
    return what;
  }

  ResourceStatus status() {
    return status;
  }

  int version() {
    return version;
  }
}
