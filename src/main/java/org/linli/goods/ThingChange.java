package org.linli.goods;

import java.time.Instant;

/** So many pieces of a thing became something at a moment; the note says why. */
public record ThingChange(StockChange kind, int pieces, String note, Instant at) {}
