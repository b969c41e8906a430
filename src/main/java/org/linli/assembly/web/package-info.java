/** Pages and API of meetings. */
@NullMarked
package org.linli.assembly.web;

import org.jspecify.annotations.NullMarked;
