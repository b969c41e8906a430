package org.linli.bodies.groups;

/**
 * A group that the reader started or joined.
 *
 * @param speaks whether the reader is its contact
 */
public record OwnGroup(GroupView group, boolean speaks) {}
