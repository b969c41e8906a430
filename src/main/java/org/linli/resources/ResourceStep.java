package org.linli.resources;

import java.time.Instant;

/**
 * A step of a resource's history.
 *
 * @param party who did it: the unit, or somebody of the community
 */
public record ResourceStep(
    ResourceAction action, ResourceStatus status, Instant at, String party, String note) {}
