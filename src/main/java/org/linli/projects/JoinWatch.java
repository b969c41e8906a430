package org.linli.projects;

/**
 * Somebody offers to watch a project, or changes whether their name is read there.
 *
 * @param named whether everybody may read it
 */
public record JoinWatch(boolean named) {}
