/**
 * Runs the product's own PostgreSQL server as a durable child process, for installations that bring
 * no database. Only its configuration knows Spring.
 */
@ApplicationModule(
    displayName = "Postgres",
    allowedDependencies = {})
@NullMarked
package org.linli.postgres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
