/** Files kept under the hash of their content, private unless their owner says otherwise. */
@ApplicationModule(displayName = "Files", allowedDependencies = "kernel")
@NullMarked
package org.linli.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
