/** Pages and API of draws. */
@NullMarked
package org.linli.evidence.draws.web;

import org.jspecify.annotations.NullMarked;
