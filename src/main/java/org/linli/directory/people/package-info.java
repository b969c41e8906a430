/** Persons, households, dwellings and who owns them: the registers everything counts on. */
@NamedInterface("people")
@NullMarked
package org.linli.directory.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
