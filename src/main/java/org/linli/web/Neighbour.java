package org.linli.web;

import org.linli.kernel.Actor;
import org.linli.kernel.Community;

/**
 * Somebody of another community who wants something of the one of the page. A role that they have
 * here as well counts for nothing then.
 *
 * @param actor in the community of the page, with no more than what roles of one community allow at
 *     its neighbours
 * @param home the community that they belong to
 */
public record Neighbour(Actor actor, Community home) {}
