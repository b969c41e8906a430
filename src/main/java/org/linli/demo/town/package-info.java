/** Invents whole communities, the same ones from the same seed: nothing here touches a database. */
@NullMarked
package org.linli.demo.town;

import org.jspecify.annotations.NullMarked;
