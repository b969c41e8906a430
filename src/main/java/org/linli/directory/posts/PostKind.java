package org.linli.directory.posts;

import java.util.List;

/**
 * A kind of post, from the rule {@code directory/posts}.
 *
 * @param plans letters of the source plans that ask for it
 * @param open whether anybody may read who holds it
 * @param byPlace whether there is one for each building, grid …
 * @param units whether it looks after units (1+N)
 */
public record PostKind(
    String code, List<String> plans, boolean open, boolean byPlace, boolean units) {}
