package org.linli.resources.norms;

import java.util.List;

/**
 * All norms with where they are from.
 *
 * @param population that the area a head is counted by; 0 if nobody entered one
 * @param source of the norms
 * @param rule the version of the rule
 */
public record SpaceNorms(List<SpaceNorm> norms, int population, String source, String rule) {}
