package org.linli.resources.norms;

import java.util.Optional;
import java.util.UUID;

/** What was said of a venue. */
public record Space(UUID resource, SpaceUse use, Optional<Integer> squareMetres) {}
