/** Pages of audit. */
@NullMarked
package org.linli.audit.web;

import org.jspecify.annotations.NullMarked;
