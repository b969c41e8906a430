package org.linli.demo.town;

import java.util.List;

/**
 * Whose a dwelling is.
 *
 * @param kind sole, joint or shares (in equal parts), as the register writes it
 */
public record Owned(Home home, String kind, List<Person> owners) {}
