package org.linli.dispatch;

/**
 * The open whistles of a street about needs of one of its communities.
 *
 * @param late how many of them have something that is late
 */
public record WhistleTally(long community, int open, int late) {}
