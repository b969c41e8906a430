/** Pages and API of bodies and groups. */
@NullMarked
package org.linli.bodies.web;

import org.jspecify.annotations.NullMarked;
