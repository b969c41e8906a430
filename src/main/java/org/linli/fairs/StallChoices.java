package org.linli.fairs;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.needs.NeedView;
import org.linli.resources.ResourceView;

/**
 * What a unit may bring to its stall.
 *
 * @param resources that it has listed
 * @param needs that wait for somebody to take them on, the most urgent first
 * @param had what it said before
 */
public record StallChoices(
    FairView fair,
    UUID unit,
    String owner,
    List<ResourceView> resources,
    List<NeedView> needs,
    Optional<StallView> had) {}
