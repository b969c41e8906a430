package org.linli.compensation;

import java.util.UUID;

/**
 * A unit of a building, to choose.
 *
 * @param name as people say it: 5 栋 1 单元
 */
public record Stairwell(UUID id, String name) {}
