package org.linli.assembly;

import java.time.Instant;
import java.util.UUID;

/** That somebody was at a practice meeting (TALENT-2). */
public record Trained(UUID meeting, String title, Instant at, String name) {}
