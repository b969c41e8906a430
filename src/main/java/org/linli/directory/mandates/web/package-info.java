/** Pages and API of mandate lists. */
@NullMarked
package org.linli.directory.mandates.web;

import org.jspecify.annotations.NullMarked;
