package org.linli.bodies;

import java.util.UUID;

/**
 * A body at work for which somebody may speak.
 *
 * @param name of the body
 */
public record Sitting(UUID body, String name) {}
