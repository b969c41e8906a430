/** Pages and API of files. */
@NullMarked
package org.linli.files.web;

import org.jspecify.annotations.NullMarked;
