/**
 * Writes invented data by COPY, as many communities as one likes. Only for databases that hold
 * nothing else: row security and foreign keys are passed by.
 */
@NullMarked
package org.linli.demo.scale;

import org.jspecify.annotations.NullMarked;
