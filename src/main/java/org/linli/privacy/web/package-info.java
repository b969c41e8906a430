/** Pages and API of privacy. */
@NullMarked
package org.linli.privacy.web;

import org.jspecify.annotations.NullMarked;
