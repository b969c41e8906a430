@NullMarked
package org.linli.postgres;

import org.jspecify.annotations.NullMarked;
