package org.linli.matching;

import org.linli.resources.ResourceView;

/**
 * A resource that may be proposed.
 *
 * @param settled how many needs its unit claimed and settled
 */
public record Candidate(ResourceView resource, int settled) {}
