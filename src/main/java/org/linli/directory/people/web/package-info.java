/** Pages and API of the registers of people. */
@NullMarked
package org.linli.directory.people.web;

import org.jspecify.annotations.NullMarked;
