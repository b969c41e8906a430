package org.linli.resources;

import java.time.Instant;

/**
 * A step of a resource's history that anybody may know.
 *
 * @param salt opens what the evidence committed to (RES-6); empty once it was erased
 */
public record PublishedStep(ResourceAction action, Instant at, String salt) {}
