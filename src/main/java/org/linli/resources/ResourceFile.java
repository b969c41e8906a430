package org.linli.resources;

import java.util.List;
import org.linli.kernel.Mask;

/**
 * A resource as its unit and the community see it.
 *
 * @param classified whether its unit is never on the map
 * @param masked whether the contact is masked, as it is for staff until they state a purpose
 * @param steps latest first
 */
public record ResourceFile(
    ResourceView resource,
    boolean classified,
    String contactName,
    String contactPhone,
    boolean masked,
    List<ResourceStep> steps) {

  ResourceFile mask() {
    return new ResourceFile(
        resource, classified, Mask.name(contactName), Mask.phone(contactPhone), true, steps);
  }
}
