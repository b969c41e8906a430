/**
 * The mathematics and the formats of the log, without database or Spring: hash trees of RFC 6962,
 * signed notes, checkpoints, tiles and receipts of C2SP, canonical JSON of RFC 8785 (EVI-1).
 */
@NamedInterface("merkle")
@NullMarked
package org.linli.evidence.merkle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
