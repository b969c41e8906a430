/** Programs of departments and partners that use the API with tokens of their own (DATA-1). */
@NamedInterface("integrations")
@NullMarked
package org.linli.access.integrations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
