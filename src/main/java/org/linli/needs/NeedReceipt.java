package org.linli.needs;

import java.time.Instant;
import org.linli.kernel.ShortNumber;

/**
 * What somebody takes home who told a need to a worker: their own words and what was promised,
 * without who they are.
 *
 * @param provisional whether the answer counts on holidays that are not known yet
 */
public record NeedReceipt(
    ShortNumber number,
    Instant raisedAt,
    String content,
    String place,
    Instant contactDue,
    Instant answerDue,
    boolean provisional) {}
