package org.linli.dispatch.web;

import org.linli.dispatch.Suggestion;

/**
 * A proposal with where it comes from.
 *
 * @param community the community's name; empty where it takes part no longer
 * @param code its code; empty as well
 */
public record ProposedShown(Suggestion proposal, String community, String code) {}
