package org.linli.cases;

import java.time.Instant;
import org.linli.kernel.ShortNumber;

/**
 * A project that was begun from a case.
 *
 * @param community where, by its name
 * @param code of that community
 * @param status name of how the project stands
 * @param movedAt when its last step was
 */
public record CopyView(
    String community,
    String code,
    ShortNumber project,
    String title,
    String status,
    int percent,
    Instant movedAt) {}
