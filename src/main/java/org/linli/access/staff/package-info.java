/** How those who work here log in: password and authenticator (ASVS 5.0, V6). */
@NullMarked
package org.linli.access.staff;

import org.jspecify.annotations.NullMarked;
