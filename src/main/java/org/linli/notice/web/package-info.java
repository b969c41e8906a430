/** Pages and API of notices. */
@NullMarked
package org.linli.notice.web;

import org.jspecify.annotations.NullMarked;
