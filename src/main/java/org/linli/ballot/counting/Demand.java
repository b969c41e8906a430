package org.linli.ballot.counting;

/**
 * One thing that a rule demands. In a quorum the base says who is counted, always against everybody
 * on the roll; in a threshold it says of whom the share has to agree.
 */
public record Demand(Base base, Measure measure, Share share) {}
