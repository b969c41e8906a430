/**
 * What a ballot is counted from and how, without database or Spring: rules, rolls, votes, results
 * and the archive from which anybody counts again (DELIB-4).
 */
@NamedInterface("counting")
@NullMarked
package org.linli.ballot.counting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
