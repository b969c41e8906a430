package org.linli.matching;

/**
 * A proposal with what its unit did before.
 *
 * @param askedEnough whether the unit was asked as often as the rule allows for this month
 */
public record Suggestion(Match match, UnitRecord unit, boolean askedEnough) {}
