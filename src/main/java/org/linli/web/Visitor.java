package org.linli.web;

import java.util.Optional;
import org.linli.kernel.Actor;

/**
 * Whoever looks at a public page.
 *
 * @param actor present if the visitor is logged in and belongs to the community of the page
 * @param neighbour present if the visitor is logged in and belongs to another one only
 */
public record Visitor(Optional<Actor> actor, Optional<Neighbour> neighbour) {}
