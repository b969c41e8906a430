/**
 * Checks the log from outside, without database or platform: receipts, whole logs, and the known
 * probes of the mathematics (EVI-1).
 */
@NullMarked
package org.linli.evidence.audit;

import org.jspecify.annotations.NullMarked;
