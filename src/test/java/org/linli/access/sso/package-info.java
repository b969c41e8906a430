@NullMarked
package org.linli.access.sso;

import org.jspecify.annotations.NullMarked;
