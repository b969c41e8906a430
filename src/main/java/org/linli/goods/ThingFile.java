package org.linli.goods;

import java.util.List;

/**
 * A thing as its keepers see it on its own page.
 *
 * @param changes what became of pieces, the last first
 */
public record ThingFile(KeptThing kept, List<ThingChange> changes) {}
