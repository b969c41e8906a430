package org.linli.needs;

import java.time.Instant;

/**
 * One step of a need's story.
 *
 * @param party who did it, empty where that is not public
 * @param note what was said
 * @param proxy whether a worker did it for the person 代办; never told to the public
 */
public record NeedStep(
    int sequence,
    NeedAction action,
    NeedStatus status,
    Instant at,
    String party,
    String note,
    boolean proxy) {}
