package org.linli.compensation;

/**
 * Coefficients to begin with.
 *
 * @param source where they come from
 */
public record BeginningWeights(Weights weights, String source) {}
