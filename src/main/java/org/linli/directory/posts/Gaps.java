package org.linli.directory.posts;

/** How many units there are, and how many lack a worker or a liaison. */
public record Gaps(int units, int withoutWorker, int withoutLiaison) {}
