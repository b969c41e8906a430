/** Logging in by another system's account over OpenID Connect; off unless it is configured. */
@NullMarked
package org.linli.access.sso;

import org.jspecify.annotations.NullMarked;
