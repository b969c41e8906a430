package org.linli.directory.posts;

import java.util.Optional;
import java.util.UUID;

/**
 * A post that looks after units.
 *
 * @param holder empty while it is vacant
 * @param units how many it looks after
 */
public record WorkerView(
    UUID post, String kind, String place, Optional<String> holder, int units) {}
