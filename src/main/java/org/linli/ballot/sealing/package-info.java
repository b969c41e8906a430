/**
 * Secret votes in envelopes that two trustees open together (DELIB-4): keys that the server never
 * keeps, papers of one length, and an opening after which nothing ties a vote to a voter. Without
 * database or Spring; {@code docs/adr/0037} says who sees what.
 */
@NamedInterface("sealing")
@NullMarked
package org.linli.ballot.sealing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
