package org.linli.projects;

/**
 * An application for fault tolerance as a reader sees it.
 *
 * @param decides whether the reader may grant or refuse it
 */
public record ExcuseFile(ExcuseView excuse, boolean decides) {}
