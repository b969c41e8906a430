package org.linli.projects;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who watches a project.
 *
 * @param name as everybody reads it; empty where they did not consent
 */
public record WatcherView(UUID id, Watches watches, String name, Instant joinedAt) {}
