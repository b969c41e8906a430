/** Pages and API of directory. */
@NullMarked
package org.linli.directory.web;

import org.jspecify.annotations.NullMarked;
