/** Pages that bring registers in and take them out. */
@NullMarked
package org.linli.directory.imports.web;

import org.jspecify.annotations.NullMarked;
